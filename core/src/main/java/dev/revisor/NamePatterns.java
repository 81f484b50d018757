package dev.revisor;

import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of tables and sequences, given by patterns. {@code *} stands for any characters, {@code ?} for one; letter case
 * does not matter. A pattern with a dot is about names with their schema, others are about names in any schema.
 */
public final class NamePatterns implements Predicate<TableName> {

    private final List<Pattern> inAnySchema;
    private final List<Pattern> withSchema;

    /** Names that one of the patterns means; none for no patterns. */
    public NamePatterns(List<String> patterns) {
        this.inAnySchema = compiled(patterns, false);
        this.withSchema = compiled(patterns, true);
    }

    @Override
    public boolean test(TableName name) {
        Identifier schema = name.schema();
        return matches(inAnySchema, name.name().text())
                || schema != null
                        && matches(withSchema, schema.text() + "." + name.name().text());
    }

    private static boolean matches(List<Pattern> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    private static List<Pattern> compiled(List<String> patterns, boolean withSchema) {
        return patterns.stream()
                .filter(pattern -> pattern.contains(".") == withSchema)
                .map(NamePatterns::compiled)
                .toList();
    }

    private static Pattern compiled(String pattern) {
        String regex = pattern.chars()
                .mapToObj(character -> switch (character) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(character));
                })
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
