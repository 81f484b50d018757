package dev.revisor.autoconfigure;

import static dev.revisor.testing.DatabaseKind.H2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.autoconfigure.app.RevisedApplication;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.shell.jline.CommandCompleter;

class PromptCompleterTests {

    @DatabaseTest(only = H2)
    void completesOurCommandsAndLeavesOthersToSpringShell(TestDatabase database) {
        SpringApplication application = new SpringApplication(RevisedApplication.class);
        application.setDefaultProperties(Map.of(
                "spring.datasource.url", database.url(),
                "spring.shell.interactive.enabled", "false",
                "server.port", "0"));
        try (ConfigurableApplicationContext context = application.run()) {
            LineReader reader = context.getBean(LineReader.class);
            CommandCompleter completer = context.getBean(CommandCompleter.class);
            assertThat(complete(reader, completer, "db up"))
                    .containsExactly("upgrade: Applies the revisions that the database lacks");
            assertThat(complete(reader, completer, "db current --ch"))
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("--check-heads: ");
            assertThat(complete(reader, completer, "db show a1b2")).containsExactly("a1b2: customer email");
            assertThat(complete(reader, completer, "db upgrade ")).contains("heads: all heads", "a1b1: customers");
            assertThat(complete(reader, completer, "hel"))
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("help");
        }
    }

    private static List<String> complete(LineReader reader, CommandCompleter completer, String typed) {
        ParsedLine line = reader.getParser().parse(typed, typed.length(), Parser.ParseContext.COMPLETE);
        List<Candidate> candidates = new ArrayList<>();
        completer.complete(reader, line, candidates);
        return candidates.stream()
                .map(candidate -> candidate.value() + ": " + candidate.descr())
                .toList();
    }
}
