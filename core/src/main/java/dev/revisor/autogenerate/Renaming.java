package dev.revisor.autogenerate;

import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts renamings that are meant to happen at once in an order in which each name is free when it is taken: tables before
 * columns, and where names go round in a circle, through one in between.
 */
final class Renaming {

    private final Schema from;
    private final Map<TableName, TableName> tables = new LinkedHashMap<>();
    private final Map<TableName, NewNames> columns = new LinkedHashMap<>();

    private Renaming(Schema from) {
        this.from = from;
    }

    /**
     * The renamings in order.
     *
     * @param from what is there
     * @param given what the author said; a column may be told by the old or the new name of its table
     * @param declared what the entities say, which counts only where the old name is there and the new one is not
     * @param certain finds what attributes tell
     * @throws UnknownRenameException if the author named something that is not there
     */
    static List<Operation> of(Schema from, List<Operation> given, List<Operation> declared, CertainRenames certain) {
        Renaming renaming = new Renaming(from);
        of(given, RenameTable.class).forEach(renaming::add);
        of(declared, RenameTable.class).stream().filter(renaming::applies).forEach(renaming::add);
        certain.tables(renaming.tables).forEach(renaming::add);
        of(given, RenameColumn.class).forEach(renaming::add);
        of(declared, RenameColumn.class).stream().filter(renaming::applies).forEach(renaming::add);
        from.tables().values().forEach(table -> renaming.add(table, certain));
        return renaming.inOrder();
    }

    private boolean applies(RenameTable rename) {
        TableName to = rename.from().withName(rename.to());
        return from.table(rename.from()).isPresent()
                && from.table(to).isEmpty()
                && tables.keySet().stream().noneMatch(rename.from()::matches)
                && tables.values().stream().noneMatch(to::matches);
    }

    private void add(RenameTable rename) {
        TableName old = from.table(rename.from())
                .map(Table::name)
                .orElseThrow(
                        () -> new UnknownRenameException("table", rename.from().toString()));
        tables.put(old, old.withName(rename.to()));
    }

    private boolean applies(RenameColumn rename) {
        Optional<Table> table = table(rename.table());
        return table.filter(known -> known.column(rename.from()).isPresent()
                        && known.column(rename.to()).isEmpty())
                .filter(known ->
                        columns.getOrDefault(known.name(), new NewNames()).isFree(rename))
                .isPresent();
    }

    private void add(RenameColumn rename) {
        Table table = table(rename.table())
                .filter(known -> known.column(rename.from()).isPresent())
                .orElseThrow(() -> new UnknownRenameException("column", rename.table() + "." + rename.from()));
        columns.computeIfAbsent(table.name(), name -> new NewNames()).add(rename.from(), rename.to());
    }

    private void add(Table table, CertainRenames certain) {
        TableName name = tables.getOrDefault(table.name(), table.name());
        certain.columns(table, name, columns.getOrDefault(table.name(), new NewNames()))
                .forEach(this::add);
    }

    /** The table as it is now, by the name it will have or by the one it has. */
    private Optional<Table> table(TableName name) {
        return tables.entrySet().stream()
                .filter(renamed -> renamed.getValue().matches(name))
                .findFirst()
                .map(Map.Entry::getKey)
                .flatMap(from::table)
                .or(() -> from.table(name));
    }

    private List<Operation> inOrder() {
        Map<Optional<Identifier>, NewNames> schemas = new LinkedHashMap<>();
        tables.forEach(
                (old, wanted) -> schemas.computeIfAbsent(Optional.ofNullable(old.schema()), schema -> new NewNames())
                        .add(old.name(), wanted.name()));
        List<Operation> operations = new ArrayList<>();
        schemas.forEach((schema, names) -> names.inOrder(
                (old, wanted) -> operations.add(new RenameTable(new TableName(schema.orElse(null), old), wanted))));
        columns.forEach((table, names) -> names.inOrder(
                (old, wanted) -> operations.add(new RenameColumn(tables.getOrDefault(table, table), old, wanted))));
        return operations;
    }

    private static <O extends Operation> List<O> of(List<Operation> operations, Class<O> type) {
        return operations.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
