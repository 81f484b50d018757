package dev.revisor.schema;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The columns that identify a row, in the order of the index behind them.
 *
 * @param name its name, or null
 * @param columns its columns, at least one
 * @param deferrability when it is checked
 */
public record PrimaryKey(@Nullable Identifier name, List<Identifier> columns, Deferrability deferrability)
        implements Constraint {

    public PrimaryKey {
        columns = List.copyOf(columns);
        Objects.requireNonNull(deferrability, "deferrability");
    }

    /** One that is checked after each statement. */
    public PrimaryKey(@Nullable Identifier name, List<Identifier> columns) {
        this(name, columns, Deferrability.NOT_DEFERRABLE);
    }

    @Override
    public PrimaryKey withName(@Nullable Identifier other) {
        return new PrimaryKey(other, columns, deferrability);
    }

    /** This key with each column changed. */
    public PrimaryKey onColumns(UnaryOperator<Identifier> change) {
        return new PrimaryKey(name, columns.stream().map(change).toList(), deferrability);
    }

    /** This key, checked after each statement unless a transaction asks for its end. */
    public PrimaryKey deferrable() {
        return withDeferrability(Deferrability.DEFERRABLE);
    }

    /** This key, checked at the end of a transaction unless that asks for earlier. */
    public PrimaryKey initiallyDeferred() {
        return withDeferrability(Deferrability.INITIALLY_DEFERRED);
    }

    /** This key, checked at another time. */
    public PrimaryKey withDeferrability(Deferrability other) {
        return new PrimaryKey(name, columns, other);
    }
}
