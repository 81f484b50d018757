package dev.revisor.history;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bool;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.varchar;

import dev.revisor.dialect.Dialect;
import dev.revisor.schema.Constraints;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The table with the statements of a revision that can't be rolled back as a whole, from before its first statement to
 * after its last. Its methods neither begin nor end a transaction.
 */
public final class JournalTable {

    private static final List<String> COLUMNS =
            List.of("revision", "position", "direction", "kind", "outside_transaction", "statement", "state", "error");

    private final OwnTable table;

    public JournalTable(Dialect dialect, HistoryTables tables) {
        this.table = new OwnTable(dialect, definition(dialect.database(), tables.journal()));
    }

    /** Creates the table unless it is there. */
    public void createIfMissing(Connection connection) throws SQLException {
        table.createIfMissing(connection);
    }

    /**
     * The statements of a revision, in order; none where there is no table.
     *
     * @param connection in autocommit where the table may be missing, so that asking for it breaks no transaction
     */
    public List<JournalRow> read(Connection connection, String revision) throws SQLException {
        String sql = "select " + table.columns(COLUMNS) + " from " + table.name() + whereRevision() + " order by "
                + table.column("position");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, revision);
            return rows(statement);
        } catch (SQLException failure) {
            if (table.isMissing(failure)) {
                return List.of();
            }
            throw failure;
        }
    }

    /** Adds the statements of a revision. */
    public void insert(Connection connection, List<JournalRow> rows) throws SQLException {
        String sql = "insert into " + table.name() + " (" + table.columns(COLUMNS) + ") values ("
                + table.questionMarks(COLUMNS) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (JournalRow row : rows) {
                set(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Changes the state of a statement to what the row says, with the error. */
    public void update(Connection connection, JournalRow row) throws SQLException {
        String sql = "update " + table.name() + " set " + table.assignments(List.of("state", "error")) + whereRevision()
                + " and " + table.column("position") + " = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, row.state().name());
            statement.setString(2, row.error());
            statement.setString(3, row.revision());
            statement.setInt(4, row.position());
            statement.executeUpdate();
        }
    }

    /** Forgets the statements of a revision. */
    public void delete(Connection connection, String revision) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from " + table.name() + whereRevision())) {
            statement.setString(1, revision);
            statement.executeUpdate();
        }
    }

    private static Table definition(Database database, TableName name) {
        return Table.of(
                name,
                OwnTable.exactText(database, "revision"),
                column("position", integer()).notNull(),
                column("direction", varchar(10)).notNull(),
                column("kind", varchar(10)).notNull(),
                column("outside_transaction", bool()).notNull(),
                column("statement", HistoryColumns.text(database)).notNull(),
                column("state", varchar(10)).notNull(),
                column("error", HistoryColumns.text(database)),
                Constraints.primaryKey((Identifier) null, Identifier.of("revision"), Identifier.of("position")));
    }

    private static void set(PreparedStatement statement, JournalRow row) throws SQLException {
        statement.setString(1, row.revision());
        statement.setInt(2, row.position());
        statement.setString(3, row.direction().name());
        statement.setString(4, row.kind().name());
        statement.setBoolean(5, row.outsideTransaction());
        statement.setString(6, row.statement());
        statement.setString(7, row.state().name());
        statement.setString(8, row.error());
    }

    private static List<JournalRow> rows(PreparedStatement statement) throws SQLException {
        List<JournalRow> rows = new ArrayList<>();
        try (ResultSet results = statement.executeQuery()) {
            while (results.next()) {
                rows.add(row(results));
            }
        }
        return rows;
    }

    private static JournalRow row(ResultSet results) throws SQLException {
        return new JournalRow(
                results.getString("revision"),
                Direction.valueOf(results.getString("direction")),
                results.getInt("position"),
                JournalKind.valueOf(results.getString("kind")),
                results.getBoolean("outside_transaction"),
                results.getString("statement"),
                JournalState.valueOf(results.getString("state")),
                results.getString("error"));
    }

    private String whereRevision() {
        return " where " + table.column("revision") + " = ?";
    }
}
