package dev.revisor.schema;

import java.util.Locale;
import java.util.Objects;

/**
 * A name as its author wrote it, and whether it is exact.
 *
 * <p>A name that is not exact is folded as the server folds unquoted names before it is quoted; an exact one, which
 * came quoted from a mapping, is used as it is.
 *
 * @param text the name without quotes, never empty
 * @param exact whether letter case is part of the name
 */
public record Identifier(String text, boolean exact) implements Comparable<Identifier> {

    public Identifier {
        Objects.requireNonNull(text, "text");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("An identifier needs at least one character");
        }
    }

    /** A name that the server may fold. */
    public static Identifier of(String text) {
        return new Identifier(text, false);
    }

    /** A name whose letter case counts. */
    public static Identifier exact(String text) {
        return new Identifier(text, true);
    }

    /** Whether both mean the same object on a server that folds: equal, or equal but for case where neither is exact. */
    public boolean matches(Identifier other) {
        return exact == other.exact && (exact ? text.equals(other.text) : folded().equals(other.folded()));
    }

    @Override
    public int compareTo(Identifier other) {
        int byText = text.compareTo(other.text);
        return byText != 0 ? byText : Boolean.compare(exact, other.exact);
    }

    /** The bare name, or the name in double quotes where it is exact. */
    @Override
    public String toString() {
        return exact ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** The same for all identifiers that match each other, and for no others. */
    Identifier meaning() {
        return exact ? this : of(folded());
    }

    private String folded() {
        return text.toLowerCase(Locale.ROOT);
    }
}
