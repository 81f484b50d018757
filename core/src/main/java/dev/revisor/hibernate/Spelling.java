package dev.revisor.hibernate;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How Hibernate writes the type of a column on one database.
 *
 * @param definition the type, and what else {@code columnDefinition} says
 * @param length the length that the mapping asks for, which not every type shows, or null
 * @param check the condition that the type brings along, or null
 */
record Spelling(
        ColumnDefinition definition,
        @Nullable Long length,
        @Nullable String check) {

    // What MySQL gives to nationalized text, and to all other text of a database by default.
    private static final String DEFAULT_CHARACTER_SET = " character set utf8mb4";

    private static final Pattern LITERAL_OR_SPACE = Pattern.compile("'(?:[^']++|'')*+'|\\s+|[^'\\s]+");

    Spelling {
        Objects.requireNonNull(definition, "definition");
    }

    String type() {
        return definition.type();
    }

    boolean hasType(String other) {
        return normal(type().replace(DEFAULT_CHARACTER_SET, "")).equals(normal(other));
    }

    private static String normal(String sql) {
        Matcher parts = LITERAL_OR_SPACE.matcher(sql);
        StringBuilder normal = new StringBuilder();
        while (parts.find()) {
            String part = parts.group();
            normal.append(part.startsWith("'") ? part : part.strip().toLowerCase(Locale.ROOT));
        }
        return normal.toString();
    }
}
