package dev.revisor.operation;

import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds and renames a column in SQL expressions: word by word, and not in strings, nor where the word is a function or a
 * type. Servers do the same with theirs when a column is renamed or dropped.
 */
public final class ColumnMentions {

    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\"|`(?:[^`]++|``)*+`|[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final Pattern CALL = Pattern.compile("\\s*\\(.*", Pattern.DOTALL);
    private static final Pattern CAST = Pattern.compile(".*::\\s*", Pattern.DOTALL);

    // Around names in the expressions of revisions, whatever the database itself puts around them.
    private static final char STANDARD_QUOTE = '"';

    private final Identifier column;
    private final char quote;

    /** The mentions of a column in the expressions of a database. */
    public ColumnMentions(Identifier column, Database database) {
        this.column = column;
        this.quote = database == Database.MARIADB || database == Database.MYSQL ? '`' : '"';
    }

    /** Whether the expression mentions the column; none does not. */
    public boolean isIn(@Nullable String expression) {
        return expression != null
                && TOKEN.matcher(expression).results().anyMatch(token -> isMention(expression, token));
    }

    /** The expression with another name for the column. */
    public String rename(String expression, Identifier to) {
        String name = written(to);
        return TOKEN.matcher(expression)
                .replaceAll(token -> Matcher.quoteReplacement(isMention(expression, token) ? name : token.group()));
    }

    private boolean isMention(String expression, MatchResult token) {
        String text = token.group();
        char first = text.charAt(0);
        if (first == quote || first == STANDARD_QUOTE) {
            String name = text.substring(1, text.length() - 1).replace("" + first + first, "" + first);
            return column.exact() ? name.equals(column.text()) : isFolded(name);
        }
        boolean isWord = Character.isLetter(first) || first == '_';
        return isWord && !column.exact() && isFolded(text) && isColumn(expression, token);
    }

    private boolean isFolded(String text) {
        return text.toLowerCase(Locale.ROOT).equals(column.text().toLowerCase(Locale.ROOT));
    }

    private static boolean isColumn(String expression, MatchResult token) {
        return !CALL.matcher(expression.substring(token.end())).matches()
                && !CAST.matcher(expression.substring(0, token.start())).matches();
    }

    private String written(Identifier name) {
        return name.exact() ? quote + name.text().replace("" + quote, "" + quote + quote) + quote : name.text();
    }
}
