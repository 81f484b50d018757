package dev.revisor.command;

import static dev.revisor.command.ExitCode.DONE;
import static dev.revisor.command.ExitCode.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EditCommandTests {

    @TempDir
    private Path module;

    private SourceApplication application;
    private Path file;

    @BeforeEach
    void write() {
        application = new SourceApplication(new JdbcDataSource(), module);
        application.sql("aaaa1", "", "select 1", "select 1");
        file = application.sql("bbbb2", "aaaa1", "select 1", "select 1");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void opensTheEditorOnTheFile() {
        application
                .attended(true)
                .editor("sh -c 'echo \"-- Edited\" >> \"$0\"'")
                .run(DONE, "edit");
        assertThat(application.text("bbbb2.sql")).endsWith("-- Edited\n");
        application.run(DONE, "edit", "aaaa");
        assertThat(application.text("aaaa1.sql")).endsWith("-- Edited\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void saysHowTheEditorEnded() {
        assertThat(application.attended(true).editor("sh -c 'exit 7'").run(FAILED, "edit").notes)
                .singleElement()
                .asString()
                .contains("exit code 7", file.toString());
    }

    @Test
    void namesTheFileWhereItCanNotBeOpened() {
        assertTold("edit", "needs a terminal", file.toString());
        application.attended(true);
        assertTold("edit", "Neither VISUAL nor EDITOR", file.toString());
        application.editor("no-such-editor -x");
        assertTold("edit", "'no-such-editor -x' did not run", file.toString());
    }

    @Test
    void refusesWhatHasNoFile() {
        assertThat(application.run(FAILED, "edit", "nosuch").notes)
                .singleElement()
                .asString()
                .contains("'nosuch'");
        assertThat(new SmallApplication(new JdbcDataSource(), module)
                        .revision("cccc3")
                        .run(FAILED, "edit")
                        .notes)
                .singleElement()
                .asString()
                .contains("The source file of revision 'cccc3' is not known");
    }

    private void assertTold(String command, String... words) {
        assertThat(application.run(FAILED, command).notes)
                .singleElement()
                .asString()
                .contains(words);
    }
}
