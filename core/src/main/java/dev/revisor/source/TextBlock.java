package dev.revisor.source;

/** Strings of several lines as Java text blocks. */
final class TextBlock {

    private static final String DELIMITER = "\"\"\"";

    private TextBlock() {}

    /** Whether a string has several lines, and nothing in them that a text block hides or loses. */
    static boolean suits(String value) {
        return value.indexOf('\n') >= 0
                && value.codePoints().allMatch(point -> point == '\n' || StringLiteral.isVisible(point));
    }

    static String of(String value, int indent) {
        StringBuilder block = new StringBuilder(DELIMITER);
        for (String line : value.split("\n", -1)) {
            block.append(line.isEmpty() ? "\n" : JavaCode.newLine(indent) + escaped(line));
        }
        if (value.endsWith("\n")) {
            return block.append(" ".repeat(indent)).append(DELIMITER).toString();
        }
        // The delimiter on a line of its own keeps the spaces that all lines may begin with.
        return isIndented(value)
                ? block + "\\" + JavaCode.newLine(indent) + DELIMITER
                : escapedEnd(block.toString()) + DELIMITER;
    }

    private static boolean isIndented(String value) {
        return value.lines().allMatch(line -> line.isEmpty() || line.startsWith(" "));
    }

    private static String escaped(String line) {
        String escaped = line.replace("\\", "\\\\").replace(DELIMITER, "\\\"\\\"\\\"");
        return escaped.endsWith(" ") ? escaped.substring(0, escaped.length() - 1) + "\\s" : escaped;
    }

    private static String escapedEnd(String block) {
        return block.endsWith("\"") && !block.endsWith("\\\"")
                ? block.substring(0, block.length() - 1) + "\\\""
                : block;
    }
}
