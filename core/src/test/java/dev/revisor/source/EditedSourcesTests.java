package dev.revisor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that was built, and whose sources were edited since. */
class EditedSourcesTests {

    private static final Instant BUILT = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<String> ENTITIES =
            List.of("shop.Customer", "shop.Order", "shop.Order$Key", "shop.Status");

    @TempDir
    private Path module;

    private URLClassLoader loader;

    @BeforeEach
    void build() throws IOException {
        write("shop/Main.java", "public class Main {}", -9);
        write("shop/Customer.java", "class Customer { Status status; } class Beside {}", -9);
        write("shop/Order.java", "class Order { static class Key {} Customer customer; }", -9);
        write("shop/Status.java", "enum Status { NEW }", -9);
        write("shop/Limits.java", "interface Limits { int NAME = 1; }", -9);
        Path classes = Files.createDirectories(module.resolve("target/classes"));
        Classes.write(SourceTree.files(List.of(sources()), ".java"), classes);
        for (Path file : SourceTree.files(List.of(classes), ".class")) {
            Files.setLastModifiedTime(file, FileTime.from(BUILT));
        }
        loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
    }

    @AfterEach
    void close() throws IOException {
        loader.close();
    }

    @Test
    void areNoneAfterTheBuild() {
        EditedSources edited = edited();
        assertThat(edited.isEmpty()).isTrue();
        assertThat(edited.lastEdited()).isEmpty();
    }

    @Test
    void areThoseThatAreNewerThanTheirClasses() throws IOException {
        write("shop/Customer.java", "class Customer { int age; }", 5);
        write("shop/Main.java", "public class Main { broken", 9);
        EditedSources edited = edited();
        assertThat(edited.files()).containsExactly(sources().resolve("shop/Customer.java"));
        assertThat(edited.lastEdited()).contains(BUILT.plusSeconds(5));
    }

    @Test
    void includeNewOnesThatAreMapped() throws IOException {
        write("shop/Invoice.java", "@jakarta.persistence.Entity class Invoice {}", -99);
        write("shop/Service.java", "/* @Entity */ @EntityScan class Service { String s = \"@Entity\"; }", 5);
        assertThat(edited().files()).containsExactly(sources().resolve("shop/Invoice.java"));
    }

    @Test
    void includeWhatTheClassesMention() throws IOException {
        write("shop/Customer.java", "class Customer { Money money; int length = Limits.NAME; }", -9);
        write("shop/Money.java", "class Money {}", 5);
        assertThat(edited().files()).containsExactly(sources().resolve("shop/Money.java"));
        write("shop/Limits.java", "interface Limits { int NAME = 2; }", 5);
        assertThat(edited().files())
                .containsExactly(
                        sources().resolve("shop/Customer.java"),
                        sources().resolve("shop/Limits.java"),
                        sources().resolve("shop/Money.java"));
    }

    @Test
    void includeTheAnnotationsOfPackages() throws IOException {
        Path file = sources().resolve("shop/package-info.java");
        Files.writeString(file, "/** Of jakarta.persistence. */\n@Deprecated package shop;");
        assertThat(edited().isEmpty()).isTrue();
        Files.writeString(file, "@org.hibernate.annotations.FilterDef(name = \"x\") package shop;");
        assertThat(edited().files()).containsExactly(file);
    }

    @Test
    void areCompiledAndLoadedWithAllOthers() throws Exception {
        write("shop/Status.java", "enum Status { NEW, DONE }", 5);
        Files.writeString(sources().resolve("module-info.java"), "module shop {}");
        EditedClasses classes = edited().compile();
        Class<?> customer = classes.loader().loadClass("shop.Customer");
        Class<?> status = customer.getDeclaredField("status").getType();
        assertThat(customer.getClassLoader()).isSameAs(classes.loader());
        assertThat(status.getEnumConstants()).hasSize(2);
        assertThat(status.getPackage()).isSameAs(customer.getPackage());
        assertThat(loader.loadClass("shop.Status").getEnumConstants()).hasSize(1);
        assertThat(classes.loader().loadClass("org.assertj.core.api.Assertions"))
                .isSameAs(Assertions.class);
        assertThat(classes.compiled()).containsExactly("shop.Status");
    }

