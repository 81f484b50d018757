package dev.revisor.schema;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose values together occur once.
 *
 * @param name its name, or null
 * @param columns its columns, at least one
 * @param deferrability when it is checked
 * @param areNullsEqual whether rows without a value occur once, too
 */
public record UniqueConstraint(
        @Nullable Identifier name, List<Identifier> columns, Deferrability deferrability, boolean areNullsEqual)
        implements Constraint {

    public UniqueConstraint {
        columns = List.copyOf(columns);
        Objects.requireNonNull(deferrability, "deferrability");
    }

    /** One that is checked after each statement. */
    public UniqueConstraint(@Nullable Identifier name, List<Identifier> columns) {
        this(name, columns, Deferrability.NOT_DEFERRABLE, false);
    }

    @Override
    public UniqueConstraint withName(@Nullable Identifier other) {
        return new UniqueConstraint(other, columns, deferrability, areNullsEqual);
    }

    /** This constraint with each column changed. */
    public UniqueConstraint onColumns(UnaryOperator<Identifier> change) {
        return new UniqueConstraint(name, columns.stream().map(change).toList(), deferrability, areNullsEqual);
    }

    /** This constraint, checked after each statement unless a transaction asks for its end. */
    public UniqueConstraint deferrable() {
        return withDeferrability(Deferrability.DEFERRABLE);
    }

    /** This constraint, checked at the end of a transaction unless that asks for earlier. */
    public UniqueConstraint initiallyDeferred() {
        return withDeferrability(Deferrability.INITIALLY_DEFERRED);
    }

    /** This constraint, checked at another time. */
    public UniqueConstraint withDeferrability(Deferrability other) {
        return new UniqueConstraint(name, columns, other, areNullsEqual);
    }

    /** This constraint with at most one row that lacks the values. */
    public UniqueConstraint nullsNotDistinct() {
        return withNullsEqual(true);
    }

    /** This constraint with or without a difference between rows that lack the values. */
    public UniqueConstraint withNullsEqual(boolean other) {
        return new UniqueConstraint(name, columns, deferrability, other);
    }
}
