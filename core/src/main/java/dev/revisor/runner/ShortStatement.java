package dev.revisor.runner;

/** A statement in one line, for a sentence about it. */
final class ShortStatement {

    private ShortStatement() {}

    /** At most so many characters of the statement, and three dots where there is more. */
    static String of(String statement, int longest) {
        String line = statement.strip().replaceAll("\\s+", " ");
        return line.length() <= longest ? line : line.substring(0, longest) + "...";
    }
}
