package dev.revisor.testing;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Opens databases outside a {@link DatabaseTest}; whoever opens one closes it. PostgreSQL and MariaDB are started when
 * the first of their databases is opened and stop with this process, however it ends.
 */
public final class TestDatabases {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabases() {}

    /** An empty database; one of H2 lives in the memory of this process, and no other process can reach it. */
    public static TestDatabase open(DatabaseKind kind) {
        return switch (kind) {
            case H2 -> openH2InMemory();
            case SQLITE -> openSqlite();
            case POSTGRESQL -> PostgresqlServer.shared().open(nextName());
            case MARIADB -> MariadbServer.shared().open(nextName());
        };
    }

    /** As {@link #open}, for a test that starts processes which use the database: H2 keeps it in a file. */
    public static TestDatabase openForProcesses(DatabaseKind kind) {
        return kind == DatabaseKind.H2 ? openH2InFile() : open(kind);
    }

    private static TestDatabase openH2InMemory() {
        String url = "jdbc:h2:mem:" + nextName() + ";DB_CLOSE_DELAY=-1";
        return openH2(url, () -> {});
    }

    private static TestDatabase openH2InFile() {
        Path directory = TemporaryDirectories.create("revisor-h2");
        String url = "jdbc:h2:file:" + directory.resolve("test") + ";AUTO_SERVER=TRUE";
        return openH2(url, () -> TemporaryDirectories.delete(directory));
    }

    private static TestDatabase openH2(String url, Runnable cleanUp) {
        TestDatabase database = new TestDatabase(DatabaseKind.H2, url, "sa", "", () -> {});
        return new TestDatabase(DatabaseKind.H2, url, "sa", "", () -> {
            database.execute("SHUTDOWN IMMEDIATELY");
            cleanUp.run();
        });
    }

    private static TestDatabase openSqlite() {
        Path directory = TemporaryDirectories.create("revisor-sqlite");
        String url = "jdbc:sqlite:" + directory.resolve("test.db");
        return new TestDatabase(DatabaseKind.SQLITE, url, "", "", () -> TemporaryDirectories.delete(directory));
    }

    private static String nextName() {
        return "test_" + COUNT.incrementAndGet();
    }
}
