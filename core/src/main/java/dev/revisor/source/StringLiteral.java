package dev.revisor.source;

/** Strings as Java literals that mean the same in every encoding of the characters they hold. */
final class StringLiteral {

    private StringLiteral() {}

    static String of(String value) {
        StringBuilder literal = new StringBuilder("\"");
        value.codePoints().forEach(point -> literal.append(escaped(point)));
        return literal.append('"').toString();
    }

    static String escaped(int point) {
        return switch (point) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isVisible(point) ? Character.toString(point) : numeric(point);
        };
    }

    /** Whether a reader sees the character for what it is: a letter, digit, mark, sign or the ordinary space. */
    static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> point == ' ' || !Character.isSpaceChar(point);
        };
    }

    private static String numeric(int point) {
        if (point < ' ') {
            // A Unicode escape would be a line end or the like in the source itself.
            return "\\%03o".formatted(point);
        }
        StringBuilder escapes = new StringBuilder();
        for (char unit : Character.toChars(point)) {
            escapes.append("\\u%04x".formatted((int) unit));
        }
        return escapes.toString();
    }
}
