package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.Dialects;
import dev.revisor.dialect.Inspection;
import dev.revisor.dialect.InspectionScope;
import dev.revisor.dialect.RenderContext;
import dev.revisor.dialect.SqlStatement;
import dev.revisor.dialect.Statement;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.Operation;
import dev.revisor.operation.Replay;
import dev.revisor.schema.Database;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Applies operations to a test database and reads it back, with the replayed schema at hand. */
final class Bench implements AutoCloseable {

    final Dialect dialect;
    final Connection connection;
    private final TestDatabase database;
    private Schema replayed = Schema.EMPTY;

    Bench(TestDatabase database) throws SQLException {
        this.database = database;
        this.connection = database.connect();
        this.dialect = Dialects.of(connection);
    }

    /** Creates tables. */
    Bench create(Table... tables) {
        return create(List.of(tables));
    }

    /** Creates tables. */
    Bench create(List<Table> tables) {
        tables.forEach(table -> apply(new CreateTable(table)));
        return this;
    }

    /** Runs the operations, each statement in its own transaction. */
    Bench apply(Operation... operations) {
        return apply(Arrays.asList(operations));
    }

    /** Runs the operations, each statement in its own transaction. */
    Bench apply(List<Operation> operations) {
        RenderContext context = new RenderContext(replayed, connection);
        List<Statement> statements = dialect.renderer().render(operations, context);
        statements.forEach(statement -> database.execute(statement.text()));
        replayed = Replay.apply(replayed, operations, Database.POSTGRESQL);
        return this;
    }

    /** The SQL of operations, without running it. */
    List<String> sql(Operation... operations) {
        return dialect.renderer().render(List.of(operations), RenderContext.offline(replayed)).stream()
                .map(SqlStatement.class::cast)
                .map(SqlStatement::text)
                .toList();
    }

    Schema replayed() {
        return replayed;
    }

    Inspection inspect() throws SQLException {
        return dialect.inspector().inspect(connection, InspectionScope.DEFAULT_SCHEMA);
    }

    Table inspected(String table) throws SQLException {
        return inspected(TableName.of(table));
    }

    Table inspected(TableName table) throws SQLException {
        return inspect().schema().table(table).orElseThrow();
    }

    Table reprint(Table table) throws SQLException {
        return dialect.reprinter().reprint(connection, List.of(table)).get(0);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
