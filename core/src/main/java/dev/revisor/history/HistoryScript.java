package dev.revisor.history;

import dev.revisor.dialect.Dialect;
import dev.revisor.revision.RevisionNode;
import dev.revisor.schema.Database;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a run writes into the history, as SQL for a script that is run by hand. */
public final class HistoryScript {

    private final Database database;
    private final OwnTable table;
    private final UtcTimestamps timestamps;
    private final ScriptGuard guard;

    public HistoryScript(Dialect dialect, HistoryTables tables) {
        this.database = dialect.database();
        this.table = new OwnTable(dialect, HistoryColumns.table(database, tables.history()));
        this.timestamps = new UtcTimestamps(database);
        this.guard = new ScriptGuard(database, table, new ScriptLock(dialect, tables.history()));
    }

    /** The statements that create the table unless it is there. */
    public List<String> creation() {
        return table.creation().stream()
                .map(sql -> sql.replaceFirst("^create table ", "create table if not exists "))
                .toList();
    }

    /** Keeps other runs away until the script ends, where the session rather than its transactions holds the lock. */
    public List<String> lockSession() {
        return guard.lockSession();
    }

    /**
     * Stops the script unless the database is at exactly these revisions, with nothing unfinished.
     *
     * @param current the revisions that no other applied one names; none for base
     */
    public List<String> requireAt(Collection<String> current) {
        return guard.requireAt(current);
    }

    /**
     * Stops the script unless the database has these revisions, with nothing unfinished. Takes less time than
     * {@link #requireAt}, for the steps of a script that began with it.
     *
     * @param current the revisions that no other applied one names; none for base
     * @param absent a revision that it must not have
     */
    public List<String> requireStillAt(Collection<String> current, String absent) {
        return guard.requireStillAt(current, absent);
    }

    /**
     * Adds a row behind those that are there when the script runs; by whom is for the database to say.
     *
     * @param state how far the revision is then
     * @param checksum the {@linkplain Checksum checksum} of its operations, or null where nobody knows them
     * @param downgradeSql the statements that undo it, or null where they are not known
     */
    public String insert(
            RevisionNode revision, RowState state, @Nullable String checksum, @Nullable String downgradeSql) {
        String ordinal = table.column(HistoryColumns.ORDINAL);
        String values = Stream.of(
                        literal(revision.id()),
                        literal(HistoryColumns.join(revision.revises())),
                        literal(HistoryColumns.join(revision.dependsOn())),
                        literal(revision.message()),
                        "coalesce(max(" + ordinal + "), 0) + 1",
                        literal(state.name()),
                        literal(checksum),
                        timestamps.now(),
                        user(),
                        "null",
                        literal(ToolVersion.current()),
                        literal(downgradeSql))
                .collect(Collectors.joining(", "));
        return "insert into " + table.name() + " (" + table.columns(HistoryColumns.ALL) + ")\nselect " + values
                + "\nfrom " + table.name();
    }

    /**
     * Says that a revision which was begun is finished.
     *
     * @param downgradeSql the statements that undo it, or null where they are not known
     */
    public String finish(String id, @Nullable String downgradeSql) {
        return "update " + table.name() + " set " + assign(HistoryColumns.STATE, literal(RowState.APPLIED.name()))
                + ", " + assign(HistoryColumns.APPLIED_AT, timestamps.now()) + ", "
                + assign(HistoryColumns.DOWNGRADE_SQL, literal(downgradeSql)) + whereId(id);
    }

    /** Says that a revision is being undone. */
    public String begin(String id) {
        return "update " + table.name() + " set " + assign(HistoryColumns.STATE, literal(RowState.RUNNING.name()))
                + whereId(id);
    }

    /** Says what a revision comes after now that it has been given other parents. */
    public String updateParents(RevisionNode revision) {
        return "update " + table.name() + " set "
                + assign(HistoryColumns.REVISES, literal(HistoryColumns.join(revision.revises()))) + ", "
                + assign(HistoryColumns.DEPENDS_ON, literal(HistoryColumns.join(revision.dependsOn())))
                + whereId(revision.id());
    }

    /** Takes the row of a revision away. */
    public String delete(String id) {
        return "delete from " + table.name() + whereId(id);
    }

    private String assign(String column, String value) {
        return table.column(column) + " = " + value;
    }

    private String whereId(String id) {
        return " where " + table.column(HistoryColumns.ID) + " = " + literal(id);
    }

    /** SQLite knows no users. */
    private String user() {
        return switch (database) {
            case POSTGRESQL -> "session_user";
            case MARIADB, MYSQL -> "user()";
            case H2 -> "current_user";
            case SQLITE -> "null";
        };
    }

    private String literal(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        String quoted = "'" + text.replace("'", "''") + "'";
        return switch (database) {
            case MARIADB, MYSQL -> withoutBackslashes(quoted);
            case POSTGRESQL, H2, SQLITE -> quoted;
        };
    }

    /** What a backslash means in a string depends on the server's mode. */
    private static String withoutBackslashes(String quoted) {
        return quoted.contains("\\") ? "concat(" + quoted.replace("\\", "', char(92 using utf8mb4), '") + ")" : quoted;
    }
}
