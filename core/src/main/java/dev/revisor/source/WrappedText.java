package dev.revisor.source;

import java.util.ArrayList;
import java.util.List;

/** Text on lines of a limited width. */
public final class WrappedText {

    private WrappedText() {}

    /**
     * Breaks a text between words.
     *
     * @param text words with single spaces between them
     * @param width the most characters of a line; a longer word has a line of its own
     */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", 0)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
