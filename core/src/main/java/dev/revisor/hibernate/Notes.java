package dev.revisor.hibernate;

import dev.revisor.schema.Database;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what can't be said in a schema, each sentence once. */
final class Notes {

    private final Set<String> sentences = new LinkedHashSet<>();

    void add(String sentence) {
        sentences.add(sentence);
    }

    void unmappable(Database database, RuntimeException failure) {
        add("The entities don't map on '" + database.id() + "', so types there are unknown: " + reason(failure));
    }

    void untyped(String table, String column, Database database, RuntimeException failure) {
        add("Column '" + table + "." + column + "' has no type on '" + database.id() + "': " + reason(failure));
    }

    void options(String kind, String name, @Nullable String options) {
        if (options != null && !options.isBlank()) {
            add("Options of " + kind + " '" + name + "' are not compared: " + options);
        }
    }

    List<String> all() {
        return List.copyOf(sentences);
    }

    private static String reason(RuntimeException failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
