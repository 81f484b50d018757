package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.CodeStatement;
import dev.revisor.dialect.DeferredStatements;
import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.Inspection;
import dev.revisor.dialect.InspectionScope;
import dev.revisor.dialect.RenderContext;
import dev.revisor.dialect.SqlStatement;
import dev.revisor.dialect.TransactionGuard;
import dev.revisor.operation.DataStep;
import dev.revisor.operation.Inverses;
import dev.revisor.operation.Operation;
import dev.revisor.operation.Replay;
import dev.revisor.schema.Database;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Runs operations on a database as a run of revisions does, on a connection that enforces foreign keys. */
final class Revisions {

    private final TestDatabase database;
    private final Dialect dialect = SqliteDialect.current();
    private final List<String> executed = new ArrayList<>();
    private Schema schema = Schema.EMPTY;

    Revisions(TestDatabase database) {
        this.database = database;
    }

    /** Takes tables that are there already for replayed ones. */
    Revisions knowing(Table... tables) {
        schema = Schema.of(tables);
        return this;
    }

    /** Runs these operations in a transaction of their own. */
    Revisions run(Operation... operations) throws Exception {
        executed.clear();
        List<Operation> revision = List.of(operations);
        TransactionGuard guard = dialect.transactionGuard(revision);
        try (Connection connection = connect()) {
            guard.beforeTransaction(connection);
            try {
                transaction(connection, revision, guard);
            } finally {
                connection.setAutoCommit(true);
                guard.afterTransaction(connection);
            }
        }
        schema = Replay.apply(schema, revision, Database.SQLITE);
        return this;
    }

    /** Runs what undoes these operations. */
    Revisions undo(Operation... operations) throws Exception {
        return run(Inverses.of(List.of(operations)).orElseThrow().toArray(Operation[]::new));
    }

    /** The statements of the last run. */
    List<String> executed() {
        return executed;
    }

    /** The schema replayed from the operations. */
    Schema replayed() {
        return schema;
    }

    /** The text of a table in SQLite's catalog. */
    String definition(String table) {
        return (String) database.query("select sql from sqlite_master where name = '" + table + "'")
                .get(0)
                .get(0);
    }

    Inspection inspect() throws SQLException {
        try (Connection connection = connect()) {
            return dialect.inspector().inspect(connection, InspectionScope.DEFAULT_SCHEMA);
        }
    }

    /** The replayed schema as the inspector should find it. */
    Schema expected() {
        return Schema.of(
                schema.tables().values().stream().map(dialect::canonical).toList(), List.of());
    }

    Connection connect() throws SQLException {
        Connection connection = database.connect();
        Pragmas.set(connection, "foreign_keys", true);
        return connection;
    }

    private void transaction(Connection connection, List<Operation> revision, TransactionGuard guard) throws Exception {
        connection.setAutoCommit(false);
        try {
            for (dev.revisor.dialect.Statement statement :
                    dialect.renderer().render(revision, new RenderContext(schema, connection))) {
                execute(connection, statement);
            }
            guard.beforeCommit(connection);
            connection.commit();
        } catch (Exception failure) {
            connection.rollback();
            throw failure;
        }
    }

    private void execute(Connection connection, dev.revisor.dialect.Statement statement) throws Exception {
        if (statement instanceof DeferredStatements deferred) {
            for (SqlStatement sql : deferred.expansion().expand(connection)) {
                execute(connection, sql);
            }
        } else if (statement instanceof CodeStatement code) {
            ((DataStep) code.code()).run(connection);
        } else {
            executed.add(statement.text());
            try (Statement jdbc = connection.createStatement()) {
                jdbc.execute(statement.text());
            }
        }
    }
}
