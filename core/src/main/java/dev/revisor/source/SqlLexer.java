package dev.revisor.source;

import dev.revisor.schema.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts SQL text into tokens as one database would; joined, they are the text again. */
final class SqlLexer {

    private static final Pattern DOLLAR_TAG = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$");

    private final String text;
    private final Set<SqlFeature> features;
    private int at;

    private SqlLexer(String text, Set<SqlFeature> features) {
        this.text = text;
        this.features = features;
    }

    static List<SqlToken> tokens(String text, Database database) {
        SqlLexer lexer = new SqlLexer(text, SqlFeature.of(database));
        List<SqlToken> tokens = new ArrayList<>();
        while (lexer.at < text.length()) {
            tokens.add(lexer.next());
        }
        return tokens;
    }

    private SqlToken next() {
        char first = text.charAt(at);
        if (Character.isWhitespace(first)) {
            return upTo(SqlToken.Kind.SPACE, endOfSpace());
        }
        if (beginsLineComment()) {
            int end = text.indexOf('\n', at);
            return upTo(SqlToken.Kind.COMMENT, end < 0 ? text.length() : end);
        }
        if (text.startsWith("/*", at)) {
            return blockComment();
        }
        if (isQuote(first)) {
            return quoted(at, first == '[' ? ']' : first, has(SqlFeature.BACKSLASHES) && first != '`');
        }
        if (first == '$') {
            return dollar();
        }
        return isWordPart(first) ? word() : upTo(first == ';' ? SqlToken.Kind.SEMICOLON : SqlToken.Kind.SIGN, at + 1);
    }

    private boolean beginsLineComment() {
        return text.startsWith("--", at) && (!has(SqlFeature.SPACE_AFTER_DASHES) || isBlank(at + 2))
                || has(SqlFeature.HASH_COMMENTS) && text.charAt(at) == '#'
                || has(SqlFeature.SLASH_COMMENTS) && text.startsWith("//", at);
    }

    private boolean isBlank(int position) {
        return position >= text.length() || text.charAt(position) <= ' ';
    }

    private SqlToken blockComment() {
        boolean executed =
                has(SqlFeature.EXECUTED_COMMENTS) && (text.startsWith("/*!", at) || text.startsWith("/*M!", at));
        int end = endOfBlockComment();
        return end < 0 ? unterminated() : upTo(executed ? SqlToken.Kind.QUOTED : SqlToken.Kind.COMMENT, end);
    }

    private int endOfBlockComment() {
        int depth = 1;
        int position = at + 2;
        while (position < text.length()) {
            if (text.startsWith("*/", position)) {
                depth--;
                position += 2;
                if (depth == 0) {
                    return position;
                }
            } else if (has(SqlFeature.NESTED_COMMENTS) && text.startsWith("/*", position)) {
                depth++;
                position += 2;
            } else {
                position++;
            }
        }
        return -1;
    }

    private boolean isQuote(char first) {
        return first == '\''
                || first == '"'
                || first == '`' && has(SqlFeature.BACKTICKS)
                || first == '[' && has(SqlFeature.BRACKETS);
    }

    /** A doubled quote needs no care: it is the end of one token and the beginning of the next. */
    private SqlToken quoted(int open, char close, boolean backslashes) {
        for (int position = open + 1; position < text.length(); position++) {
            char character = text.charAt(position);
            if (character == '\\' && backslashes) {
                position++;
            } else if (character == close) {
                return upTo(SqlToken.Kind.QUOTED, position + 1);
            }
        }
        return unterminated();
    }

    private SqlToken dollar() {
        Matcher tag = DOLLAR_TAG.matcher(text).region(at, text.length());
        if (!has(SqlFeature.DOLLAR_QUOTES)
                || !tag.lookingAt()
                || tag.group().length() > 2 && !has(SqlFeature.DOLLAR_TAGS)) {
            return upTo(SqlToken.Kind.SIGN, at + 1);
        }
        int end = text.indexOf(tag.group(), tag.end());
        return end < 0
                ? unterminated()
                : upTo(SqlToken.Kind.QUOTED, end + tag.group().length());
    }

    private SqlToken word() {
        int end = at;
        while (end < text.length() && (isWordPart(text.charAt(end)) || text.charAt(end) == '$')) {
            end++;
        }
        boolean escapes =
                has(SqlFeature.ESCAPE_STRINGS) && text.substring(at, end).equalsIgnoreCase("e");
        return escapes && text.startsWith("'", end) ? quoted(end, '\'', true) : upTo(SqlToken.Kind.WORD, end);
    }

    private static boolean isWordPart(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character > '\u007f';
    }

    private int endOfSpace() {
        int end = at;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private SqlToken unterminated() {
        return upTo(SqlToken.Kind.UNTERMINATED, text.length());
    }

    private SqlToken upTo(SqlToken.Kind kind, int end) {
        SqlToken token = new SqlToken(kind, at, text.substring(at, end));
        at = end;
        return token;
    }

    private boolean has(SqlFeature feature) {
        return features.contains(feature);
    }
}
