package dev.revisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseHintsTests {

    private static final DatabaseHints REPORTING = DatabaseHints.about("reporting");

    @Test
    void nameTheDatabaseInCommands() {
        assertThat(REPORTING.in("run 'db upgrade' first")).isEqualTo("run 'db upgrade --database reporting' first");
        assertThat(REPORTING.in("say 'db stamp 4f2a'")).isEqualTo("say 'db stamp --database reporting 4f2a'");
        assertThat(REPORTING.in("Apply it: ./db upgrade")).isEqualTo("Apply it: ./db upgrade --database reporting");
        assertThat(REPORTING.in("instead: db rebase 4f2a")).isEqualTo("instead: db rebase --database reporting 4f2a");
        assertThat(REPORTING.in("'db resume' or 'db resume --skip'"))
                .isEqualTo("'db resume --database reporting' or 'db resume --database reporting --skip'");
    }

    @Test
    void nameTheDatabaseInSettings() {
        assertThat(REPORTING.in("told otherwise: revisor.on-startup=none, or revisor.target=4f2a"))
                .isEqualTo("told otherwise: revisor.databases.reporting.on-startup=none, or"
                        + " revisor.databases.reporting.target=4f2a");
        assertThat(REPORTING.in("set 'revisor.adopt'")).isEqualTo("set 'revisor.databases.reporting.adopt'");
    }

    @Test
    void leaveEverythingElse() {
        for (String other : List.of(
                "'db' upgrade",
                "'db upgrades'",
                "'db --help' lists the commands",
                "run 'db shell' in a terminal",
                "mydb upgrade",
                "dev.revisor.autoconfigure",
                "'revisor.*' and 'revisor.enabled'",
                "'revisor.databases.audit.target'")) {
            assertThat(REPORTING.in(other)).isEqualTo(other);
        }
    }

    @Test
    void leaveOutTheNameOfTheDefaultOne() {
        assertThat(DatabaseHints.about("default").in("'db upgrade'")).isEqualTo("'db upgrade'");
        assertThat(DatabaseHints.typed(List.of("current")).in("'db upgrade'")).isEqualTo("'db upgrade'");
    }

    @Test
    void takeNamesAsTheyWereTyped() {
        assertThat(DatabaseHints.about("a$1\\").in("'db upgrade'")).isEqualTo("'db upgrade --database a$1\\'");
    }

    @Test
    void knowTheNameFromWhatWasTyped() {
        assertThat(DatabaseHints.typed(List.of("current", "--database", "x")).in("'db check'"))
                .isEqualTo("'db check --database x'");
        assertThat(DatabaseHints.typed(List.of("current", "--database=x")).in("'db check'"))
                .isEqualTo("'db check --database x'");
    }
}
