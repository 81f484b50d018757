package dev.revisor.history;

import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.RenderContext;
import dev.revisor.dialect.Statement;
import dev.revisor.operation.CreateTable;
import dev.revisor.schema.Column;
import dev.revisor.schema.Columns;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.Types;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One of Revisor's own tables: how it is made, and whether it is there. */
final class OwnTable {

    private static final int MYSQL_UNKNOWN_DATABASE = 1049;
    private static final int H2_SCHEMA_NOT_FOUND = 90079;

    private final Dialect dialect;
    private final Table table;

    OwnTable(Dialect dialect, Table table) {
        this.dialect = dialect;
        this.table = table;
    }

    /** A column whose values are compared byte by byte, whatever the database does by default. */
    static Column exactText(Database database, String name) {
        Column column = Columns.column(name, Types.varchar(255)).notNull();
        return switch (database) {
            case H2 -> column.withType(Types.raw("varchar_casesensitive(255)"));
            case POSTGRESQL -> column.collation("C");
            case MARIADB, MYSQL -> column.collation("utf8mb4_bin");
            case SQLITE -> column;
        };
    }

    Table definition() {
        return table;
    }

    String name() {
        return dialect.quote(table.name());
    }

    String column(String name) {
        return dialect.quote(Identifier.of(name));
    }

    String columns(List<String> names) {
        return names.stream().map(this::column).collect(Collectors.joining(", "));
    }

    String assignments(List<String> names) {
        return names.stream().map(name -> column(name) + " = ?").collect(Collectors.joining(", "));
    }

    String questionMarks(List<String> names) {
        return names.stream().map(name -> "?").collect(Collectors.joining(", "));
    }

    /** Asks for the table itself, which sees it exactly where the other statements will. */
    boolean exists(Connection connection) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.executeQuery("select 1 from " + name() + " where 1 = 0").close();
            return true;
        } catch (SQLException failure) {
            if (isMissing(failure)) {
                return false;
            }
            throw failure;
        }
    }

    /** Whether a query failed because its table is not there. */
    boolean isMissing(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return switch (dialect.database()) {
            case POSTGRESQL -> state.equals("42P01");
            case MARIADB, MYSQL -> state.equals("42S02") || failure.getErrorCode() == MYSQL_UNKNOWN_DATABASE;
            case H2 -> state.matches("42S0[234]") || failure.getErrorCode() == H2_SCHEMA_NOT_FOUND;
            case SQLITE ->
                String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("no such table");
        };
    }

    List<String> creation() {
        return dialect.renderer().render(List.of(new CreateTable(table)), RenderContext.offline(Schema.EMPTY)).stream()
                .map(Statement::text)
                .toList();
    }

    void createIfMissing(Connection connection) throws SQLException {
        if (exists(connection)) {
            return;
        }
        try (java.sql.Statement statement = connection.createStatement()) {
            for (String sql : creation()) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throwUnlessCreatedByOther(connection, failure);
        }
    }

    private void throwUnlessCreatedByOther(Connection connection, SQLException failure) throws SQLException {
        if (!exists(connection)) {
            throw failure;
        }
    }
}
