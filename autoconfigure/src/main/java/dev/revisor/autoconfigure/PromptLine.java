package dev.revisor.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line typed at the prompt, as a POSIX shell would divide it: white space separates words unless it is quoted, and a
 * backslash outside of single quotes takes the next character as it is.
 */
final class PromptLine {

    private final List<String> words = new ArrayList<>();

    private @Nullable StringBuilder word;

    private char quote;

    private boolean escaped;

    private PromptLine() {}

    /** The words of a line; a quote that is never closed reaches to its end. */
    static List<String> words(String line) {
        PromptLine prompt = new PromptLine();
        line.chars().forEach(character -> prompt.read((char) character));
        prompt.endWord();
        return List.copyOf(prompt.words);
    }

    private void read(char character) {
        if (escaped) {
            escaped = false;
            append(character);
            return;
        }
        if (character == '\\' && quote != '\'') {
            escaped = true;
            return;
        }
        readUnescaped(character);
    }

    private void readUnescaped(char character) {
        if (quote != 0) {
            readQuoted(character);
            return;
        }
        if (character == '"' || character == '\'') {
            quote = character;
            current();
            return;
        }
        if (Character.isWhitespace(character)) {
            endWord();
            return;
        }
        append(character);
    }

    private void readQuoted(char character) {
        if (character == quote) {
            quote = 0;
            return;
        }
        append(character);
    }

    private void append(char character) {
        current().append(character);
    }

    private StringBuilder current() {
        if (word == null) {
            word = new StringBuilder();
        }
        return word;
    }

    private void endWord() {
        if (word != null) {
            words.add(word.toString());
            word = null;
        }
    }
}
