package dev.revisor.dialect.mariadb;

import dev.revisor.dialect.CatalogQuery;
import dev.revisor.dialect.Expressions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The expressions in the text that {@code SHOW CREATE TABLE} answers with, see <a
 * href="https://mariadb.com/kb/en/show-create-table/">SHOW CREATE TABLE</a>. It reads no more than that: a definition
 * begins with the quoted name of a column or with {@code CONSTRAINT}, and an expression is one word with everything in
 * quotes and parentheses that belongs to it.
 */
final class MariadbTableText {

    // Double quotes around names are those of a server in the mode ANSI_QUOTES; it puts none around text.
    private static final String QUOTES = "`\"";

    private final List<List<String>> columns = new ArrayList<>();
    private final Map<String, @Nullable String> defaults = new LinkedHashMap<>();
    private final Map<String, String> generated = new LinkedHashMap<>();
    private final Map<String, String> checks = new LinkedHashMap<>();

    /** Asks the server for the text of a table. */
    static MariadbTableText read(Connection connection, String quotedName) throws SQLException {
        return CatalogQuery.list(
                        connection,
                        "show create table " + quotedName,
                        row -> new MariadbTableText(row.text("Create Table")))
                .get(0);
    }

    MariadbTableText(String text) {
        int open = 0;
        while (text.charAt(open) != '(') {
            open = end(text, open) + 1;
        }
        for (String definition : split(text.substring(open + 1, closing(text, open)), ',')) {
            read(split(definition, ' ').stream().filter(word -> !word.isEmpty()).toList());
        }
    }

    /** The default of a column by its name, or null. */
    @Nullable
    String defaultValue(String column) {
        return defaults.get(column);
    }

    /** What a column is computed from by its name, or null. */
    @Nullable
    String generated(String column) {
        return generated.get(column);
    }

    /** The condition of a check by its name, or null. */
    @Nullable
    String check(String name) {
        return checks.get(name);
    }

    /** The definition of the column that has a check, without the check. */
    Optional<String> withoutCheck(String expression) {
        return columns.stream()
                .filter(words -> expression.equals(expression(after(words, "CHECK"))))
                .findFirst()
                .map(words -> String.join(" ", words.subList(0, words.indexOf("CHECK"))));
    }

    private void read(List<String> words) {
        if (QUOTES.indexOf(words.get(0).charAt(0)) >= 0) {
            columns.add(words);
            String column = unquoted(words.get(0));
            defaults.put(column, after(words, "DEFAULT"));
            putExpression(generated, column, after(words, "AS"));
        } else if (words.get(0).equals("CONSTRAINT")) {
            putExpression(checks, unquoted(words.get(1)), after(words, "CHECK"));
        }
    }

    private static void putExpression(Map<String, String> expressions, String name, @Nullable String expression) {
        if (expression != null) {
            expressions.put(name, expression(expression));
        }
    }

    private static @Nullable String expression(@Nullable String text) {
        return text == null
                ? null
                : MariadbExpressions.withBackticks(Expressions.withoutParentheses(Expressions.oneLine(text)));
    }

    private static @Nullable String after(List<String> words, String keyword) {
        int position = words.indexOf(keyword);
        return position < 0 ? null : words.get(position + 1);
    }

    private static String unquoted(String word) {
        String quote = word.substring(0, 1);
        return word.substring(1, word.length() - 1).replace(quote + quote, quote);
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int position = 0; position < text.length(); position++) {
            char letter = text.charAt(position);
            if (letter == separator || separator == ' ' && letter == '\n') {
                parts.add(text.substring(start, position).strip());
                start = position + 1;
            }
            position = end(text, position);
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    /** Where what begins here ends: the quote or parenthesis on the other side, or the same letter. */
    private static int end(String text, int position) {
        return switch (text.charAt(position)) {
            case '(' -> closing(text, position);
            case '\'', '"', '`' -> closingQuote(text, position);
            default -> position;
        };
    }

    private static int closing(String text, int open) {
        int position = open + 1;
        while (text.charAt(position) != ')') {
            position = end(text, position) + 1;
        }
        return position;
    }

    /** A doubled quote reads as the end of one text and the start of the next. */
    private static int closingQuote(String text, int open) {
        char quote = text.charAt(open);
        int position = open + 1;
        while (text.charAt(position) != quote) {
            position += text.charAt(position) == '\\' && quote == '\'' ? 2 : 1;
        }
        return position;
    }
}
