package dev.revisor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entities that live in another module than the application. */
class EditedElsewhereTests {

    private static final String CUSTOMER = "src/main/java/shop/model/Customer.java";

    private static final String ENTITY = "package shop.model; @interface Entity {} ";

    @TempDir
    private Path project;

    private BuiltModule app;

    private BuiltModule model;

    private URLClassLoader loader;

    @BeforeEach
    void build() throws IOException {
        module("", "<modules><module>app</module><module>model</module><module>twin</module></modules>");
        app = module("app", "<project/>");
        app.write("src/main/java/shop/Main.java", "package shop; class Main {}");
        app.write("src/main/java/shop/Order.java", "package shop; class Order { /* shop.common */ int Limits; }");
        model = module("model", "<project/>");
        model.write(CUSTOMER, "package shop.model; class Customer {}");
        model.write("src/main/java/shop/model/Limits.java", "package shop.model; interface Limits {}");
        loader = loader(app.build().classes(), model.build().classes());
    }

    @AfterEach
    void close() throws IOException {
        loader.close();
    }

    @Test
    void areNoneAfterTheBuild() {
        assertThat(edited().isEmpty()).isTrue();
    }

    @Test
    void areNamedWithTheCommandThatBuildsThem() throws IOException {
        Path customer = model.edit(CUSTOMER, "package shop.model; class Customer { int age; }");
        EditedSources edited = edited();
        assertThat(edited.files()).containsExactly(customer);
        assertThat(edited.obstacle()).contains("'Customer.java' belongs to another module than the application");
        assertThat(new SourceDirectory(app.sources()).buildCommand()).isEqualTo("mvn -f .. -pl app -am compile");
    }

    @Test
    void areFoundWherePomsAreInOtherEncodings() throws IOException {
        String pom = "<!-- Gesch\u00e4ft --><modules><module>app</module><module>model</module></modules>";
        Files.write(project.resolve("pom.xml"), pom.getBytes(StandardCharsets.ISO_8859_1));
        Path customer = model.edit(CUSTOMER, "package shop.model; class Customer { int age; }");
        assertThat(edited().files()).containsExactly(customer);
    }

    @Test
    void includeNewOnesAndWhatIsMentioned() throws IOException {
        Path product = model.edit("src/main/java/shop/model/Product.java", ENTITY + "@Entity class Product {}");
        Path limits = model.edit("src/main/java/shop/model/Limits.java", "package shop.model; interface Limits { }");
        model.edit("src/main/java/shop/model/Service.java", "package shop.model; class Service { broken");
        assertThat(edited().files()).containsExactly(limits, product);
    }

    @Test
    void areLookedForWhereOnlyAJarIsOnTheClassPath() throws IOException {
        Path jar = Files.createDirectories(project.resolve("repository")).resolve("model-1.jar");
        Classes.jar(model.classes(), jar);
        loader.close();
        loader = loader(app.classes(), jar);
        assertThat(edited().isEmpty()).isTrue();
        Path customer = model.edit(CUSTOMER, "package shop.model; class Customer { int age; }");
        assertThat(edited().isEmpty()).isTrue();
        Files.setLastModifiedTime(customer, FileTime.from(Instant.now().plus(Duration.ofHours(1))));
        assertThat(edited().files()).containsExactly(customer);
    }

    @Test
    void areNotThoseOfModulesThatTheApplicationDoesNotUse() throws IOException {
        BuiltModule twin = module("twin", "<project/>");
        twin.edit(CUSTOMER, "package shop.model; class Customer { int age; }");
        twin.edit("src/main/java/shop/twin/Product.java", "package shop.twin; @Entity class Product {}");
        twin.edit("src/main/java/shop/Order.java", "package shop; class Order { int age; }");
        assertThat(edited().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "libs/model, services/app, ., mvn -f ../.. -pl services/app -am compile",
        "model, app, parent, mvn -f ../parent -pl ../app -am compile",
    })
    void areThoseThatTheBuildLists(String modelName, String appName, String parent, String command) throws IOException {
        Path root = project.resolve("other").resolve(parent).normalize();
        String list = "<modules><module> %s </module><module>%s</module></modules>";
        module("other/" + parent, list.formatted(relative(root, modelName), relative(root, appName)));
        app = module("other/" + appName, "<parent><relativePath>../parent/pom.xml</relativePath></parent>");
        model = module("other/" + modelName, "<project/>");
        assertThatAnEditOfTheModelIsNoticed();
        assertThat(new SourceDirectory(app.sources()).buildCommand()).isEqualTo(command);
    }

    @Test
    void areFoundWherePomsListEachOther() throws IOException {
        String pom = "<parent><relativePath>../%1$s</relativePath></parent><modules><module>../%1$s</module></modules>";
        app = module("round/app", pom.formatted("model"));
        model = module("round/model", pom.formatted("app"));
        assertThatAnEditOfTheModelIsNoticed();
    }

    @Test
    void areNotTakenForUsedBecauseOfTheDescriptionOfAModule() throws IOException {
        model.write("src/main/java/module-info.java", "module model {}");
        Path jar = Files.createDirectories(project.resolve("repository")).resolve("library-1.jar");
        Classes.jar(model.build().classes(), jar);
        loader.close();
        loader = loader(app.classes(), jar);
        BuiltModule twin = module("twin", "<project/>");
        twin.edit("src/main/java/module-info.java", "module twin {}");
        twin.edit("src/main/java/shop/twin/Product.java", "package shop.twin; @Entity class Product {}");
        assertThat(edited().isEmpty()).isTrue();
    }

    @Test
    void areLookedForBelowAnApplicationThatIsTheRootOfItsBuild() throws IOException {
        Path root = Files.createDirectories(project.resolve("gradle"));
        Files.writeString(root.resolve("settings.gradle"), "include 'model'");
        Files.writeString(root.resolve("build.gradle"), "");
        app = new BuiltModule(root);
        model = new BuiltModule(root.resolve("model"));
        assertThatAnEditOfTheModelIsNoticed();
    }

    private void assertThatAnEditOfTheModelIsNoticed() throws IOException {
        app.write("src/main/java/shop/Main.java", "package shop; class Main {}");
        model.write(CUSTOMER, "package shop.model; class Customer {}");
        loader.close();
        loader = loader(app.build().classes(), model.build().classes());
        assertThat(edited().isEmpty()).isTrue();
        Path customer = model.edit(CUSTOMER, "package shop.model; class Customer { int age; }");
        assertThat(edited().files()).containsExactly(customer);
    }

    private EditedSources edited() {
        List<String> names = List.of("shop.Order", "shop.model.Customer", "java.lang.String");
        return EditedSources.find(
                new SourceDirectory(app.sources()), "shop.Main", new MappedNames(names, List.of()), loader);
    }

    private String relative(Path root, String name) {
        return root.relativize(project.resolve("other").resolve(name)).toString();
    }

    private BuiltModule module(String name, String pom) throws IOException {
        Path folder = Files.createDirectories(project.resolve(name));
        Files.writeString(folder.resolve("pom.xml"), pom);
        return new BuiltModule(folder);
    }

    private static URLClassLoader loader(Path... places) throws IOException {
        URL[] urls = new URL[places.length];
        for (int at = 0; at < places.length; at++) {
            urls[at] = places[at].toUri().toURL();
        }
        return new URLClassLoader(urls);
    }
}
