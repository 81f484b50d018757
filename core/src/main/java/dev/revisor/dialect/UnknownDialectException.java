package dev.revisor.dialect;

import dev.revisor.error.MigrationException;

/** A database was named that scripts can't be written for. */
public final class UnknownDialectException extends MigrationException {

    private final String name;

    /**
     * The name and what is known.
     *
     * @param name what was given
     * @param known the names that are known, with their versions
     */
    public UnknownDialectException(String name, String known) {
        super("Database '" + name + "' is not known: give one of " + known
                + ", without a version for the newest, such as 'mariadb' or 'postgresql:17'");
        this.name = name;
    }

    /** What was given. */
    public String name() {
        return name;
    }
}
