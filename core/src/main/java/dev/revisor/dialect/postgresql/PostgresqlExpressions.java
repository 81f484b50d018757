package dev.revisor.dialect.postgresql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The server's spelling of those expressions that need no asking: plain defaults, and the list of values of an
 * enumeration as {@code pg_get_expr} prints it.
 */
final class PostgresqlExpressions {

    private static final Set<String> CLOCKS =
            Set.of("current_timestamp", "current_date", "current_time", "localtimestamp", "localtime", "current_user");
    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric");
    private static final Set<String> TEXTS = Set.of("character varying", "text");
    private static final Pattern NULL = Pattern.compile("null(::.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NEGATIVE = Pattern.compile("-\\s*([0-9]{1,9})");
    private static final Pattern TEXT = Pattern.compile("'(?:[^'\\\\]++|'')*+'");
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    private PostgresqlExpressions() {}

    /** A default of a column of that type; null where it is none. */
    static @Nullable String defaultValue(@Nullable String expression, PostgresqlTypeSpelling type) {
        if (expression == null || NULL.matcher(expression.strip()).matches()) {
            return null;
        }
        String text = expression.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        if (CLOCKS.contains(lower)) {
            return text.toUpperCase(Locale.ROOT);
        }
        if (type.isArray()) {
            return text;
        }
        if (type.base().equals("boolean") && Set.of("true", "false").contains(lower)) {
            return lower;
        }
        if (TEXTS.contains(type.base()) && TEXT.matcher(text).matches()) {
            return text + "::" + type.withoutArguments();
        }
        Matcher negative = NEGATIVE.matcher(text);
        return NUMBERS.contains(type.base()) && negative.matches() ? "'-" + negative.group(1) + "'::integer" : text;
    }

    /** A default of a column of a named enumeration; null where it is none. */
    static @Nullable String defaultOfEnumeration(@Nullable String expression, PostgresqlTypeSpelling type) {
        String text = defaultValue(expression, type);
        return text != null && TEXT.matcher(text).matches() ? text + "::" + type : text;
    }

    /** The check that a column is one of some words. */
    static String isOneOf(String storedName, String typeName, List<String> words) {
        String column =
                PLAIN_NAME.matcher(storedName).matches() ? storedName : '"' + storedName.replace("\"", "\"\"") + '"';
        String type = PostgresqlTypeSpelling.of(typeName).withoutArguments();
        boolean isText = type.equals("text");
        String operand = isText ? column : "(" + column + ")::text";
        if (words.size() == 1) {
            return operand + " = " + PostgresqlLiterals.INSTANCE.text(words.get(0)) + "::text";
        }
        String values = words.stream()
                .map(word -> PostgresqlLiterals.INSTANCE.text(word) + "::" + type)
                .collect(Collectors.joining(", ", "ARRAY[", "]"));
        return operand + " = ANY (" + (isText ? values : "(" + values + ")::text[]") + ")";
    }
}
