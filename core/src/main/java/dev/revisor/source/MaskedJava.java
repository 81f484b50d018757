package dev.revisor.source;

import java.util.Arrays;

/**
 * Java text in which comments, and what stands between quotes, are blanks: what is left is code, at the places where it
 * was.
 */
final class MaskedJava {

    private final char[] text;
    private int at;

    private MaskedJava(String source) {
        this.text = source.toCharArray();
    }

    static String of(String source) {
        MaskedJava masked = new MaskedJava(source);
        while (masked.at < masked.text.length) {
            masked.pass(source);
        }
        return new String(masked.text);
    }

    private void pass(String source) {
        if (source.startsWith("//", at)) {
            int end = source.indexOf('\n', at);
            blank(at, end < 0 ? text.length : end);
        } else if (source.startsWith("/*", at)) {
            blank(at, endOf(source, "*/", at + 2));
        } else if (source.startsWith("\"\"\"", at)) {
            blankQuoted(source, "\"\"\"");
        } else if (text[at] == '"' || text[at] == '\'') {
            blankQuoted(source, String.valueOf(text[at]));
        } else {
            at++;
        }
    }

    /** The quotes stay, so that it can be seen that there is a literal. */
    private void blankQuoted(String source, String quote) {
        int inside = at + quote.length();
        int end = inside;
        while (end < text.length && !source.startsWith(quote, end)) {
            end += text[end] == '\\' ? 2 : 1;
        }
        blank(inside, Math.min(end, text.length));
        at = Math.min(end + quote.length(), text.length);
    }

    private void blank(int from, int to) {
        Arrays.fill(text, from, to, ' ');
        at = to;
    }

    private static int endOf(String source, String mark, int from) {
        int found = source.indexOf(mark, from);
        return found < 0 ? source.length() : found + mark.length();
    }
}
