package dev.revisor.source;

import dev.revisor.schema.Database;
import java.util.ArrayDeque;
import java.util.Deque;
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
    private static final Set<String> BEFORE_COLUMN = Set.of("SET", "SELECT", "WHERE", "AND", "OR", "NOT", "BY", "OF");
    private static final Set<String> BEFORE_BLOCK = Set.of(":", ")");
    private static final Set<String> BEFORE_VALUE = Set.of("CASE", "WHEN", "THEN", "ELSE", "AND", "OR", "NOT");
    private static final Set<String> BLOCKS = Set.of("IF", "LOOP", "WHILE", "REPEAT", "FOR");

    private final boolean atomicOnly;
    private final Deque<String> open = new ArrayDeque<>();
    private String previous = "";
    private boolean isKindKnown;
    private boolean hasBody;

    CompoundBody(Database database) {
        this.atomicOnly = SqlFeature.of(database).contains(SqlFeature.ATOMIC_BODIES);
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    /**
     * Takes the next word of the statement.
     *
     * @param before the token before it, without white space and comments
     * @param next the word behind it, or empty
     */
    void take(String word, SqlToken before, String next) {
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
            follow(keyword, before, nextKeyword);
        }
        previous = keyword;
    }

    private void follow(String keyword, SqlToken before, String next) {
        switch (keyword) {
            case "BEGIN" -> begin(before, next);
            case "CASE" -> openCase();
            case "END" -> end(before, next);
            default -> {}
        }
    }

    private void begin(SqlToken before, String next) {
        boolean isColumn = before.kind() == SqlToken.Kind.SIGN
                ? !BEFORE_BLOCK.contains(before.text())
                : BEFORE_COLUMN.stream().anyMatch(before::isWord);
        if (!isColumn && (isOpen() || !atomicOnly || next.equals("ATOMIC"))) {
            open.push("BEGIN");
        }
    }

    private void openCase() {
        if (isOpen() && !previous.equals("END")) {
            open.push("CASE");
        }
    }

    /** Where nothing can end, it is a column: several databases let one have this name. */
    private void end(SqlToken before, String next) {
        if (isOpen()
                && !BLOCKS.contains(next)
                && (open.element().equals("CASE") ? endsCase(before) : endsBlock(before))) {
            open.pop();
        }
    }

    private static boolean endsBlock(SqlToken before) {
        return before.kind() == SqlToken.Kind.SEMICOLON || before.isWord("BEGIN") || before.isWord("ATOMIC");
    }

    private static boolean endsCase(SqlToken before) {
        return before.kind() == SqlToken.Kind.SIGN
                ? before.text().equals(")")
                : BEFORE_VALUE.stream().noneMatch(before::isWord);
    }
}
