package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.Dialects;
import dev.revisor.dialect.Inspection;
import dev.revisor.dialect.InspectionScope;
import dev.revisor.dialect.RenderContext;
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
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        return apply(operations, new RenderContext(replayed, connection));
    }

    /** Runs the operations as they are rendered without a connection. */
    Bench applyOffline(List<Operation> operations) {
        return apply(operations, RenderContext.offline(replayed));
    }

    private Bench apply(List<Operation> operations, RenderContext context) {
        dialect.renderer().render(operations, context).forEach(statement -> execute(statement.text()));
        replayed = Replay.apply(replayed, operations, Database.POSTGRESQL);
        return this;
    }

    /** Runs SQL. */
    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage() + ": " + sql, failure);
        }
    }

    /** The first column of a query, as text. */
    List<String> texts(String sql) {
        return database.query(sql).stream().map(row -> text(row.get(0))).toList();
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

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }
}
