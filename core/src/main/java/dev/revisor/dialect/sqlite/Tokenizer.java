package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.sqlite.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts an SQL text into tokens; white space and comments are between them. */
final class Tokenizer {

    private static final List<String> LONG_SYMBOLS =
            List.of("->>", "->", "||", "<=", "<>", "<<", ">=", ">>", "==", "!=");

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private Tokenizer(String sql) {
        this.sql = sql;
    }

    /** The tokens of a text, in order; what is not closed reaches to the end. */
    static List<Token> tokens(String sql) {
        Tokenizer tokenizer = new Tokenizer(sql);
        tokenizer.skipBlank();
        while (tokenizer.position < sql.length()) {
            tokenizer.read();
            tokenizer.skipBlank();
        }
        return List.copyOf(tokenizer.tokens);
    }

    private void skipBlank() {
        int before;
        do {
            before = position;
            while (position < sql.length() && Character.isWhitespace(sql.charAt(position))) {
                position++;
            }
            if (sql.startsWith("--", position)) {
                position = endOf("\n");
            } else if (sql.startsWith("/*", position)) {
                position = endOf("*/");
            }
        } while (position > before);
    }

    private int endOf(String closing) {
        int found = sql.indexOf(closing, position + 2);
        return found < 0 ? sql.length() : found + closing.length();
    }

    private void read() {
        char first = sql.charAt(position);
        char second = at(position + 1);
        if ((first == 'x' || first == 'X') && second == '\'') {
            add(Kind.BLOB, endOfQuoted(position + 1, '\''));
        } else if (first == '\'') {
            add(Kind.STRING, endOfQuoted(position, '\''));
        } else if (first == '"' || first == '`') {
            add(Kind.QUOTED_NAME, endOfQuoted(position, first));
        } else if (first == '[') {
            add(Kind.QUOTED_NAME, endOfQuoted(position, ']'));
        } else if (isDigit(first) || first == '.' && isDigit(second)) {
            add(Kind.NUMBER, endOfNumber());
        } else if (isWordPart(first)) {
            add(Kind.WORD, endOfWord());
        } else {
            add(Kind.SYMBOL, position + symbolLength());
        }
    }

    private void add(Kind kind, int end) {
        tokens.add(new Token(kind, sql.substring(position, end), position));
        position = end;
    }

    private int endOfQuoted(int opening, char quote) {
        int end = opening + 1;
        while (end < sql.length()) {
            if (sql.charAt(end) != quote) {
                end++;
            } else if (quote != ']' && at(end + 1) == quote) {
                end += 2;
            } else {
                return end + 1;
            }
        }
        throw new UnreadableDefinitionException(sql, opening);
    }

    private int endOfNumber() {
        int end = position;
        while (isNumberPart(end)) {
            end++;
        }
        return end;
    }

    private boolean isNumberPart(int index) {
        char character = at(index);
        boolean isSignOfExponent = (character == '+' || character == '-')
                && (at(index - 1) == 'e' || at(index - 1) == 'E')
                && !sql.startsWith("0x", position)
                && !sql.startsWith("0X", position);
        return isWordPart(character) || character == '.' || isSignOfExponent;
    }

    private int endOfWord() {
        int end = position;
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private int symbolLength() {
        return LONG_SYMBOLS.stream()
                .filter(symbol -> sql.startsWith(symbol, position))
                .findFirst()
                .map(String::length)
                .orElse(1);
    }

    private char at(int index) {
        return index < sql.length() ? sql.charAt(index) : '\0';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isWordPart(char character) {
        return isDigit(character)
                || character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character == '_'
                || character == '$'
                || character >= 0x80;
    }
}
