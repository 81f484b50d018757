package dev.revisor.source;

import dev.revisor.schema.Database;
import java.util.Locale;
import java.util.Set;

/**
 * Follows the words of a statement and knows whether it is inside the {@code BEGIN ... END} of a routine, trigger or
 * event, where a semicolon does not end it.
 */
final class CompoundBody {

    private static final Set<String> WITH_BODY = Set.of("TRIGGER", "PROCEDURE", "FUNCTION", "EVENT", "PACKAGE");
    private static final Set<String> BEFORE_KIND =
            Set.of("OR", "REPLACE", "TEMP", "TEMPORARY", "DEFINER", "AGGREGATE", "CONSTRAINT");
    private static final Set<String> BLOCKS = Set.of("IF", "LOOP", "WHILE", "REPEAT", "FOR");

    private final boolean atomicOnly;
    private int depth;
    private String previous = "";
    private boolean isKindKnown;
    private boolean hasBody;

    CompoundBody(Database database) {
        this.atomicOnly = SqlFeature.of(database).contains(SqlFeature.ATOMIC_BODIES);
    }

    boolean isOpen() {
        return depth > 0;
    }

    /** Takes the next word of the statement; {@code next} is the word behind it, or empty. */
    void take(String word, String next) {
        String keyword = word.toUpperCase(Locale.ROOT);
        String nextKeyword = next.toUpperCase(Locale.ROOT);
        if (previous.isEmpty()) {
            // MariaDB runs such a block without a routine around it.
            hasBody = keyword.equals("BEGIN") && nextKeyword.equals("NOT");
            isKindKnown = !keyword.equals("CREATE");
        } else if (!isKindKnown && !BEFORE_KIND.contains(keyword) && !previous.equals("DEFINER")) {
            hasBody = WITH_BODY.contains(keyword);
            isKindKnown = true;
        }
        if (hasBody) {
            follow(keyword, nextKeyword);
        }
        previous = keyword;
    }

    private void follow(String keyword, String next) {
        switch (keyword) {
            case "BEGIN" -> begin(next);
            case "CASE" -> openCase();
            case "END" -> end(next);
            default -> {}
        }
    }

    private void begin(String next) {
        if (isOpen() || !atomicOnly || next.equals("ATOMIC")) {
            depth++;
        }
    }

    private void openCase() {
        if (isOpen() && !previous.equals("END")) {
            depth++;
        }
    }

    private void end(String next) {
        if (isOpen() && !BLOCKS.contains(next)) {
            depth--;
        }
    }
}
