package dev.revisor.operation;

import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives a column a value in the rows that have none.
 *
 * @param table the table
 * @param column the column
 * @param expression the value in SQL; {@link #OPEN} or blank while its author owes it
 */
public record FillColumn(TableName table, Identifier column, String expression) implements Operation {

    /** Stands where an author has to write an expression; a revision that still has it is not run. */
    public static final String OPEN = "<expression>";

    public FillColumn {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(expression, "expression");
    }

    /** Whether the value is still to be written. */
    public boolean isOpen() {
        return expression.isBlank() || expression.strip().equals(OPEN);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitFillColumn(this);
    }

    /** Nothing: which rows had no value is forgotten. What undoes a revision can leave it out, see {@link Inverses}. */
    @Override
    public Optional<Operation> inverse() {
        return Optional.empty();
    }
}
