package dev.revisor.runner;

import dev.revisor.dialect.Dialect;
import dev.revisor.operation.AddColumn;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks, before the first statement, whether a plan adds a column that wants a value to a table with rows: some
 * databases would refuse it in the middle of the run, others make up values.
 */
final class NotNullColumns {

    private static final Logger LOGGER = LoggerFactory.getLogger(NotNullColumns.class);

    private final ExistingTables tables = new ExistingTables();
    private final Dialect dialect;
    private final Connection connection;

    private NotNullColumns(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    /**
     * Makes sure that every row will have its values.
     *
     * @param connection in autocommit
     * @throws NotNullColumnException if a row would have none
     */
    static void check(MigrationPlan plan, Dialect dialect, Connection connection) {
        NotNullColumns check = new NotNullColumns(dialect, connection);
        plan.steps().forEach(step -> check.check(step.revision().id(), step.operations()));
    }

    private void check(String revision, List<Operation> operations) {
        for (Operation operation : operations) {
            if (operation instanceof OutsideTransaction outside) {
                check(revision, outside.operations());
            } else if (operation instanceof AddColumn add && add.column().wantsValue()) {
                tables.nameBefore(add.table()).filter(this::hasRows).ifPresent(table -> {
                    throw new NotNullColumnException(
                            revision, table, add.column().name());
                });
            }
            tables.follow(operation);
        }
    }

    private boolean hasRows(TableName table) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1 from " + dialect.quote(table) + " limit 1")) {
            return rows.next();
        } catch (SQLException failure) {
            LOGGER.debug("Table '{}' can't be asked for rows; the run will say why", table, failure);
            return false;
        }
    }
}
