package dev.revisor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceDirectoryTests {

    private static final String MAIN = "com.acme.shop.ShopApplication";

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target/classes/",
                "target/shop-1.0.jar",
                "build/classes/java/main/",
                "build/classes/kotlin/main/",
                "build/libs/shop.jar",
                "out/production/classes/",
            })
    void isThatOfTheModuleWhoseOutputRuns(String output) throws IOException {
        Path module = module("a module");
        URL location = location(module.resolve(output), output.endsWith("/"));
        assertThat(SourceDirectory.ofRunning(location, MAIN)).contains(sources(module));
        assertThat(SourceDirectory.ofRunning(location, MAIN + "$Nested")).contains(sources(module));
    }

    @Test
    void isFoundBelowTheProjectOfIdea() throws IOException {
        Path module = module("project/shop");
        URL location = location(temporary.resolve("project/out/production/shop"), true);
        assertThat(SourceDirectory.ofRunning(location, MAIN)).contains(sources(module));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jar:nested:%s/target/shop.jar/!BOOT-INF/classes/!/",
                "jar:file:%s/target/shop.jar!/BOOT-INF/classes!/",
                "jar:file:%s/build/libs/shop.jar!/",
            })
    void isFoundFromAnExecutableJar(String form) throws IOException {
        Path module = module("shop");
        String path = module.toUri().getPath();
        String text = form.formatted(path.substring(0, path.length() - 1));
        assertThat(CodeLocation.of(Urls.anyProtocol(text))
                        .map(BuildOutput::modules)
                        .orElseThrow())
                .contains(module);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "classes/",
                "lib/shop.jar",
                "target/test-classes/",
                "target/classes/nested/",
                "src/main/java/"
            })
    void isUnknownElsewhere(String output) throws IOException {
        Path module = module("shop");
        assertThat(SourceDirectory.ofRunning(location(module.resolve(output), true), MAIN))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/kotlin/com/acme/shop/ShopApplication.kt",
                "src/main/kotlin/Application.kt",
                "src/main/groovy/com/acme/shop/ShopApplication.groovy",
            })
    void isBesideTheSourceOfTheMainClassInAnotherLanguage(String source) throws IOException {
        Path module = temporary.resolve("shop");
        URL location = location(module.resolve("target/classes"), true);
        touch(module.resolve(source), 1);
        Files.writeString(module.resolve(source), "package com.acme.shop\nclass ShopApplication\n");
        assertThat(SourceDirectory.ofRunning(location, MAIN)).contains(sources(module));
        assertThat(sources(module).path()).doesNotExist();
        assertThat(SourceDirectory.ofRunning(location, "com.acme.Other")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/main/kotlin", "src/main/groovy"})
    void knowsItsModule(String path) {
        assertThat(new SourceDirectory(temporary.resolve(path)).module()).isEqualTo(temporary);
        assertThat(new SourceDirectory(temporary.resolve("main")).module()).isEqualTo(temporary.resolve("main"));
    }

    @Test
    void isUnknownWithoutTheSourceOfTheMainClass() throws IOException {
        Path module = module("shop");
        URL location = location(module.resolve("target/classes"), true);
        assertThat(SourceDirectory.ofRunning(location, "com.acme.Other")).isEmpty();
    }

    @Test
    void isTheConfiguredOneBeforeAnythingElse() throws IOException {
        Path configured = Files.createDirectories(temporary.resolve("other"));
        assertThat(SourceDirectory.find(configured, SourceDirectoryTests.class))
                .contains(new SourceDirectory(configured));
        assertThat(SourceDirectory.find(temporary.resolve("gone"), SourceDirectoryTests.class))
                .isEmpty();
    }

    @Test
    void isUnknownWhereNothingIsKnown() {
        assertThat(SourceDirectory.find(null, null)).isEmpty();
        assertThat(SourceDirectory.find(null, String.class)).isEmpty();
        assertThat(SourceDirectory.find(null, SourceDirectoryTests.class)).isEmpty();
    }

    @Test
    void knowsWhereFilesBelong() {
        SourceDirectory directory = new SourceDirectory(Path.of("src/main/java"));
        assertThat(directory.packageDirectory("com.acme")).isEqualTo(Path.of("src/main/java/com/acme"));
        assertThat(directory.packageDirectory("")).isEqualTo(Path.of("src/main/java"));
        for (String location : List.of("classpath:db/revisions", "classpath:/db/revisions/", "db/revisions")) {
            assertThat(directory.locationDirectory(location)).isEqualTo(Path.of("src/main/resources/db/revisions"));
        }
    }

    @Test
    void writesNewFilesAndNoOthers() throws IOException {
        SourceDirectory directory = new SourceDirectory(temporary.resolve("src/main/java"));
        RevisionFile file = new RevisionFile("M1.java", "class M1 {} // é\n");
        Path written = directory.createInPackage("com.acme", file);
        assertThat(written).isEqualTo(temporary.resolve("src/main/java/com/acme/M1.java"));
        assertThat(Files.readString(written)).isEqualTo(file.text());
        assertThat(directory.createInLocation("classpath:db/revisions", new RevisionFile("1.sql", "")))
                .isEqualTo(temporary.resolve("src/main/resources/db/revisions/1.sql"))
                .exists();
        assertThatExceptionOfType(RevisionFileExistsException.class)
                .isThrownBy(() -> directory.createInPackage("com.acme", new RevisionFile("M1.java", "other")))
                .satisfies(fault -> assertThat(fault.path()).isEqualTo(written));
        assertThat(Files.readString(written)).isEqualTo(file.text());
    }

    @Test
    void saysWhichFileCannotBeWritten() throws IOException {
        Path blocked = Files.writeString(temporary.resolve("com"), "a file");
        assertThatExceptionOfType(SourceAccessException.class)
                .isThrownBy(() -> new SourceDirectory(temporary).createInPackage("com", new RevisionFile("M.java", "")))
                .satisfies(fault -> assertThat(fault.path()).isEqualTo(blocked));
    }

    private static void touch(Path file, long seconds) throws IOException {
        Files.createDirectories(file.getParent());
        Files.setLastModifiedTime(Files.writeString(file, ""), FileTime.fromMillis(seconds * 1000));
    }

    private Path module(String name) throws IOException {
        Path module = temporary.resolve(name);
        touch(module.resolve("src/main/java/com/acme/shop/ShopApplication.java"), 1);
        return module;
    }

    private static SourceDirectory sources(Path module) {
        return new SourceDirectory(module.resolve("src/main/java"));
    }

    private static URL location(Path path, boolean isDirectory) throws IOException {
        if (isDirectory) {
            Files.createDirectories(path);
        }
        return path.toUri().toURL();
    }
}
