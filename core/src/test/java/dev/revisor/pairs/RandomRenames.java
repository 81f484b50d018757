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
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * New names for some tables and columns: tables first, then columns under the new names of their tables. They count at
 * once, so that names can be swapped or go round.
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
        List<Operation> tables = new ArrayList<>(tablesInTurn(schema));
        List<Operation> columns = new ArrayList<>();
        Set<TableName> inTurn = new HashSet<>();
        tables.forEach(rename -> inTurn.add(((RenameTable) rename).from()));
        for (Table table : schema.tables().values()) {
            if (!inTurn.contains(table.name()) && chance.oneIn(8)) {
                tables.add(new RenameTable(table.name(), names.next("tab")));
            }
            columns.addAll(columns(table, AtOnce.name(tables, table.name())));
        }
        tables.addAll(columns);
        return tables;
    }

    private List<Operation> tablesInTurn(Schema schema) {
        List<TableName> some =
                chance.oneIn(10) ? some(List.copyOf(schema.tables().keySet())) : List.of();
        boolean areTogether = some.stream().map(TableName::schema).distinct().count() == 1;
        return areTogether ? inTurn(some, (name, next) -> new RenameTable(name, next.name())) : List.of();
    }

    /** Two, or more to go round. */
    private <T> List<T> some(List<T> things) {
        return chance.some(things, 2 + (chance.oneIn(3) ? 1 + chance.below(2) : 0));
    }

    /** Each gets the name of the next one, and the last one that of the first. */
    private static <T> List<Operation> inTurn(List<T> names, BiFunction<T, T, Operation> rename) {
        return names.size() < 2
                ? List.of()
                : IntStream.range(0, names.size())
                        .mapToObj(i -> rename.apply(names.get(i), names.get((i + 1) % names.size())))
                        .toList();
    }

    private List<Operation> columns(Table table, TableName known) {
        boolean isPlain = chance.oneIn(2);
        List<Identifier> some = some(table.columns().stream()
                .map(Column::name)
                .filter(name -> RandomNames.isPlain(name) == isPlain)
                .filter(name -> canSwap(table, name))
                .toList());
        if (some.size() > 1 && chance.oneIn(12)) {
            return inTurn(some, (name, next) -> new RenameColumn(known, name, next));
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
