package dev.revisor.runner;

import dev.revisor.dialect.Dialect;
import dev.revisor.history.HistoryTables;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * A database and the revisions that are meant for it.
 *
 * @param dataSource gives connections; their settings are put back before they are closed
 * @param dialect how the database speaks
 * @param tables where the history is
 * @param revisions the revisions of the application
 */
public record RunnerContext(DataSource dataSource, Dialect dialect, HistoryTables tables, Revisions revisions) {

    public RunnerContext {
        Objects.requireNonNull(dataSource, "dataSource");
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(tables, "tables");
        Objects.requireNonNull(revisions, "revisions");
    }
}
