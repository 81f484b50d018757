package dev.revisor.runner;

import dev.revisor.dialect.CatalogQuery;
import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.RiskCondition;
import dev.revisor.diff.ValueRisk;
import dev.revisor.schema.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what a plan would lose or change. */
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
        return plan.withLosses(count(plan.losses()));
    }

    List<RowLoss> count(List<RowLoss> losses) {
        return losses.stream().map(loss -> loss.withRows(rows(loss))).toList();
    }

    private @Nullable Long rows(RowLoss loss) {
        try {
            return CatalogQuery.list(connection, sql(loss), row -> row.number("found"))
                    .get(0);
        } catch (SQLException failure) {
            LOGGER.debug("What table '{}' would lose can't be counted", loss.table(), failure);
            return null;
        }
    }

    private String sql(RowLoss loss) {
        Identifier column = loss.column();
        ValueRisk risk = loss.risk();
        String counted = column == null ? "*" : dialect.quote(column);
        String all = "select count(" + counted + ") as found from " + dialect.quote(loss.table());
        return column == null || risk == null
                ? all
                : all + " where " + new RiskCondition(dialect, dialect.quote(column)).of(risk);
    }
}
