package dev.revisor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose values together occur once.
 *
 * @param name its name, or null
 * @param columns its columns, at least one
 */
public record UniqueConstraint(@Nullable Identifier name, List<Identifier> columns) implements Constraint {

    public UniqueConstraint {
        columns = List.copyOf(columns);
    }

    @Override
    public UniqueConstraint withName(@Nullable Identifier other) {
        return new UniqueConstraint(other, columns);
    }
}
