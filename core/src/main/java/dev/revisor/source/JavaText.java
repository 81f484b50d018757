package dev.revisor.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A string: a literal, a text block where it has several lines, or literals put together where it is too long for one
 * line.
 */
record JavaText(String value) implements JavaCode {

    /** A constant holds 65535 bytes, and a character takes three of them at most. */
    private static final int LONGEST_CONSTANT = 21_000;

    private static final int QUOTES_AND_PLUS = 4;
    private static final int SHORTEST_PIECE = 20;

    /** The text, or {@code null} where there is none. */
    static JavaCode orNull(@Nullable String value) {
        return value == null ? JavaNames.NULL : new JavaText(value);
    }

    @Override
    public @Nullable String flat() {
        return TextBlock.suits(value) || value.length() > LONGEST_CONSTANT ? null : StringLiteral.of(value);
    }

    @Override
    public String broken(int indent, int tail) {
        if (value.length() > LONGEST_CONSTANT) {
            return JavaCall.of("String.join", constants()).broken(indent, tail);
        }
        if (TextBlock.suits(value)) {
            return TextBlock.of(value, indent);
        }
        int width = Math.max(SHORTEST_PIECE, WIDTH - indent - CONTINUATION - QUOTES_AND_PLUS - tail);
        List<String> literals = pieces(width).stream().map(StringLiteral::of).toList();
        return String.join(JavaCode.newLine(indent + CONTINUATION) + "+ ", literals);
    }

    @Override
    public int weight() {
        return 1;
    }

    private List<JavaCode> constants() {
        List<JavaCode> constants = new ArrayList<>(List.of(new JavaText("")));
        for (int start = 0; start < value.length(); start += LONGEST_CONSTANT) {
            int end = Math.min(start + LONGEST_CONSTANT, value.length());
            constants.add(new JavaText(value.substring(start, end)));
        }
        return constants;
    }

    private List<String> pieces(int width) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (start < value.length()) {
            int end = end(start, width);
            pieces.add(value.substring(start, end));
            start = end;
        }
        return pieces;
    }

    private int end(int start, int width) {
        int used = 0;
        int afterSpace = start;
        for (int at = start; at < value.length(); at += Character.charCount(value.codePointAt(at))) {
            used += StringLiteral.escaped(value.codePointAt(at)).length();
            if (used > width) {
                return afterSpace > start ? afterSpace : at;
            }
            int next = at + Character.charCount(value.codePointAt(at));
            if (value.charAt(at) == '\n') {
                return next;
            }
            afterSpace = value.charAt(at) == ' ' ? next : afterSpace;
        }
        return value.length();
    }
}
