package dev.revisor.diff;

import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.Operation;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableName;
import dev.revisor.schema.UniqueConstraint;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Foreign keys of new tables that refer to what a table that stays only gets, or changes, in the same step: columns of
 * another type, or a key. They are added when it has them.
 */
final class LateKeys {

    private final Names names;
    private final Changes changes;
    private final Map<TableName, Set<Identifier>> columns = new HashMap<>();
    private final Map<TableName, Set<Set<Identifier>>> keys = new HashMap<>();

    LateKeys(Names names, Changes changes) {
        this.names = names;
        this.changes = changes;
    }

    /** Takes such keys out of the new tables. */
    void detach() {
        changes.tables().forEach(table -> table.body().forEach(this::note));
        changes.createTables.replaceAll(this::withoutLate);
    }

    private void note(Operation operation) {
        if (operation instanceof AddColumn add) {
            note(add.table(), add.column().name());
        } else if (operation instanceof AlterColumn alter
                && !alter.from().type().equals(alter.to().type())) {
            note(alter.table(), alter.to().name());
        } else if (operation instanceof CreateIndex create && create.index().isUnique()) {
            noteKey(create.table(), create.index().columns());
        } else if (operation instanceof AddConstraint add) {
            note(add);
        }
    }

    private void note(AddConstraint add) {
        if (add.constraint() instanceof PrimaryKey key) {
            noteKey(add.table(), key.columns());
        } else if (add.constraint() instanceof UniqueConstraint key) {
            noteKey(add.table(), key.columns());
        }
    }

    private void note(TableName table, Identifier column) {
        columns.computeIfAbsent(names.fold(table), name -> new HashSet<>()).addAll(names.fold(List.of(column)));
    }

    private void noteKey(TableName table, List<Identifier> key) {
        keys.computeIfAbsent(names.fold(table), name -> new HashSet<>()).add(Set.copyOf(names.fold(key)));
    }

    private Table withoutLate(Table table) {
        List<ForeignKey> late =
                table.foreignKeys().stream().filter(this::isLate).toList();
        TableBuilder rest = table.edit();
        late.forEach(key -> {
            rest.remove(key);
            changes.table(table.name()).add(table.name(), key);
        });
        return rest.build();
    }

    private boolean isLate(ForeignKey key) {
        TableName target = names.fold(key.target());
        Set<Identifier> wanted = Set.copyOf(names.fold(key.targetColumns()));
        return keys.getOrDefault(target, Set.of()).contains(wanted)
                || wanted.stream().anyMatch(columns.getOrDefault(target, Set.of())::contains);
    }
}
