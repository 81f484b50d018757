package dev.revisor.pairs;

import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.ReusedConnections;
import dev.revisor.testing.TestDatabase;
import dev.revisor.testing.TestDatabases;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Databases that are opened when they are first asked for and used again and again until this is closed. */
final class Databases implements AutoCloseable {

    private final Map<String, DataSource> opened = new HashMap<>();
    private final Deque<AutoCloseable> closing = new ArrayDeque<>();

    /** One of the databases of a kind. */
    DataSource get(DatabaseKind kind, int number) {
        return opened.computeIfAbsent(kind + " " + number, name -> open(kind));
    }

    private DataSource open(DatabaseKind kind) {
        TestDatabase database = TestDatabases.open(kind);
        closing.push(database);
        DataSource origin = kind == DatabaseKind.SQLITE ? new HastyFiles(database).dataSource() : database.dataSource();
        ReusedConnections connections = new ReusedConnections(origin);
        closing.push(connections);
        return connections.dataSource();
    }

    @Override
    public void close() throws SQLException {
        for (AutoCloseable resource : closing) {
            close(resource);
        }
        closing.clear();
        opened.clear();
    }

    private static void close(AutoCloseable resource) throws SQLException {
        try {
            resource.close();
        } catch (SQLException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
