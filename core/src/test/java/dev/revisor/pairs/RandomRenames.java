package dev.revisor.pairs;

import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * New names for some tables and columns: tables first, then columns under the new names of their tables. They count at
 * once, so that two can swap their names.
 */
final class RandomRenames {

    private final Chance chance;
    private final RandomNames names;
    private final Set<Database> databases;

    RandomRenames(Chance chance, RandomNames names, Set<Database> databases) {
        this.chance = chance;
        this.names = names;
        this.databases = databases;
    }

    List<Operation> of(Schema schema) {
        List<Operation> tables = new ArrayList<>(swappedTables(schema));
        List<Operation> columns = new ArrayList<>();
        Set<TableName> swapped = new HashSet<>();
        tables.forEach(swap -> swapped.add(((RenameTable) swap).from()));
        for (Table table : schema.tables().values()) {
            if (!swapped.contains(table.name()) && chance.oneIn(8)) {
                tables.add(new RenameTable(table.name(), names.next("tab")));
            }
            columns.addAll(columns(table, AtOnce.name(tables, table.name())));
        }
        tables.addAll(columns);
        return tables;
    }

    private List<Operation> swappedTables(Schema schema) {
        List<TableName> two =
                chance.oneIn(10) ? chance.some(List.copyOf(schema.tables().keySet()), 2) : List.of();
        return two.size() == 2 && Objects.equals(two.get(0).schema(), two.get(1).schema())
                ? List.of(
                        new RenameTable(two.get(0), two.get(1).name()),
                        new RenameTable(two.get(1), two.get(0).name()))
                : List.of();
    }

    private List<Operation> columns(Table table, TableName known) {
        boolean isPlain = chance.oneIn(2);
        List<Identifier> two = chance.some(
                table.columns().stream()
                        .map(Column::name)
                        .filter(name -> RandomNames.isPlain(name) == isPlain)
                        .filter(name -> canSwap(table, name))
                        .toList(),
                2);
        if (two.size() == 2 && chance.oneIn(12)) {
            return List.of(
                    new RenameColumn(known, two.get(0), two.get(1)), new RenameColumn(known, two.get(1), two.get(0)));
        }
        List<Operation> renames = new ArrayList<>();
        table.columns().stream()
                .filter(column -> chance.oneIn(16))
                .forEach(column -> renames.add(rename(known, column)));
        return renames;
    }

    /** H2 tells the columns of keys apart by their old names until it is opened again. */
    private boolean canSwap(Table table, Identifier column) {
        return !databases.contains(Database.H2) || !Parts.keyColumns(table).contains(column);
    }

    private RenameColumn rename(TableName table, Column column) {
        boolean isPlain = RandomNames.isPlain(column.name());
        return new RenameColumn(table, column.name(), isPlain ? names.plain("col") : names.next("col"));
    }
}
