package dev.revisor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.Migrations;
import dev.revisor.schema.Database;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseOptionTests {

    @Test
    void choosesTheDefaultDatabase() {
        assertThat(choose(null, "default", "reporting")).isEqualTo("default");
        assertThat(choose("reporting", "default", "reporting")).isEqualTo("reporting");
    }

    @Test
    void choosesTheOnlyDatabase() {
        assertThat(choose(null, "reporting")).isEqualTo("reporting");
    }

    @Test
    void wantsToKnowWhichOfSeveralWithoutADefault() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> choose(null, "audit", "reporting"))
                .withMessageContainingAll("'audit', 'reporting'", "'--database'");
    }

    @Test
    void refusesNamesThatThereAreNot() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> choose("x", "default", "reporting"))
                .withMessageContainingAll("'x'", "'default', 'reporting'");
    }

    private static String choose(String wanted, String... names) {
        return DatabaseOption.choose(Optional.ofNullable(wanted), new Databases(List.of(names)));
    }

    private record Databases(List<String> databases) implements Workspace {

        @Override
        public Migrations migrations() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Authoring authoring() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void disconnect(Database database) {}

        @Override
        public List<String> warnings() {
            return List.of();
        }

        @Override
        public Optional<String> editor() {
            return Optional.empty();
        }

        @Override
        public ExitCode openShell(Console console) {
            return ExitCode.DONE;
        }
    }
}
