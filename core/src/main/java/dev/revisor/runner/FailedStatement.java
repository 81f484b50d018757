package dev.revisor.runner;

import dev.revisor.schema.Database;

/**
 * A statement that failed, and how to say so.
 *
 * @param step the revision it belongs to
 * @param position its place among the statements of the revision, from 1
 * @param statement the SQL, or the description of the code
 * @param database which database said so
 * @param cause what was said
 */
record FailedStatement(PlannedStep step, int position, String statement, Database database, Throwable cause) {

    private static final int LONGEST_STATEMENT = 500;

    String text() {
        String shown = ShortStatement.of(statement, LONGEST_STATEMENT);
        String hint = DatabaseErrors.isLockTimeout(cause, database)
                ? " Another transaction held a lock it needs: run again when that is over, or raise"
                        + " 'revisor.ddl-lock-timeout'."
                : "";
        return "Revision '" + step.revision().id() + "' failed at statement " + position + " ('" + shown + "'): "
                + DatabaseErrors.message(cause) + "." + hint;
    }
}
