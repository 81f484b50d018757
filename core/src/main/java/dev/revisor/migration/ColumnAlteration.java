package dev.revisor.migration;

import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Column;
import dev.revisor.schema.TableName;
import java.util.function.Consumer;

/** The middle of the sentence {@code alterColumn(table).from(column).to(column)}. */
public final class ColumnAlteration {

    private final TableName table;
    private final Consumer<Operation> recorder;

    ColumnAlteration(TableName table, Consumer<Operation> recorder) {
        this.table = table;
        this.recorder = recorder;
    }

    /** The column as it was, completely. */
    public From from(Column from) {
        return new From(from);
    }

    /** The sentence up to the old column. */
    public final class From {

        private final Column from;

        private From(Column from) {
            this.from = from;
        }

        /** The column as it becomes, completely; records the alteration. */
        public void to(Column to) {
            recorder.accept(new AlterColumn(table, from, to));
        }
    }
}
