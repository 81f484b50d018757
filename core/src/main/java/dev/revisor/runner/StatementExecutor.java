package dev.revisor.runner;

import dev.revisor.dialect.CodeStatement;
import dev.revisor.dialect.DeferredStatements;
import dev.revisor.dialect.SqlStatement;
import dev.revisor.dialect.Statement;
import dev.revisor.operation.MigrationContext;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs single statements on a connection; transactions are others' business. */
final class StatementExecutor {

    private final MigrationContext context;

    StatementExecutor(MigrationContext context) {
        this.context = context;
    }

    void execute(Statement statement) throws Exception {
        if (statement instanceof SqlStatement sql) {
            context.execute(sql.text());
        } else if (statement instanceof DeferredStatements deferred) {
            for (SqlStatement sql : deferred.expansion().expand(context.connection())) {
                context.execute(sql.text());
            }
        } else if (statement instanceof CodeStatement code) {
            code.code().run(context);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            // Braces in SQL are JSON or a body, not JDBC's own escapes.
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
