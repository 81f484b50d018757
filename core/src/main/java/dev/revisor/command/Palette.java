package dev.revisor.command;

import java.util.regex.Pattern;

/** Colors of words, for terminals that understand the escape sequences of ECMA-48 and for everything else. */
public enum Palette {
    /** Leaves words as they are. */
    PLAIN,
    /** Wraps words into escape sequences. */
    ANSI;

    /** What a terminal takes for a change of color. */
    static final Pattern ESCAPES = Pattern.compile("\u001b\\[[0-9;]*m");

    String head(String text) {
        return paint("36", text);
    }

    String current(String text) {
        return paint("32", text);
    }

    String pending(String text) {
        return paint("33", text);
    }

    String error(String text) {
        return paint("31", text);
    }

    /** A line of a list of changes, by the sign it begins with. */
    String change(String line) {
        String text = line.stripLeading();
        char sign = text.isEmpty() ? ' ' : text.charAt(0);
        return switch (sign) {
            case '+' -> paint("32", line);
            case '-', '!' -> paint("31", line);
            case '~' -> paint("33", line);
            default -> line;
        };
    }

    private String paint(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
