package dev.revisor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns that identify a row, in the order of the index behind them.
 *
 * @param name its name, or null
 * @param columns its columns, at least one
 */
public record PrimaryKey(@Nullable Identifier name, List<Identifier> columns) implements Constraint {

    public PrimaryKey {
        columns = List.copyOf(columns);
    }

    @Override
    public PrimaryKey withName(@Nullable Identifier other) {
        return new PrimaryKey(other, columns);
    }
}