    @Test
    void knowWhichClassesAreGone() throws IOException {
        write("shop/Order.java", "class Order {}", 5);
        Files.delete(sources().resolve("shop/Status.java"));
        EditedClasses classes = edited("shop.Beside").compile();
        assertThat(classes.isGone("shop.Order$Key")).isTrue();
        assertThat(classes.isGone("shop.Status")).isTrue();
        assertThat(classes.isGone("shop.Order")).isFalse();
        assertThat(classes.isGone("shop.Beside")).isFalse();
    }

    @Test
    void doNotTakeForDeletedWhatIsElsewhere() throws IOException {
        Files.delete(sources().resolve("shop/Status.java"));
        assertThat(edited().isEmpty()).isFalse();
        Path generated = module.resolve("target/generated-sources/annotations/shop/Status.java");
        Files.createDirectories(generated.getParent());
        Files.writeString(generated, "");
        assertThat(edited().isEmpty()).isTrue();
        Files.delete(generated);
        Files.delete(sources().resolve("shop/Main.java"));
        assertThat(edited().isEmpty()).isTrue();
    }

    @Test
    void sayWhatIsWrongWithThem() throws IOException {
        write("shop/Customer.java", "class Customer {\n  int age\n}", 5);
        assertThatExceptionOfType(EntityCompilationException.class)
                .isThrownBy(() -> edited().compile())
                .withMessageStartingWith("The edited entities do not compile, 1 error: correct the files")
                .withMessageContaining("Customer.java:3:10: ';' expected")
                .satisfies(failure -> assertThat(failure.problems()).hasSize(1));
        write("shop/Customer.java", "class Customer { Customer_ model; }", 5);
        assertThatExceptionOfType(EntityCompilationException.class)
                .isThrownBy(() -> edited().compile())
                .withMessageContaining("an annotation processor makes what is missing");
    }

    @Test
    void sayWhyTheyCannotBeCompiled() throws IOException {
        write("shop/Customer.java", "@lombok.Getter @Access(AccessType.PROPERTY) class Customer {}", 5);
        assertThat(edited().obstacle().orElseThrow()).contains("Lombok", "'Customer.java'");
        ApplicationCode code = new ApplicationCode(new SourceDirectory(sources()), "shop.Main", loader);
        EditedSources withoutCompiler =
                EditedSources.find(new SourceDirectory(sources()), names(), code, new InMemoryCompiler(() -> null));
        assertThat(withoutCompiler.obstacle()).contains("this Java runtime has no compiler");
        Files.delete(sources().resolve("shop/Customer.java"));
        Path kotlin = module.resolve("src/main/kotlin/shop/Customer.kt");
        Files.createDirectories(kotlin.getParent());
        Files.writeString(kotlin, "class Customer");
        EditedSources inKotlin = edited();
        assertThat(inKotlin.files()).containsExactly(kotlin);
        assertThat(inKotlin.obstacle().orElseThrow()).isEqualTo("'Customer.kt' is not written in Java");
    }

    private EditedSources edited(String... further) {
        return EditedSources.find(new SourceDirectory(sources()), "shop.Main", names(further), loader);
    }

    private static MappedNames names(String... further) {
        List<String> names = new ArrayList<>(ENTITIES);
        names.addAll(List.of(further));
        return new MappedNames(names, List.of());
    }

    private Path sources() {
        return module.resolve("src/main/java");
    }

    private void write(String name, String text, long secondsAfterBuild) throws IOException {
        Path file = sources().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package shop;\n" + text + "\n");
        Files.setLastModifiedTime(file, FileTime.from(BUILT.plusSeconds(secondsAfterBuild)));
    }
}
