package dev.revisor.runner;

import dev.revisor.dialect.Dialect;
import dev.revisor.history.Direction;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Looks, before the first statement on a database without history, whether what would be created is there: then the
 * database was made in another way and should be stamped, not upgraded from nothing.
 */
final class UntrackedTables {

    private final ExistingTables tables = new ExistingTables();
    private final Map<TableName, String> created = new LinkedHashMap<>();
    private final Dialect dialect;

    private UntrackedTables(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Makes sure that nothing is there that a plan creates first.
     *
     * @throws UntrackedTablesException if something is
     */
    static void check(MigrationPlan plan, Dialect dialect, Connection connection) throws SQLException {
        if (plan.direction() == Direction.DOWNGRADE || !plan.history().rows().isEmpty()) {
            return;
        }
        UntrackedTables check = new UntrackedTables(dialect);
        plan.steps().forEach(step -> check.collect(step.revision().id(), step.operations()));
        check.requireMissing(connection);
    }

    private void collect(String revision, List<Operation> operations) {
        for (Operation operation : operations) {
            if (operation instanceof OutsideTransaction outside) {
                collect(revision, outside.operations());
            } else if (operation instanceof CreateTable create) {
                tables.nameBefore(create.table().name()).ifPresent(name -> created.putIfAbsent(name, revision));
            }
            tables.follow(operation);
        }
    }

    private void requireMissing(Connection connection) throws SQLException {
        List<TableName> there = new PresentTables(dialect, connection).among(created.keySet());
        if (!there.isEmpty()) {
            throw new UntrackedTablesException(there, Objects.requireNonNull(created.get(there.get(0))));
        }
    }
}
