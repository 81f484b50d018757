package dev.revisor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mapping files that were edited since a build copied them. */
class MappingFilesTests {

    private static final String ORM = "META-INF/orm.xml";

    private static final String SOURCE = "src/main/resources/" + ORM;

    @TempDir
    private Path folder;

    private BuiltModule module;

    private URLClassLoader loader;

    @BeforeEach
    void build() throws IOException {
        module = new BuiltModule(folder);
        module.write("src/main/java/shop/Main.java", "package shop; class Main {}");
        module.write("target/classes/" + ORM, "<entity class='Customer'/>");
        module.build();
        loader = new URLClassLoader(new URL[] {module.classes().toUri().toURL()});
    }

    @AfterEach
    void close() throws IOException {
        loader.close();
    }

    @Test
    void areNotEditedWhereTheySayTheSame() throws IOException {
        module.edit(SOURCE, "<entity class='Customer'/>");
        assertThat(edited().isEmpty()).isTrue();
        module.write(SOURCE, "<entity class='${filled.in}'/>");
        assertThat(edited().isEmpty()).isTrue();
    }

    @Test
    void takeThePlaceOfTheirCopies() throws IOException {
        Path file = module.edit(SOURCE, "<entity class='Order'/>");
        EditedSources edited = edited();
        assertThat(edited.files()).containsExactly(file);
        assertThat(edited.lastEdited()).contains(BuiltModule.BUILT.plusSeconds(9));
        assertThat(edited.obstacle()).isEmpty();
        try (InputStream stream = edited.compile().loader().getResourceAsStream(ORM)) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Order");
        }
    }

    @Test
    void nameClassesThatDecide() throws IOException {
        module.edit(SOURCE, "<entity-mappings><package>shop</package><entity class='Order'/></entity-mappings>");
        Path order = module.edit("src/main/java/shop/Order.java", "package shop; class Order { Long id; }");
        module.edit("src/main/java/shop/Unused.java", "package shop; class Unused { broken");
        EditedSources edited = edited();
        assertThat(edited.files()).containsExactly(order, folder.resolve(SOURCE));
        assertThat(edited.compile().compiled()).containsExactly("shop.Order");
    }

    @Test
    void areObstaclesWhereABuildMakesSomethingElseOfThem() throws IOException {
        module.edit(SOURCE, "<entity class='${entity}'/>");
        assertThat(edited().obstacle().orElseThrow()).contains("'META-INF/orm.xml' has placeholders");
        Files.delete(module.classes().resolve(ORM));
        assertThat(edited().obstacle().orElseThrow()).contains("'META-INF/orm.xml' is new");
    }

    @Test
    void areOnlyTheNamedOnesWhereSomeAreNamed() throws IOException {
        module.edit(SOURCE, "<entity class='Order'/>");
        MappedNames names = new MappedNames(List.of(), List.of("other.xml"));
        assertThat(EditedSources.find(new SourceDirectory(module.sources()), "shop.Main", names, loader)
                        .isEmpty())
                .isTrue();
    }

    private EditedSources edited() {
        return EditedSources.find(
                new SourceDirectory(module.sources()), "shop.Main", new MappedNames(List.of(), List.of()), loader);
    }
}
