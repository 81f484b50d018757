package dev.revisor.autoconfigure;

/** The database that commands at the prompt are about which name none. */
final class PromptDatabase {

    private volatile String name = Databases.DEFAULT;

    String name() {
        return name;
    }

    void choose(String database) {
        name = database;
    }
}
