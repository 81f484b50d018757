package dev.revisor.history;

import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a canonical form: words and quoted texts in nested parentheses. A part that says nothing is left out,
 * so that something added to the vocabulary later changes no checksum of a revision that does not use it.
 */
final class CanonicalText {

    private static final String NOTHING = "";

    private CanonicalText() {}

    static String node(String word, String... parts) {
        return Stream.concat(Stream.of(word), Arrays.stream(parts).filter(part -> !part.isEmpty()))
                .collect(Collectors.joining(" ", "(", ")"));
    }

    static String node(String word, List<String> parts) {
        return node(word, parts.toArray(String[]::new));
    }

    static String text(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String optional(String word, @Nullable String text) {
        return text == null ? NOTHING : node(word, text(text));
    }

    static String optionalSql(String word, @Nullable String sql) {
        return optional(word, sql == null ? null : NormalizedSql.of(sql));
    }

    static String flag(String word, boolean isSet) {
        return isSet ? word : NOTHING;
    }

    static String name(Identifier name) {
        return name.exact() ? node("exact", text(name.text())) : text(name.text());
    }

    static String optionalName(@Nullable Identifier name) {
        return name == null ? NOTHING : node("name", name(name));
    }

    static String name(TableName name) {
        return name.schema() == null ? name(name.name()) : node("in", name(name.schema()), name(name.name()));
    }

    static String names(List<Identifier> names) {
        return node("columns", names.stream().map(CanonicalText::name).toList());
    }
}
