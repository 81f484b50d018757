package dev.revisor.source;

/**
 * A part of SQL text that is never cut.
 *
 * @param kind what it is
 * @param start where it begins in the text
 * @param text its characters
 */
record SqlToken(Kind kind, int start, String text) {

    /** What a token is. */
    enum Kind {
        SPACE,
        COMMENT,
        WORD,
        QUOTED,
        SEMICOLON,
        SIGN,

        /** A quote or comment that goes on to the end of the text without ending. */
        UNTERMINATED
    }

    int end() {
        return start + text.length();
    }

    /** Whether it is neither white space nor comment. */
    boolean counts() {
        return kind != Kind.SPACE && kind != Kind.COMMENT;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }
}
