package dev.revisor.dialect;

import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.Operation;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Foreign keys that are gone while the types of their columns change, or columns are replaced. A key comes back when
 * the last of the operations that concern it is done, because the types on both sides have to be alike by then.
 */
public final class SuspendedForeignKeys {

    private final Predicate<AlterColumn> isRefused;
    private final List<Suspended> suspended = new ArrayList<>();

    /**
     * None yet.
     *
     * @param isRefused whether the server refuses an alteration while a key refers from its column or to it
     */
    public SuspendedForeignKeys(Predicate<AlterColumn> isRefused) {
        this.isRefused = isRefused;
    }

    /** The keys that go before an alteration; none if the server minds none. */
    public List<DropConstraint> suspend(Schema schema, AlterColumn alter) {
        if (!isRefused.test(alter)) {
            return List.of();
        }
        List<DropConstraint> drops = new ArrayList<>();
        for (Table table : schema.tables().values()) {
            for (ForeignKey key : table.foreignKeys()) {
                Suspended candidate = new Suspended(table.name(), key);
                if (key.name() != null && isConcerned(candidate, alter) && !suspended.contains(candidate)) {
                    suspended.add(candidate);
                    drops.add(new DropConstraint(table.name(), key.name(), key));
                }
            }
        }
        return drops;
    }

    /** The keys that come back after an alteration, given the operations that are still to come. */
    public List<AddConstraint> resume(List<Operation> upcoming) {
        List<Suspended> done = suspended.stream()
                .filter(candidate -> upcoming.stream()
                        .noneMatch(
                                operation -> operation instanceof AlterColumn alter && isConcerned(candidate, alter)))
                .toList();
        suspended.removeAll(done);
        return done.stream()
                .map(key -> new AddConstraint(key.table(), key.key()))
                .toList();
    }

    private boolean isConcerned(Suspended candidate, AlterColumn alter) {
        return (has(alter, candidate.table(), candidate.key().columns())
                        || has(alter, candidate.key().target(), candidate.key().targetColumns()))
                && isRefused.test(alter);
    }

    private static boolean has(AlterColumn alter, TableName table, List<Identifier> columns) {
        return alter.table().matches(table)
                && columns.stream().anyMatch(alter.to().name()::matches);
    }

    /** A foreign key of a table. */
    private record Suspended(TableName table, ForeignKey key) {}
}
