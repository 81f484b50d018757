package dev.revisor.dialect.mariadb;

import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.Operation;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/**
 * Foreign keys that are gone while the types of their columns change. A key comes back when the last of the operations
 * that concern it is done, because the types on both sides have to be alike by then. Its index stays.
 */
final class SuspendedForeignKeys {

    private final MariadbDialect dialect;
    private final MariadbDefinitions definitions;
    private final List<Suspended> suspended = new ArrayList<>();

    SuspendedForeignKeys(MariadbDialect dialect, MariadbDefinitions definitions) {
        this.dialect = dialect;
        this.definitions = definitions;
    }

    /** The statements before an alteration; none if it leaves the type as it is. */
    List<String> suspend(Schema schema, AlterColumn alter) {
        List<String> statements = new ArrayList<>();
        for (Table table : schema.tables().values()) {
            for (ForeignKey key : table.foreignKeys()) {
                Suspended candidate = new Suspended(table.name(), key);
                if (key.name() != null && isConcerned(candidate, alter) && !suspended.contains(candidate)) {
                    suspended.add(candidate);
                    statements.add("alter table " + dialect.quote(table.name()) + " drop foreign key "
                            + dialect.quote(key.name()));
                }
            }
        }
        return statements;
    }

    /** The statements after an alteration, given the operations that are still to come. */
    List<String> resume(List<Operation> upcoming) {
        List<Suspended> done = suspended.stream()
                .filter(candidate -> upcoming.stream()
                        .noneMatch(
                                operation -> operation instanceof AlterColumn alter && isConcerned(candidate, alter)))
                .toList();
        suspended.removeAll(done);
        return done.stream()
                .map(key -> "alter table " + dialect.quote(key.table()) + " add " + definitions.constraint(key.key()))
                .toList();
    }

    private boolean isConcerned(Suspended candidate, AlterColumn alter) {
        return changesType(alter)
                && (has(alter, candidate.table(), candidate.key().columns())
                        || has(alter, candidate.key().target(), candidate.key().targetColumns()));
    }

    private boolean changesType(AlterColumn alter) {
        String from = MariadbTypeSpelling.of(dialect.typeName(alter.from()));
        return !from.equals(MariadbTypeSpelling.of(dialect.typeName(alter.to())));
    }

    private static boolean has(AlterColumn alter, TableName table, List<Identifier> columns) {
        return alter.table().matches(table)
                && columns.stream().anyMatch(alter.to().name()::matches);
    }

    /** A foreign key of a table. */
    private record Suspended(TableName table, ForeignKey key) {}
}
