package dev.revisor.migration;

import dev.revisor.operation.InsertRows;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the rows of the sentence {@code insert(table, columns).row(values).row(values)}. */
public final class RowInsertion {

    private final TableName table;
    private final List<Identifier> columns;
    private final List<Operation> recorded;
    private final int position;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    RowInsertion(TableName table, List<Identifier> columns, List<Operation> recorded, int position) {
        this.table = table;
        this.columns = columns;
        this.recorded = recorded;
        this.position = position;
    }

    /**
     * Adds a row with a value for each column.
     *
     * @throws IllegalArgumentException if there are more or fewer values than columns
     */
    public RowInsertion row(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException("A row of '" + table + "' has " + values.length + " values for "
                    + columns.size() + " columns: give one for each");
        }
        rows.add(Arrays.asList(values));
        recorded.set(position, operation());
        return this;
    }

    InsertRows operation() {
        return new InsertRows(table, columns, rows);
    }
}
