package dev.revisor.diff;

import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Foreign keys that refer to a key that goes, without which databases don't let it go: they are dropped before it, also
 * where their table goes later, and added again where they stay. Those of tables that go are also dropped before a
 * column that they refer to gets another type, which their own columns don't get.
 */
final class KeyDependents {

    private final Names names;
    private final Schema to;
    private final Changes changes;

    KeyDependents(Names names, Schema to, Changes changes) {
        this.names = names;
        this.to = to;
        this.changes = changes;
    }

    /** Detaches the foreign keys of a schema from the keys that are dropped from tables that stay. */
    void detach(Schema from) {
        Set<DroppedKey> dropped = changes.tables().stream()
                .flatMap(TableChanges::drops)
                .flatMap(operation -> droppedKey(operation).stream())
                .collect(Collectors.toSet());
        for (Table table :
                dropped.isEmpty() ? List.<Table>of() : List.copyOf(from.tables().values())) {
            table.foreignKeys().stream()
                    .filter(key -> dropped.contains(droppedKey(key.target(), key.targetColumns())))
                    .forEach(key -> detach(table, key));
        }
        Set<Retyped> retyped = changes.tables().stream()
                .flatMap(table -> table.alterColumns.stream())
                .flatMap(operation -> retyped(operation).stream())
                .collect(Collectors.toSet());
        for (Table table : retyped.isEmpty() ? List.<Table>of() : List.copyOf(changes.dropTables)) {
            table.foreignKeys().stream()
                    .filter(key -> refersToOneOf(retyped, key))
                    .forEach(key -> drop(table, key));
        }
    }

    private Optional<Retyped> retyped(Operation operation) {
        return operation instanceof AlterColumn alter
                        && !alter.from().type().equals(alter.to().type())
                ? Optional.of(new Retyped(
                        names.fold(alter.table()), names.fold(alter.to().name())))
                : Optional.empty();
    }

    private boolean refersToOneOf(Set<Retyped> retyped, ForeignKey key) {
        TableName target = names.fold(key.target());
        return names.fold(key.targetColumns()).stream()
                .anyMatch(column -> retyped.contains(new Retyped(target, column)));
    }

    private void detach(Table table, ForeignKey key) {
        Optional<Table> later = names.find(to.tables(), table.name());
        if (later.isPresent()) {
            reattach(later.get().name(), key);
        } else {
            drop(table, key);
        }
    }

    /** Drops a key before the table that it belongs to, where that goes. */
    private void drop(Table table, ForeignKey key) {
        changes.dropTables.replaceAll(dropped -> {
            if (!dropped.name().equals(table.name()) || !dropped.foreignKeys().contains(key)) {
                return dropped;
            }
            changes.table(table.name()).drop(table.name(), key);
            return dropped.edit().remove(key).build();
        });
    }

    private void reattach(TableName table, ForeignKey key) {
        TableChanges own = changes.table(table);
        boolean isGone = own.dropForeignKeys.stream()
                .anyMatch(other -> other instanceof DropConstraint drop && key.equals(drop.definition()));
        if (!isGone) {
            own.replace(table, key);
        }
    }

    private Optional<DroppedKey> droppedKey(Operation operation) {
        if (operation instanceof DropIndex drop && drop.definition() != null) {
            Index index = drop.definition();
            return index.isUnique() ? Optional.of(droppedKey(drop.table(), index.columns())) : Optional.empty();
        }
        return operation instanceof DropConstraint drop
                ? columns(drop.definition()).map(columns -> droppedKey(drop.table(), columns))
                : Optional.empty();
    }

    private DroppedKey droppedKey(TableName table, List<Identifier> columns) {
        return new DroppedKey(names.fold(table), Set.copyOf(names.fold(columns)));
    }

    private static Optional<List<Identifier>> columns(@Nullable Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return Optional.of(key.columns());
        }
        return constraint instanceof UniqueConstraint key ? Optional.of(key.columns()) : Optional.empty();
    }

    /** A column that gets another type, its names folded. */
    private record Retyped(TableName table, Identifier column) {}

    /** A key that goes, its names folded. */
    private record DroppedKey(TableName table, Set<Identifier> columns) {}
}
