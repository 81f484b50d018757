package dev.revisor.command;

import static dev.revisor.command.ExitCode.DONE;
import static dev.revisor.command.ExitCode.WRONG_USAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionRuleTests {

    private final SmallApplication application =
            new SmallApplication(new SqlScriptsTests.SilentDataSource(), null).revision("aaaa1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upgrade --sql --dry-run",
                "downgrade --sql --dry-run",
                "show --sql --json",
                "stamp --sql --purge",
                "history --json --graph",
                "history --json --format mermaid",
                "resume --from 1 --skip",
                "migrate --upgrade --dry-run",
                "migrate --upgrade --offline",
                "revision --autogenerate --upgrade --dry-run"
            })
    void optionsThatExcludeEachOtherAreRefused(String line) {
        List<String> options = options(line.replace(" --autogenerate", ""));
        assertThat(application.run(WRONG_USAGE, line.split(" ", 0)).notes)
                .singleElement()
                .asString()
                .contains("'" + options.get(0) + "'", "'" + options.get(1) + "' exclude each other: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--rename a=b",
                "--no-rename",
                "--fill a.b=1",
                "--drop-unknown",
                "--upgrade",
                "--offline",
                "--stale"
            })
    void optionsOfAutogenerateAreRefusedWithoutIt(String option) {
        assertThat(application.run(WRONG_USAGE, ("revision -m x " + option).split(" ", 0)).notes)
                .containsExactly("Option '" + options(option).get(0)
                        + "' means nothing without '--autogenerate': add it, or run 'db migrate'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"upgrade", "downgrade", "stamp", "show"})
    void dialectIsRefusedWithoutScript(String command) {
        assertThat(application.run(WRONG_USAGE, command, "--dialect", "h2").notes)
                .containsExactly("Option '--dialect' means nothing without '--sql': add '--sql' to print a script for"
                        + " that database");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "migrate", "revision --autogenerate"})
    void dialectIsRefusedWhereNothingIsOffline(String command) {
        assertThat(application.run(WRONG_USAGE, (command + " --dialect h2").split(" ", 0)).notes)
                .containsExactly(
                        "Option '--dialect' means nothing without '--offline': add '--offline' to compare as on"
                                + " that database");
    }

    @ParameterizedTest
    @ValueSource(strings = {"upgrade --sql --dry-run --help", "revision --rename a=b -h"})
    void helpIsShownAnyway(String line) {
        assertThat(application.run(DONE, line.split(" ", 0)).results)
                .first()
                .asString()
                .startsWith("Usage: ");
    }

    private static List<String> options(String line) {
        return Stream.of(line.split(" ", 0))
                .filter(word -> word.startsWith("--"))
                .toList();
    }
}
