package dev.revisor.diff;

import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.operation.RenameIndex;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names of constraints and indexes that go from one thing to another, which most databases keep by schema: what loses
 * its name is dropped before anything takes it, also where its table goes later.
 */
final class MovedNames {

    private final Names names;
    private final Changes changes;
    private final Map<TableName, Set<TableName>> takers = new HashMap<>();
    private final Set<TableName> renamed = new HashSet<>();

    MovedNames(Names names, Changes changes) {
        this.names = names;
        this.changes = changes;
    }

    /** Lets what loses its name to something else go early. */
    void release() {
        changes.createTables.forEach(table -> table.namedElements().forEach(element -> take(table.name(), element)));
        changes.tables().stream().flatMap(TableChanges::additions).forEach(this::take);
        changes.dropTables.replaceAll(this::released);
        changes.tables().forEach(table -> table.dropEarly(this::isMoved));
    }

    private void take(Operation operation) {
        if (operation instanceof AddConstraint add) {
            take(add.table(), add.constraint());
        } else if (operation instanceof CreateIndex create) {
            take(create.table(), create.index());
        } else if (operation instanceof RenameConstraint rename) {
            renamed.add(key(rename.table(), rename.to()));
        } else if (operation instanceof RenameIndex rename) {
            renamed.add(key(rename.table(), rename.to()));
        }
    }

    private void take(TableName table, NamedElement element) {
        if (element.name() != null) {
            takers.computeIfAbsent(key(table, element.name()), name -> new HashSet<>())
                    .add(names.fold(table));
        }
    }

    private Table released(Table table) {
        List<NamedElement> moved = table.namedElements().stream()
                .filter(element -> !(element instanceof PrimaryKey) && isMoved(table.name(), element.name()))
                .toList();
        TableBuilder rest = table.edit();
        moved.forEach(element -> {
            changes.table(table.name()).drop(table.name(), element);
            rest.remove(element);
        });
        return rest.build();
    }

    private boolean isMoved(Operation drop) {
        return drop instanceof DropConstraint constraint
                ? isMoved(constraint.table(), constraint.name())
                : drop instanceof DropIndex index && isMoved(index.table(), index.name());
    }

    private boolean isMoved(TableName table, @Nullable Identifier name) {
        if (name == null) {
            return false;
        }
        TableName key = key(table, name);
        Stream<TableName> others =
                takers.getOrDefault(key, Set.of()).stream().filter(taker -> !taker.equals(names.fold(table)));
        return renamed.contains(key) || others.findAny().isPresent();
    }

    private TableName key(TableName table, Identifier name) {
        return names.fold(table.withName(name));
    }
}
