package dev.revisor.operation;

import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows; a value is null, a string, a number, a boolean, a UUID, a date or time of {@code java.time}, or bytes.
 *
 * @param table the table
 * @param columns the columns that get a value
 * @param rows a list for each row, with a value for each column
 */
public record InsertRows(TableName table, List<Identifier> columns, List<List<@Nullable Object>> rows)
        implements Operation {

    public InsertRows {
        Objects.requireNonNull(table, "table");
        columns = List.copyOf(columns);
        rows = rows.stream()
                .map(row -> Collections.<@Nullable Object>unmodifiableList(new ArrayList<>(row)))
                .toList();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitInsertRows(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.empty();
    }
}
