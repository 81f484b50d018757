package dev.revisor.dialect;

import dev.revisor.operation.DataStep;
import dev.revisor.operation.Operation;
import dev.revisor.operation.Replay;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableName;
import dev.revisor.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A database that operations are rendered for and run on, beside the schema that replay makes of them. */
public final class LiveSchema implements AutoCloseable {

    private final Connection connection;
    private final Dialect dialect;
    private Schema replayed = Schema.EMPTY;

    public LiveSchema(TestDatabase database) throws SQLException {
        this(database.connect());
    }

    /** With a connection to an empty database, which is closed with this. */
    public LiveSchema(Connection connection) throws SQLException {
        this.connection = connection;
        this.dialect = Dialects.of(connection);
    }

    public Dialect dialect() {
        return dialect;
    }

    public Connection connection() {
        return connection;
    }

    public Schema replayed() {
        return replayed;
    }

    /** Runs what the operations are rendered to, as those of one revision. */
    public LiveSchema apply(Operation... operations) throws Exception {
        List<Operation> all = List.of(operations);
        for (Statement step : dialect.renderer().render(all, new RenderContext(replayed, connection))) {
            run(step);
        }
        replayed = Replay.apply(replayed, all, dialect.database());
        return this;
    }

    public void execute(String... statements) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    public Inspection inspect() throws SQLException {
        return dialect.inspector().inspect(connection, InspectionScope.DEFAULT_SCHEMA);
    }

    /** The replayed tables as the inspector reads them; names that the database chose are left out. */
    public List<Table> readTables() throws SQLException {
        Schema inspected = inspect().schema();
        return replayed.tables().values().stream()
                .map(dialect::canonical)
                .map(canonical ->
                        withNamesOf(canonical, inspected.table(canonical.name()).orElseThrow()))
                .toList();
    }

    /** What {@link #readTables} should give: the replayed tables in the server's spelling. */
    public List<Table> expectedTables() throws SQLException {
        List<Table> authored = List.copyOf(replayed.tables().values());
        List<Table> reprints = dialect.reprinter().reprint(connection, authored);
        List<Table> expected = new ArrayList<>();
        for (Table table : authored) {
            expected.add(withKeysOf(dialect.canonical(table), reprints.get(expected.size())));
        }
        return expected;
    }

    /** The table as the inspector reads it, with all names. */
    public Table inspect(TableName name) throws SQLException {
        return inspect()
                .schema()
                .table(dialect.canonical(Table.of(name)).name())
                .orElseThrow();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void run(Statement step) throws Exception {
        if (step instanceof CodeStatement code) {
            ((DataStep) code.code()).run(connection);
        } else if (step instanceof DeferredStatements deferred) {
            for (SqlStatement statement : deferred.expansion().expand(connection)) {
                execute(statement.text());
            }
        } else {
            execute(step.text());
        }
    }

    private static Table withKeysOf(Table canonical, Table reprint) {
        TableBuilder builder = reprint.edit();
        reprint.foreignKeys().forEach(builder::remove);
        canonical.foreignKeys().forEach(builder::add);
        return withNamesOf(canonical, builder.build());
    }

    private static Table withNamesOf(Table canonical, Table table) {
        Set<@Nullable Identifier> known = new HashSet<>();
        canonical.constraints().forEach(constraint -> known.add(constraint.name()));
        canonical.indexes().forEach(index -> known.add(index.name()));
        UnaryOperator<@Nullable Identifier> name = given -> known.contains(given) ? given : null;
        TableBuilder renamed = table.edit()
                .uniques(key -> key.withName(name.apply(key.name())))
                .foreignKeys(key -> key.withName(name.apply(key.name())))
                .checks(check -> check.withName(name.apply(check.name())))
                .indexes(index -> index.withName(name.apply(index.name())));
        PrimaryKey key = table.primaryKey();
        return Canonicalizer.sorted(
                (key == null ? renamed : renamed.primaryKey(key.withName(name.apply(key.name())))).build());
    }
}
