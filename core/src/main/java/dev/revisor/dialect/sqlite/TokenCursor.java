package dev.revisor.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;

/** Walks over the tokens of a text. */
final class TokenCursor {

    private final String sql;
    private final List<Token> tokens;
    private int position;

    TokenCursor(String sql) {
        this.sql = sql;
        this.tokens = Tokenizer.tokens(sql);
    }

    boolean isAtEnd() {
        return position == tokens.size();
    }

    /** Whether these words and symbols come next. */
    boolean isAt(String... words) {
        if (position + words.length > tokens.size()) {
            return false;
        }
        for (int index = 0; index < words.length; index++) {
            if (!tokens.get(position + index).is(words[index])) {
                return false;
            }
        }
        return true;
    }

    boolean isAtName() {
        return !isAtEnd() && tokens.get(position).isName();
    }

    /** Goes over these words and symbols if they come next. */
    boolean accept(String... words) {
        boolean isAt = isAt(words);
        position += isAt ? words.length : 0;
        return isAt;
    }

    void expect(String... words) {
        if (!accept(words)) {
            throw unreadable();
        }
    }

    Token next() {
        if (isAtEnd()) {
            throw unreadable();
        }
        return tokens.get(position++);
    }

    /** The name that comes next, without quotes. */
    String name() {
        if (!isAtName()) {
            throw unreadable();
        }
        return next().name();
    }

    /** The text between the parentheses that come next; the cursor is behind them afterwards. */
    String group() {
        int start = skipGroup();
        return sql.substring(start + 1, tokens.get(position - 1).start());
    }

    /** The names at the beginning of each element of the list in parentheses that comes next. */
    List<String> names() {
        expect("(");
        List<String> names = new ArrayList<>();
        do {
            names.add(name());
            skipElement();
        } while (accept(","));
        expect(")");
        return names;
    }

    /** Whether a word has been gone over since a place in the text. */
    boolean hasPassed(String word, int since) {
        return tokens.subList(0, position).stream().anyMatch(token -> token.start() >= since && token.is(word));
    }

    /** Goes over everything up to the comma or parenthesis that ends an element of a list. */
    void skipElement() {
        while (!isAt(",") && !isAt(")")) {
            skip();
        }
    }

    /** Where the next token starts. */
    int start() {
        return isAtEnd() ? sql.length() : tokens.get(position).start();
    }

    /** Where the last token that was gone over ends. */
    int end() {
        return position == 0 ? 0 : tokens.get(position - 1).end();
    }

    UnreadableDefinitionException unreadable() {
        return new UnreadableDefinitionException(sql, start());
    }

    /** Goes over the next token, or over all that is between the parentheses that come next. */
    void skip() {
        if (isAt("(")) {
            skipGroup();
            return;
        }
        next();
    }

    private int skipGroup() {
        int start = start();
        expect("(");
        while (!isAt(")")) {
            skip();
        }
        expect(")");
        return start;
    }
}
