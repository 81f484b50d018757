package dev.revisor.pairs;

import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.function.UnaryOperator;

/** Gives the schemas besides the default one other names, since those of MariaDB belong to the whole server. */
final class Places {

    private Places() {}

    static Schema moved(Schema schema, UnaryOperator<Identifier> place) {
        List<Table> tables = schema.tables().values().stream()
                .map(table -> moved(table, place))
                .toList();
        List<Sequence> sequences = schema.sequences().values().stream()
                .map(sequence -> sequence.withName(moved(sequence.name(), place)))
                .toList();
        return Schema.of(tables, sequences);
    }

    static List<Operation> moved(List<Operation> renames, UnaryOperator<Identifier> place) {
        return renames.stream().map(rename -> moved(rename, place)).toList();
    }

    private static Operation moved(Operation rename, UnaryOperator<Identifier> place) {
        if (rename instanceof RenameTable table) {
            return new RenameTable(moved(table.from(), place), table.to());
        }
        RenameColumn column = (RenameColumn) rename;
        return new RenameColumn(moved(column.table(), place), column.from(), column.to());
    }

    private static Table moved(Table table, UnaryOperator<Identifier> place) {
        return table.edit()
                .name(moved(table.name(), place))
                .foreignKeys(key -> key.onTarget(moved(key.target(), place)))
                .build();
    }

    private static TableName moved(TableName name, UnaryOperator<Identifier> place) {
        return name.schema() == null ? name : new TableName(place.apply(name.schema()), name.name());
    }
}
