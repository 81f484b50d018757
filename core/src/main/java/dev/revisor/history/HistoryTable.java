package dev.revisor.history;

import dev.revisor.dialect.Dialect;
import dev.revisor.revision.RevisionNode;
import dev.revisor.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table with a row for each applied revision. Its methods neither begin nor end a transaction. */
public final class HistoryTable {

    private final OwnTable table;
    private final UtcTimestamps timestamps;

    public HistoryTable(Dialect dialect, HistoryTables tables) {
        this.table = new OwnTable(dialect, HistoryColumns.table(dialect.database(), tables.history()));
        this.timestamps = new UtcTimestamps(dialect.database());
    }

    /** The table as it is created. */
    public Table definition() {
        return table.definition();
    }

    /** Creates the table unless it is there. */
    public void createIfMissing(Connection connection) throws SQLException {
        table.createIfMissing(connection);
    }

    /**
     * Reads all rows with one query; nothing is created.
     *
     * @param connection in autocommit where the table may be missing, so that asking for it breaks no transaction
     */
    public History read(Connection connection) throws SQLException {
        String sql = "select " + table.columns(HistoryColumns.WITHOUT_DOWNGRADE) + " from " + table.name();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet results = statement.executeQuery()) {
            return new History(true, rows(results));
        } catch (SQLException failure) {
            if (table.isMissing(failure)) {
                return History.NONE;
            }
            throw failure;
        }
    }

    /** The statements that undo a revision, as they were rendered when it was applied; empty where code runs. */
    public Optional<String> downgradeSql(Connection connection, String id) throws SQLException {
        String sql = "select " + table.column(HistoryColumns.DOWNGRADE_SQL) + " from " + table.name() + whereId();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            try (ResultSet results = statement.executeQuery()) {
                return results.next() ? Optional.ofNullable(results.getString(1)) : Optional.empty();
            }
        }
    }

    /**
     * Adds a row.
     *
     * @param downgradeSql the statements that undo the revision, or null where they are not known
     */
    public void insert(Connection connection, HistoryRow row, @Nullable String downgradeSql) throws SQLException {
        String sql = "insert into " + table.name() + " (" + table.columns(HistoryColumns.ALL) + ") values ("
                + table.questionMarks(HistoryColumns.ALL) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, row.id());
            statement.setString(2, HistoryColumns.join(row.revises()));
            statement.setString(3, HistoryColumns.join(row.dependsOn()));
            statement.setString(4, row.message());
            statement.setLong(5, row.ordinal());
            setOutcome(statement, 6, row, downgradeSql);
            statement.executeUpdate();
        }
    }

    /**
     * Changes the row of a revision in all that an application of it decides.
     *
     * @param downgradeSql the statements that undo the revision, or null where they are not known
     */
    public void update(Connection connection, HistoryRow row, @Nullable String downgradeSql) throws SQLException {
        String sql = "update " + table.name() + " set " + table.assignments(HistoryColumns.OUTCOME) + whereId();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            setOutcome(statement, 1, row, downgradeSql);
            statement.setString(HistoryColumns.OUTCOME.size() + 1, row.id());
            statement.executeUpdate();
        }
    }

    /** Changes nothing but the state of a revision. */
    public void updateState(Connection connection, String id, RowState state) throws SQLException {
        String sql = "update " + table.name() + " set " + table.assignments(List.of(HistoryColumns.STATE)) + whereId();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, state.name());
            statement.setString(2, id);
            statement.executeUpdate();
        }
    }

    /** Changes nothing but what a revision comes after. */
    public void updateParents(Connection connection, RevisionNode node) throws SQLException {
        String sql = "update " + table.name() + " set "
                + table.assignments(List.of(HistoryColumns.REVISES, HistoryColumns.DEPENDS_ON)) + whereId();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, HistoryColumns.join(node.revises()));
            statement.setString(2, HistoryColumns.join(node.dependsOn()));
            statement.setString(3, node.id());
            statement.executeUpdate();
        }
    }

    /** Takes the row of a revision away. */
    public void delete(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from " + table.name() + whereId())) {
            statement.setString(1, id);
            statement.executeUpdate();
        }
    }

    private void setOutcome(PreparedStatement statement, int first, HistoryRow row, @Nullable String downgradeSql)
            throws SQLException {
        statement.setString(first, row.state().name());
        statement.setString(first + 1, row.checksum());
        timestamps.set(statement, first + 2, row.appliedAt());
        statement.setString(first + 3, row.appliedBy());
        statement.setObject(first + 4, row.durationMs(), Types.BIGINT);
        statement.setString(first + 5, row.toolVersion());
        statement.setString(first + 6, downgradeSql);
    }

    private List<HistoryRow> rows(ResultSet results) throws SQLException {
        List<HistoryRow> rows = new ArrayList<>();
        while (results.next()) {
            rows.add(row(results));
        }
        return rows;
    }

    private HistoryRow row(ResultSet results) throws SQLException {
        return new HistoryRow(
                results.getString("id"),
                HistoryColumns.split(results.getString("revises")),
                HistoryColumns.split(results.getString("depends_on")),
                Objects.requireNonNullElse(results.getString("message"), ""),
                results.getLong("ordinal"),
                state(results),
                results.getString("checksum"),
                timestamps.get(results, "applied_at"),
                results.getString("applied_by"),
                durationMs(results),
                results.getString("tool_version"));
    }

    private static RowState state(ResultSet results) throws SQLException {
        String id = results.getString("id");
        String name = results.getString("state");
        return Stream.of(RowState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownRowStateException(id, name));
    }

    private static @Nullable Long durationMs(ResultSet results) throws SQLException {
        long durationMs = results.getLong("duration_ms");
        return results.wasNull() ? null : durationMs;
    }

    private String whereId() {
        return " where " + table.column(HistoryColumns.ID) + " = ?";
    }
}
