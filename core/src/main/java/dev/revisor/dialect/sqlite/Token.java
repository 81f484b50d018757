package dev.revisor.dialect.sqlite;

/**
 * A word, name, literal or symbol of an SQL text, as <a href="https://www.sqlite.org/draft/tokenreq.html">SQLite's
 * tokenizer</a> sees it.
 *
 * @param kind what it is
 * @param text its characters, with quotes
 * @param start where it begins in the text
 */
record Token(Kind kind, String text, int start) {

    /** What a token is. */
    enum Kind {
        WORD,
        QUOTED_NAME,
        STRING,
        NUMBER,
        BLOB,
        SYMBOL
    }

    int end() {
        return start + text.length();
    }

    /** Whether it is this keyword, in whatever letter case, or this symbol. */
    boolean is(String wordOrSymbol) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && Names.same(text, wordOrSymbol);
    }

    /** Whether it can name something; SQLite takes strings for names where only a name can stand. */
    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME || kind == Kind.STRING;
    }

    /** Whether it means that column or table wherever expressions can name one. */
    boolean isNamed(String name) {
        return (kind == Kind.WORD || kind == Kind.QUOTED_NAME) && Names.same(name(), name);
    }

    /** The name without quotes. */
    String name() {
        if (kind == Kind.WORD) {
            return text;
        }
        String inner = text.substring(1, text.length() - 1);
        String quote = text.substring(text.length() - 1);
        return quote.equals("]") ? inner : inner.replace(quote + quote, quote);
    }
}
