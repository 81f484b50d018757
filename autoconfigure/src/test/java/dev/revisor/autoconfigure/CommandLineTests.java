package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandLineTests {

    @Test
    void isNoCommandWithoutArguments() {
        assertThat(CommandLine.parse()).isEmpty();
    }

    @Test
    void isNoCommandWithOptionsOnly() {
        assertThat(CommandLine.parse("--server.port=0", "--debug")).isEmpty();
    }

    @Test
    void isNoCommandWhereAnotherWordComesFirst() {
        assertThat(CommandLine.parse("import", "db", "upgrade")).isEmpty();
    }

    @Test
    void givesTheWordsAfterDbToTheCommand() {
        assertThat(CommandLine.parse("db", "revision", "-m", "two words", "--autogenerate"))
                .hasValueSatisfying(line -> {
                    assertThat(line.bootArguments()).isEmpty();
                    assertThat(line.words()).containsExactly("revision", "-m", "two words", "--autogenerate");
                });
    }

    @Test
    void givesSpringBootWhatStandsBeforeDb() {
        assertThat(CommandLine.parse("--debug", "--a.b=c", "db", "current")).hasValueSatisfying(line -> {
            assertThat(line.bootArguments()).containsExactly("--debug", "--a.b=c");
            assertThat(line.words()).containsExactly("current");
        });
    }

    @Test
    void givesSpringBootThePropertiesAfterDb() {
        assertThat(CommandLine.parse("db", "--spring.profiles.active=prod", "upgrade", "--sql", "-1"))
                .hasValueSatisfying(line -> {
                    assertThat(line.bootArguments()).containsExactly("--spring.profiles.active=prod");
                    assertThat(line.words()).containsExactly("upgrade", "--sql", "-1");
                });
    }

    @Test
    void leavesOptionsWhoseValueHasADotToTheCommand() {
        assertThat(CommandLine.parse("db", "migrate", "--fill=customer.name='a.b=c'", "--rename", "a.b=a.c"))
                .hasValueSatisfying(line -> {
                    assertThat(line.bootArguments()).isEmpty();
                    assertThat(line.words())
                            .containsExactly("migrate", "--fill=customer.name='a.b=c'", "--rename", "a.b=a.c");
                });
    }
}
