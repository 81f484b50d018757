package dev.revisor.diff;

import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The changes of a schema on their way into an order: foreign keys that go, names that go to others, sequences, new
 * tables, changed tables, new foreign keys, and last what drops rows. A later failure on a database that commits each
 * statement has then not yet lost anything.
 */
final class Changes {

    final List<Operation> createSequences = new ArrayList<>();
    final List<Table> createTables = new ArrayList<>();
    final List<Table> dropTables = new ArrayList<>();
    final List<Operation> dropSequences = new ArrayList<>();
    final List<UnknownObject> unknown = new ArrayList<>();
    private final SortedMap<TableName, TableChanges> tables = new TreeMap<>();

    TableChanges table(TableName name) {
        return tables.computeIfAbsent(name, key -> new TableChanges());
    }

    /** What changes in tables that stay, so far. */
    List<TableChanges> tables() {
        return List.copyOf(tables.values());
    }

    Difference inOrder(Names names, Equivalence equivalence) {
        CreationOrder creations = CreationOrder.of(createTables, names);
        CreationOrder drops = CreationOrder.of(dropTables, names);
        List<Operation> operations = new ArrayList<>();
        tables.values().forEach(table -> operations.addAll(table.dropForeignKeys));
        tables.values().forEach(table -> operations.addAll(table.earlyDrops));
        operations.addAll(RenameOrder.of(
                tables.values().stream()
                        .flatMap(table -> table.renames.stream())
                        .toList(),
                equivalence));
        operations.addAll(createSequences);
        creations.tables().forEach(table -> operations.add(new CreateTable(table)));
        tables.values().forEach(table -> operations.addAll(table.body()));
        creations.detached().forEach(key -> operations.add(new AddConstraint(key.table(), key.key())));
        tables.values().forEach(table -> operations.addAll(table.addForeignKeys));
        tables.values().forEach(table -> operations.addAll(table.dropColumns));
        drops.detached()
                .forEach(key ->
                        operations.add(new DropConstraint(key.table(), key.key().name(), key.key())));
        drops.reversed().forEach(table -> operations.add(new DropTable(table.name(), table)));
        operations.addAll(dropSequences);
        return new Difference(operations, unknown);
    }
}
