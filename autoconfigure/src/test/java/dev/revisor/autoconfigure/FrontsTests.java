package dev.revisor.autoconfigure;

import static dev.revisor.testing.DatabaseKind.H2;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.revisor.Migrations;
import dev.revisor.autoconfigure.app.RevisedApplication;
import dev.revisor.command.Completion;
import dev.revisor.command.DbCommands;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;

/**
 * Types every command with every option it completes at both fronts, each time at the same database and sources. An
 * option or a command that comes later is typed, too; one that needs a value fails here until it is given one.
 */
@ExtendWith(OutputCaptureExtension.class)
class FrontsTests {

    /** What options take, by themselves or behind one command. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("--message", "two words"),
            Map.entry("--head", "a1b2"),
            Map.entry("--branch-label", "sales"),
            Map.entry("--depends-on", "a1b1"),
            Map.entry("--rev-id", "c1d1"),
            Map.entry("--format", "sql"),
            Map.entry("history --format", "mermaid"),
            Map.entry("--package", "dev.revisor.autoconfigure.app.migrations"),
            Map.entry("--rename", "customer=client"),
            Map.entry("--dialect", "postgresql"),
            Map.entry("--rev-range", "a1b1:"),
            Map.entry("--onto", "a1b2"),
            Map.entry("--database", "default"),
            Map.entry("--fill", "customer.email=''"),
            Map.entry("--from", "1"));

    /** What every command takes and none does itself, typed at once. */
    private static final Set<String> TOGETHER = Set.of("--quiet", "--stacktrace", "-x");

    private static final Map<String, String> PARAMETERS = Map.of("completion", "bash");

    private static final Path REVISIONS = Path.of("dev/revisor/autoconfigure/app/migrations");

    @TempDir
    private Path project;

    @DatabaseTest(only = H2)
    void sayTheSame(TestDatabase database, CapturedOutput output) throws IOException {
        String[] properties = properties(database);
        SoftAssertions softly = new SoftAssertions();
        try (ConfigurableApplicationContext application = start(properties)) {
            for (List<String> words : lines(application)) {
                reset(database, application);
                Outcome atTheCommandLine = atTheCommandLine(words, properties, output);
                reset(database, application);
                Outcome atThePrompt = atThePrompt(words, application);
                softly.assertThat(atThePrompt).as("db %s", words).isEqualTo(atTheCommandLine);
                softly.assertThat(atThePrompt.text()).as("db %s", words).doesNotContain("needs a value");
            }
        }
        softly.assertAll();
    }

    /** Without arguments, which Spring Shell would take for a command. */
    private static ConfigurableApplicationContext start(String[] properties) {
        SpringApplication application = new SpringApplication(RevisedApplication.class);
        application.setDefaultProperties(Stream.of(properties)
                .map(property -> property.substring(2).split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])));
        return application.run();
    }

    private static List<List<String>> lines(ConfigurableApplicationContext application) {
        List<List<String>> lines = new ArrayList<>(List.of(List.of(), List.of("nosuch")));
        for (String command : DbCommands.names()) {
            List<String> plain = Stream.of(command, PARAMETERS.get(command))
                    .filter(Objects::nonNull)
                    .toList();
            lines.add(plain);
            lines.add(with(plain, "--no-such-option"));
            lines.add(with(plain, "--quiet", "--stacktrace", "-x", "key=value"));
            new ApplicationCommands(application)
                    .complete(List.of(command, "-")).stream()
                            .map(Completion::word)
                            .filter(option -> !TOGETHER.contains(option))
                            .forEach(option -> lines.add(with(plain, option, value(command, option))));
        }
        return lines;
    }

    private static String value(String command, String option) {
        return VALUES.getOrDefault(command + " " + option, VALUES.getOrDefault(option, ""));
    }

    private static List<String> with(List<String> words, String... further) {
        List<String> all = new ArrayList<>(words);
        Stream.of(further).filter(word -> !word.isEmpty()).forEach(all::add);
        return all;
    }

    private Outcome atTheCommandLine(List<String> words, String[] properties, CapturedOutput output) {
        int before = output.getAll().length();
        String[] arguments = Stream.of(Stream.of(properties), Stream.of("db"), words.stream())
                .flatMap(part -> part)
                .toArray(String[]::new);
        CommandExit exit = catchThrowableOfType(
                CommandExit.class, () -> new SpringApplication(RevisedApplication.class).run(arguments));
        return Outcome.of(words, exit.getExitCode(), output.getAll().substring(before));
    }

    private static Outcome atThePrompt(List<String> words, ConfigurableApplicationContext application) {
        StringWriter written = new StringWriter();
        String line = Stream.concat(Stream.of("db"), words.stream().map(word -> "'" + word.replace("'", "'\\''") + "'"))
                .collect(Collectors.joining(" "));
        int exitCode = application
                .getBean(PromptCommand.class)
                .execute(new CommandContext(
                        application.getBean(CommandParser.class).parse(line),
                        application.getBean(CommandRegistry.class),
                        new PrintWriter(written),
                        new InputReader() {}))
                .code();
        return Outcome.of(words, exitCode, written.toString());
    }

    private void reset(TestDatabase database, ConfigurableApplicationContext application) throws IOException {
        database.execute("drop all objects");
        application.getBean(Migrations.class).upgrade();
        try (Stream<Path> files = Files.walk(project)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(project))
                    .forEach(file -> file.toFile().delete());
        }
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Path folder = Files.createDirectories(project.resolve("src/main/java").resolve(REVISIONS));
        try (Stream<Path> files = Files.list(Path.of("src/test/java").resolve(REVISIONS))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private String[] properties(TestDatabase database) {
        return new String[] {
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.username(),
            "--spring.datasource.password=" + database.password(),
            "--spring.main.web-application-type=none",
            "--spring.shell.interactive.enabled=false",
            "--spring.jpa.hibernate.ddl-auto=none",
            "--revisor.on-startup=none",
            "--revisor.source-directory=" + project.resolve("src/main/java")
        };
    }

    /**
     * What a command ended with, without what differs from run to run; with the application's own log, which
     * {@code --stacktrace} brings, only the exit code counts.
     */
    private record Outcome(int exitCode, String text) {

        private static final String LOG = "(?m)^.* --- \\[.*\\R";

        private static final String RANDOM = "(?i)(?<![0-9a-z])[0-9a-f]{12}(?![0-9a-z])| *\\b\\d+ ms\\b"
                + "|\\d{4}-?\\d\\d-?\\d\\dT?[ 0-9:.Z]*|PT[0-9.]+S";

        static Outcome of(List<String> words, int exitCode, String text) {
            String shown = words.contains("--stacktrace") ? "" : text;
            return new Outcome(
                    exitCode, shown.replace("\r\n", "\n").replaceAll(LOG, "").replaceAll(RANDOM, "?"));
        }
    }
}
