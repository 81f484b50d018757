package dev.revisor.runner;

import dev.revisor.history.JournalRow;
import dev.revisor.history.JournalState;
import java.util.List;
import java.util.Optional;

/**
 * What is known about the statements of an unfinished revision, and what to do about it.
 *
 * @param statements the statements in order
 */
record Account(List<JournalRow> statements) {

    private static final int LONGEST_STATEMENT = 200;

    /** The first statement that has to be run. */
    Optional<JournalRow> next() {
        return statements.stream()
                .filter(row -> row.state() != JournalState.DONE)
                .findFirst();
    }

    /** The statement that failed, or was running when the run ended. */
    Optional<JournalRow> interrupted() {
        return statements.stream()
                .filter(row -> row.state() == JournalState.FAILED || row.state() == JournalState.RUNNING)
                .findFirst();
    }

    /** What ran, what did not, what is unknown, and the ways out; a few sentences for people. */
    String text() {
        if (statements.isEmpty()) {
            return "nothing is known about its statements. " + wayOut();
        }
        long done = statements.stream()
                .filter(row -> row.state() == JournalState.DONE)
                .count();
        String ran = done + " of its " + statements.size() + " statements ran";
        return ran + interrupted().map(row -> ", " + fate(row)).orElse("") + ". " + wayOut();
    }

    /** What to type; a sentence or two. */
    String wayOut() {
        if (statements.isEmpty()) {
            return "See with 'db current' what the database says, bring it in order by hand, and say with 'db stamp' what"
                    + " it has.";
        }
        String resume =
                next().map(row -> "'db resume --from " + row.position() + "'").orElse("'db resume'");
        return interrupted()
                .map(row -> row.state() == JournalState.FAILED
                        ? "Remove the cause and type " + resume
                                + ", or do by hand what the statement was to do and type 'db resume --skip'."
                        : "Look whether it did, then type " + resume
                                + " to run it again, or 'db resume --skip' to go on without it.")
                .orElse("Type " + resume + " to go on.");
    }

    private static String fate(JournalRow row) {
        String which =
                "statement " + row.position() + " ('" + ShortStatement.of(row.statement(), LONGEST_STATEMENT) + "') ";
        return row.state() == JournalState.FAILED
                ? which + "failed: " + row.error()
                : which + "was running when the run ended and may or may not have taken effect";
    }
}
