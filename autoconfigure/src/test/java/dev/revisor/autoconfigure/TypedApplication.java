package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.command.Console;
import dev.revisor.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A running application, at whose sources somebody types. */
final class TypedApplication implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private final Path sources;

    private TypedApplication(ConfigurableApplicationContext context, Path sources) {
        this.context = context;
        this.sources = sources;
    }

    /** Starts an application on a database that is up to date with the revisions of its class path. */
    static TypedApplication start(Class<?> type, TestDatabase database, Path sources) {
        return start(
                type,
                Map.of(
                        "spring.datasource.url", database.url(),
                        "spring.datasource.username", database.username(),
                        "spring.datasource.password", database.password()),
                sources);
    }

    /** Starts an application with further properties. */
    static TypedApplication start(Class<?> type, Map<String, Object> properties, Path sources) {
        SpringApplication application = new SpringApplication(type);
        Map<String, Object> all = new LinkedHashMap<>(properties);
        all.put("spring.main.web-application-type", "none");
        all.put("spring.shell.interactive.enabled", "false");
        all.put("spring.main.banner-mode", "off");
        all.put("logging.level.root", "off");
        all.put("revisor.source-directory", sources.toString());
        application.setDefaultProperties(all);
        return new TypedApplication(application.run(), sources);
    }

    /** Copies the source that a class was compiled from, as old as it is. */
    void keep(String className) throws IOException {
        Path file = file(className);
        Files.copy(Path.of("src/test/java").resolve(sources.relativize(file)), file);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    }

    /** Saves a source. */
    void type(String className, String text) throws IOException {
        String packageName = className.substring(0, className.lastIndexOf('.'));
        Files.writeString(file(className), "package " + packageName + ";\n" + text);
    }

    private Path file(String className) throws IOException {
        Path file = sources.resolve(className.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        return file;
    }

    /** The text of the file whose name contains a word. */
    String text(String word) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return Files.readString(
                    files.filter(file -> file.getFileName().toString().contains(word))
                            .findFirst()
                            .orElseThrow());
        }
    }

    /** Runs a command and returns what it wrote. */
    String db(int exitCode, String... words) {
        Recorded console = new Recorded();
        int actual = new ApplicationCommands(context).run(List.of(words), console);
        String text = String.join("\n", console.lines);
        assertThat(actual).as(text).isEqualTo(exitCode);
        return text;
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Recorded implements Console {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void result(String line) {
            lines.add(line);
        }

        @Override
        public void note(String line) {
            lines.add(line);
        }

        @Override
        public boolean isInteractive() {
            return false;
        }

        @Override
        public boolean confirm(String question) {
            return false;
        }
    }
}
