package dev.revisor.runner;

import dev.revisor.dialect.CodeStatement;
import dev.revisor.dialect.DeferredStatements;
import dev.revisor.dialect.SqlStatement;
import dev.revisor.dialect.Statement;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs one step on a connection; transactions are others' business. */
final class StatementExecutor {

    private final Connection connection;

    StatementExecutor(Connection connection) {
        this.connection = connection;
    }

    void execute(Statement statement) throws Exception {
        if (statement instanceof SqlStatement sql) {
            execute(sql.text());
        } else if (statement instanceof DeferredStatements deferred) {
            for (SqlStatement sql : deferred.expansion().expand(connection)) {
                execute(sql.text());
            }
        } else if (statement instanceof CodeStatement code) {
            code.code().run(connection);
        }
    }

    private void execute(String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            // Braces in SQL are JSON or a body, not JDBC's own escapes.
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
