package dev.revisor.pairs;

import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** New names for some tables and columns: tables first, then columns under the new names of their tables. */
final class RandomRenames {

    private final Chance chance;
    private final RandomNames names;

    RandomRenames(Chance chance, RandomNames names) {
        this.chance = chance;
        this.names = names;
    }

    List<Operation> of(Schema schema) {
        List<Operation> tables = new ArrayList<>();
        List<Operation> columns = new ArrayList<>();
        for (Table table : schema.tables().values()) {
            Optional<Identifier> name = chance.oneIn(8) ? Optional.of(names.next("tab")) : Optional.empty();
            name.ifPresent(other -> tables.add(new RenameTable(table.name(), other)));
            TableName known = name.map(table.name()::withName).orElse(table.name());
            table.columns().stream()
                    .filter(column -> chance.oneIn(16))
                    .forEach(column -> columns.add(rename(known, column)));
        }
        tables.addAll(columns);
        return tables;
    }

    private RenameColumn rename(TableName table, Column column) {
        boolean isPlain = RandomNames.isPlain(column.name());
        return new RenameColumn(table, column.name(), isPlain ? names.plain("col") : names.next("col"));
    }
}
