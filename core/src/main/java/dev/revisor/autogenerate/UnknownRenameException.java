package dev.revisor.autogenerate;

import dev.revisor.error.MigrationException;

/** A renaming speaks of a table or column that the database does not have; nothing was written. */
public final class UnknownRenameException extends MigrationException {

    private final String name;

    UnknownRenameException(String kind, String name) {
        super("There is no " + kind + " '" + name
                + "' that could be renamed: give the name it has in the database first,"
                + " and after '=' the one it has in the entities");
        this.name = name;
    }

    /** The name, of a column after that of its table. */
    public String name() {
        return name;
    }
}
