package dev.revisor.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestDatabasesTests {

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void dropsTheDatabaseOnClose(DatabaseKind kind) {
        TestDatabase database = TestDatabases.open(kind);
        database.close();
        assertThatThrownBy(() -> database.query("select 1")).hasMessageContaining(name(database));
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void dropsTheDatabaseDespiteOpenConnections(DatabaseKind kind) throws Exception {
        TestDatabase database = TestDatabases.open(kind);
        try (var connection = database.connect()) {
            assertThat(connection.isValid(1)).isTrue();
            database.close();
        }
        assertThatThrownBy(() -> database.query("select 1")).hasMessageContaining(name(database));
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "SQLITE"})
    void keepsAFileForOtherProcessesUntilClosed(DatabaseKind kind) {
        TestDatabase database = TestDatabases.openForProcesses(kind);
        database.execute("create table t (id int)");
        Path directory = Path.of(database.url()
                        .replaceFirst("^jdbc:(h2:file|sqlite):", "")
                        .replaceFirst(";.*", ""))
                .getParent();
        assertThat(directory).isNotEmptyDirectory();
        database.close();
        assertThat(Files.exists(directory)).isFalse();
    }

    private static String name(TestDatabase database) {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }
}
