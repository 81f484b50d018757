package dev.revisor.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database that was empty when the test got it and is dropped when it is closed.
 *
 * @param password empty where the database wants none
 * @param disposal drops the database
 */
public record TestDatabase(DatabaseKind kind, String url, String username, String password, Runnable disposal)
        implements AutoCloseable {

    public String driverClassName() {
        return kind.driverClassName();
    }

    /** Without a pool: every connection is a new one, in autocommit mode. */
    public DataSource dataSource() {
        return new UnpooledDataSource(url, username, password);
    }

    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    /** Executes the statements in order, in autocommit mode, on one connection. */
    public void execute(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    /** The rows of the result, each value as the driver's {@code getObject} gives it. */
    public List<List<@Nullable Object>> query(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<@Nullable Object>> result = new ArrayList<>();
            while (rows.next()) {
                result.add(row(rows));
            }
            return result;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    private static List<@Nullable Object> row(ResultSet rows) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            values.add(rows.getObject(column));
        }
        return Collections.unmodifiableList(values);
    }

    @Override
    public void close() {
        disposal.run();
    }

    @Override
    public String toString() {
        return kind + " at " + url;
    }
}
