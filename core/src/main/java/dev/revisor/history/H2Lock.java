package dev.revisor.history;

import dev.revisor.dialect.Dialect;
import dev.revisor.schema.Columns;
import dev.revisor.schema.Constraints;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A locked row in a transaction of its own: every DDL statement would end the transaction of the connection that runs
 * it.
 */
final class H2Lock implements SessionLock {

    /** Lock timeout, deadlock, concurrent update, duplicate key: what a run in the way looks like. */
    private static final Set<Integer> IN_THE_WAY = Set.of(50200, 40001, 90131, 23505);

    private final Connection connection;
    private final OwnTable table;

    H2Lock(Connection connection, Dialect dialect, TableName name) {
        this.connection = connection;
        this.table = new OwnTable(
                dialect,
                Table.of(
                        name,
                        Columns.column("id", Types.integer()).notNull(),
                        Constraints.primaryKey((Identifier) null, Identifier.of("id"))));
    }

    @Override
    public boolean tryAcquire() throws SQLException {
        try {
            connection.setAutoCommit(true);
            table.createIfMissing(connection);
            execute("insert into " + table.name() + " select 1 where not exists (select 1 from " + table.name() + ")");
            connection.setAutoCommit(false);
            execute("select * from " + table.name() + " for update nowait");
            return true;
        } catch (SQLException failure) {
            if (IN_THE_WAY.contains(failure.getErrorCode())) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public @Nullable String holder() {
        return null;
    }

    @Override
    public void release() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
