package dev.revisor.hibernate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code columnDefinition} says, which Hibernate takes for the name of a type, whatever comes after the type.
 *
 * @param type the type, with all that is neither a default nor the lack of null
 * @param defaultValue the SQL expression of a default, or null
 * @param isNotNull whether it says {@code not null}
 */
record ColumnDefinition(String type, @Nullable String defaultValue, boolean isNotNull) {

    // Words, literals and parentheses with one level of parentheses inside: enough for the functions in defaults.
    private static final String EXPRESSION =
            "(?:'(?:[^']++|'')*+'|\\((?:[^()']++|'(?:[^']++|'')*+'|\\([^()]*+\\))*+\\)|[^\\s'()]++)++";

    private static final Pattern LAST_CLAUSE = Pattern.compile(
            "(?<rest>.*\\S)\\s+(?:(?<notNull>not\\s+null)|(?<!(?:not|default)\\s{1,9})null|default\\s+(?<value>"
                    + EXPRESSION + "))\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Takes defaults and nullability off the end of a definition. */
    static ColumnDefinition parse(String definition) {
        ColumnDefinition parsed = new ColumnDefinition(definition.strip(), null, false);
        Matcher clause = LAST_CLAUSE.matcher(parsed.type);
        while (clause.matches()) {
            parsed = parsed.without(clause);
            clause = LAST_CLAUSE.matcher(parsed.type);
        }
        return parsed;
    }

    private ColumnDefinition without(Matcher clause) {
        String value = clause.group("value");
        return new ColumnDefinition(
                clause.group("rest"),
                value == null ? defaultValue : value,
                isNotNull || clause.group("notNull") != null);
    }
}
