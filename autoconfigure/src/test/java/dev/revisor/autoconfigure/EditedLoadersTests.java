package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.autoconfigure.app.RevisedApplication;
import dev.revisor.hibernate.UnmappableEditException;
import dev.revisor.source.EditedClasses;
import dev.revisor.source.EditedSources;
import dev.revisor.source.SourceDirectory;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A long day at the prompt, in a process of its own, where nothing is kept that only saves time. */
class EditedLoadersTests {

    @TempDir
    private Path sources;

    @Test
    void areLetGoWithTheFactoriesThatUsedThem() throws IOException, InterruptedException {
        Path output = sources.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:SoftRefLRUPolicyMSPerMB=0",
                        "-Dspring.devtools.restart.enabled=false",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Day.class.getName(),
                        sources.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
        assertThat(output).content().contains("mapped 6, not mapped 1, kept 0");
    }

    static final class Day {

        private static final String CUSTOMER = "dev.revisor.autoconfigure.app.Customer";

        private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

        private final TypedApplication application;

        private final Path sources;

        private int mapped;

        private Day(TypedApplication application, Path sources) {
            this.application = application;
            this.sources = sources;
        }

        public static void main(String[] arguments) throws IOException {
            Path sources = Path.of(arguments[0]);
            Map<String, Object> properties =
                    Map.of("spring.datasource.url", "jdbc:h2:mem:day", "spring.datasource.username", "sa");
            try (TypedApplication application = TypedApplication.start(RevisedApplication.class, properties, sources)) {
                new Day(application, sources).work();
            }
            System.exit(0);
        }

        private void work() throws IOException {
            for (int edit = 0; edit < 6; edit++) {
                read("@jakarta.validation.constraints.Size(max = 9) String f" + edit + "; @Embedded Point point; }"
                        + " @Embeddable record Point(int x, int y) {");
            }
            read("@ManyToOne Missing missing; } class Missing {");
            System.gc();
            long kept = loaders.stream().filter(loader -> loader.get() != null).count();
            System.out.println("mapped " + mapped + ", not mapped " + (loaders.size() - mapped) + ", kept " + kept);
        }

        private void read(String attributes) throws IOException {
            application.type(
                    CUSTOMER,
                    "import jakarta.persistence.*; @Entity public class Customer { @Id Long id; " + attributes + " }");
            ConfigurableApplicationContext context = application.context();
            Entities entities =
                    context.getBean(Databases.class).get(Databases.DEFAULT).entities();
            EditedClasses classes = EditedSources.find(
                            new SourceDirectory(sources),
                            RevisedApplication.class.getName(),
                            entities.names(),
                            Objects.requireNonNull(context.getClassLoader()))
                    .compile();
            loaders.add(new WeakReference<>(classes.loader()));
            mapped += isMapped(entities, classes) ? 1 : 0;
        }

        private static boolean isMapped(Entities entities, EditedClasses classes) {
            try {
                return !entities.edited(classes).schema().tables().isEmpty();
            } catch (UnmappableEditException expected) {
                return false;
            }
        }
    }
}
