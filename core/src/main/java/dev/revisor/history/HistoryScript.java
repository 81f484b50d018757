package dev.revisor.history;

import dev.revisor.dialect.Dialect;
import dev.revisor.schema.Database;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a run writes into the history, as SQL for a script that is run by hand. */
public final class HistoryScript {

    private final Database database;
    private final OwnTable table;
    private final UtcTimestamps timestamps;

    public HistoryScript(Dialect dialect, HistoryTables tables) {
        this.database = dialect.database();
        this.table = new OwnTable(dialect, HistoryColumns.table(database, tables.history()));
        this.timestamps = new UtcTimestamps(database);
    }

    /** The statements that create the table. */
    public List<String> creation() {
        return table.creation();
    }

    /**
     * Adds a row, applied when the script runs.
     *
     * @param downgradeSql the statements that undo the revision, or null where they are not known
     */
    public String insert(HistoryRow row, @Nullable String downgradeSql) {
        String values = Stream.of(
                        literal(row.id()),
                        literal(HistoryColumns.join(row.revises())),
                        literal(HistoryColumns.join(row.dependsOn())),
                        literal(row.message()),
                        Long.toString(row.ordinal()),
                        literal(row.state().name()),
                        literal(row.checksum()),
                        timestamps.now(),
                        literal(row.appliedBy()),
                        "null",
                        literal(row.toolVersion()),
                        literal(downgradeSql))
                .collect(Collectors.joining(", "));
        return "insert into " + table.name() + " (" + table.columns(HistoryColumns.ALL) + ") values (" + values + ")";
    }

    /** Takes the row of a revision away. */
    public String delete(String id) {
        return "delete from " + table.name() + " where " + table.column(HistoryColumns.ID) + " = " + literal(id);
    }

    private String literal(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        String quoted = "'" + text.replace("'", "''") + "'";
        return switch (database) {
            case MARIADB, MYSQL -> quoted.replace("\\", "\\\\");
            case POSTGRESQL, H2, SQLITE -> quoted;
        };
    }
}
