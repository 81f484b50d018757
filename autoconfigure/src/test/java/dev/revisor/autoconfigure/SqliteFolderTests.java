package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFolderTests {

    @TempDir
    private Path folder;

    @Test
    void makesTheFoldersAboveTheFile() {
        Path file = folder.resolve("a/b/shop.sqlite");
        SqliteFolder.create("jdbc:sqlite:" + file + "?foreign_keys=on");
        assertThat(file.getParent()).isDirectory();
        assertThat(file).doesNotExist();
    }

    @Test
    void leavesOtherDatabasesAlone() {
        assertThatCode(() -> {
                    SqliteFolder.create(null);
                    SqliteFolder.create("jdbc:sqlite::memory:");
                    SqliteFolder.create("jdbc:sqlite:");
                    SqliteFolder.create("jdbc:h2:file:" + folder.resolve("h2/shop"));
                })
                .doesNotThrowAnyException();
        assertThat(folder).isEmptyDirectory();
    }
}
