package dev.revisor.dialect;

import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Creates temporary tables with everything in them, reads them back and drops them, one table after the other. */
public abstract class TemporaryTableReprinter implements ExpressionReprinter {

    private final Dialect dialect;

    protected TemporaryTableReprinter(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public final List<Table> reprint(Connection connection, List<Table> tables) throws SQLException {
        List<ReprintCopy> copies = new ArrayList<>();
        tables.forEach(table -> copies.add(new ReprintCopy(dialect, table, copies.size() + 1)));
        try {
            List<Table> created = new ArrayList<>();
            for (ReprintCopy copy : copies) {
                if (isCreated(connection, copy)) {
                    created.add(copy.table());
                }
            }
            Map<TableName, Table> readings = read(connection, created);
            return copies.stream()
                    .map(copy -> copy.original(readings.get(copy.name())))
                    .toList();
        } finally {
            execute(connection, copies.stream().map(copy -> drop(copy.name())).toList());
        }
    }

    /** The statements that create a temporary table with its indexes. */
    protected abstract List<String> create(Table table);

    /** The statement that drops a temporary table, if there is one of that name. */
    protected abstract String drop(TableName table);

    /** Temporary tables that were created, as the inspector would read them if they were permanent, by their names. */
    protected abstract Map<TableName, Table> read(Connection connection, List<Table> tables) throws SQLException;

    private boolean isCreated(Connection connection, ReprintCopy copy) {
        try {
            execute(connection, create(copy.table()));
            return true;
        } catch (SQLException | UnsupportedOperationOnDatabaseException refused) {
            return false;
        }
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
