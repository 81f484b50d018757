package dev.revisor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources in Kotlin beside those in Java; their files have any name, and may be in any folder. */
class EditedLanguagesTests {

    private static final String PLACES = "src/main/kotlin/Places2.kt";

    private static final String CODE = "package shop\n@Entity class Place(@Id val id: Long, val kind: Kind)\n";

    @TempDir
    private Path folder;

    private BuiltModule module;

    private URLClassLoader loader;

    @BeforeEach
    void build() throws IOException {
        module = new BuiltModule(folder);
        module.write("src/main/java/shop/Main.java", "package shop; class Main {}");
        module.write("src/main/java/shop/Kind.java", "package shop; enum Kind { OLD }");
        Path place = module.write("src/main/java/shop/Place.java", "package shop; class Place { Kind kind; }");
        module.build();
        Files.delete(place);
        module.write(PLACES, CODE);
        nameSource(module.classes().resolve("shop/Place.class"));
        module.touch();
        loader = new URLClassLoader(new URL[] {module.classes().toUri().toURL()});
    }

    @AfterEach
    void close() throws IOException {
        loader.close();
    }

    @Test
    void areNoneAfterTheBuildAndNotTakenForDeleted() {
        assertThat(edited().isEmpty()).isTrue();
    }

    /** The compiler puts what is in no class into one that is named after the file, or as the file says. */
    @ParameterizedTest
    @CsvSource({"constants.kt, ConstantsKt", "max-sizes.kt, Max_sizesKt", "other.kt, Limits"})
    void areBuiltWhereTheirConstantsAreInAClass(String name, String className) throws IOException {
        String file = "src/main/kotlin/shop/" + name;
        String code = "@file:JvmName(\"Limits\")\npackage shop\nconst val SIZE = 3\ntypealias Name = String\n";
        module.write(PLACES, CODE + "/* uses */ @Column(length = SIZE) val name: Name");
        String source = "src/main/java/shop/" + className + ".java";
        Path facade = module.write(source, "package shop; class " + className + " {}");
        Path place = module.write("src/main/java/shop/Place.java", "package shop; class Place {}");
        module.build();
        Files.delete(facade);
        Files.delete(place);
        String text = className.equals("Limits") ? code : code.substring(code.indexOf('\n') + 1);
        module.write(file, text);
        assertThat(edited().isEmpty()).isTrue();
        Path saved = module.edit(file, text);
        assertThat(edited().files()).containsExactly(saved);
    }

    @Test
    void areFoundWhereTheyGiveATypeAnotherName() throws IOException {
        module.write(PLACES, CODE + "class Customer(val price: Price)");
        Path prices = module.edit("src/main/kotlin/shop/prices.kt", "package shop\ntypealias Price = Long\n");
        assertThat(edited().files()).containsExactly(prices);
    }

    @Test
    void areFoundByWhatTheyDeclare() throws IOException {
        Path places = module.edit(PLACES, CODE + "enum class Size { S, L }");
        EditedSources edited = edited();
        assertThat(edited.files()).containsExactly(places);
        assertThat(edited.obstacle()).contains("'Places2.kt' is not written in Java");
    }

    @Test
    void areFoundWhereTheyAreNew() throws IOException {
        Path city =
                module.edit("src/main/kotlin/shop/Cities.kt", "package shop\n@Entity\nclass City(@Id val id: Long)");
        module.edit("src/main/kotlin/shop/Service.kt", "package shop\nclass Service { fun entity() = \"@Entity\" }");
        assertThat(edited().files()).containsExactly(city);
    }

    @Test
    void areFoundWhereTheyUseAConstantThatWasEdited() throws IOException {
        module.edit("src/main/java/shop/Kind.java", "package shop; enum Kind { OLD; static final int SIZE = 3; }");
        assertThat(edited().obstacle()).contains("'Places2.kt' is not written in Java");
    }

    @Test
    void seeWhatWasEditedInJava() throws Exception {
        module.edit("src/main/java/shop/Kind.java", "package shop; enum Kind { OLD, NEW }");
        EditedSources edited = edited();
        assertThat(edited.obstacle()).isEmpty();
        Class<?> place = edited.compile().loader().loadClass("shop.Place");
        assertThat(place.getDeclaredField("kind").getType().getEnumConstants()).hasSize(2);
    }

    private EditedSources edited() {
        MappedNames names = new MappedNames(List.of("shop.Place", "shop.Kind"), List.of());
        return EditedSources.find(new SourceDirectory(module.sources()), "shop.Main", names, loader);
    }

    /** As the other compiler would. */
    private static void nameSource(Path classFile) throws IOException {
        String bytes = Files.readString(classFile, StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains("Place.java");
        Files.writeString(classFile, bytes.replace("Place.java", "Places2.kt"), StandardCharsets.ISO_8859_1);
    }
}
