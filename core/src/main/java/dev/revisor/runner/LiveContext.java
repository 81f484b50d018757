package dev.revisor.runner;

import dev.revisor.operation.MigrationContext;
import dev.revisor.schema.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** What the code of a revision is given during a run. */
record LiveContext(Connection connection, Database database, Map<String, String> arguments)
        implements MigrationContext {

    @Override
    public boolean isOffline() {
        return false;
    }

    @Override
    public void execute(String sql) throws SQLException {
        StatementExecutor.execute(connection, sql);
    }
}
