package dev.revisor.runner;

import dev.revisor.error.MigrationException;

/** The database refused a statement that was to create everything at once; the history says nothing of it. */
public final class CreationFailedException extends MigrationException {

    private final String statement;
    private final int kept;

    CreationFailedException(String statement, int kept, Exception cause) {
        super(
                "The database refused '" + statement.strip().replaceAll("\\s+", " ") + "': "
                        + DatabaseErrors.message(cause) + ". " + consequence(kept),
                cause);
        this.statement = statement;
        this.kept = kept;
    }

    /** The statement that failed. */
    public String statement() {
        return statement;
    }

    /** How many statements before it stay, because this database commits each. */
    public int kept() {
        return kept;
    }

    private static String consequence(int kept) {
        return kept == 0
                ? "Nothing stays."
                : "This database commits each statement, and " + kept + (kept == 1 ? " stays" : " stay")
                        + ": empty it before you try again.";
    }
}
