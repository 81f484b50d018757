package dev.revisor.runner;

import dev.revisor.dialect.CatalogQuery;
import dev.revisor.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what a plan would lose. */
final class RowCounts {

    private static final Logger LOGGER = LoggerFactory.getLogger(RowCounts.class);

    private final Dialect dialect;
    private final Connection connection;

    /**
     * Counts in one database.
     *
     * @param connection in autocommit
     */
    RowCounts(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    MigrationPlan count(MigrationPlan plan) {
        List<RowLoss> counted = plan.losses().stream()
                .map(loss -> new RowLoss(loss.revision(), loss.table(), loss.column(), rows(loss)))
                .toList();
        return new MigrationPlan(plan.direction(), plan.history(), plan.steps(), plan.refusals(), counted);
    }

    private @Nullable Long rows(RowLoss loss) {
        String what = loss.column() == null ? "*" : dialect.quote(loss.column());
        String sql = "select count(" + what + ") as found from " + dialect.quote(loss.table());
        try {
            return CatalogQuery.list(connection, sql, row -> row.number("found"))
                    .get(0);
        } catch (SQLException failure) {
            LOGGER.debug("What would be lost of table '{}' can't be counted", loss.table(), failure);
            return null;
        }
    }
}
