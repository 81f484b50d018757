package dev.revisor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InMemoryCompilerTests {

    @TempDir
    private Path directory;

    @Test
    void usesClassesInADirectory() throws Exception {
        Path classes = library();
        assertThat(hello(classes.toUri().toURL())).isEqualTo("from the library");
    }

    @Test
    void usesClassesInAJar() throws Exception {
        Path jar = Classes.jar(library(), directory.resolve("with space.jar"));
        assertThat(hello(jar.toUri().toURL())).isEqualTo("from the library");
    }

    @Test
    void usesClassesThatOnlyAUrlHandlerFinds() throws Exception {
        Path jar = Classes.jar(library(), directory.resolve("library.jar"));
        assertThat(hello(new URL("jar:" + jar.toUri() + "!/"))).isEqualTo("from the library");
    }

    @Test
    void prefersWhatItCompilesToWhatIsThere() throws Exception {
        Path classes = library();
        Path changed = source("com/acme/Library.java", "package com.acme; public class Library {}");
        try (URLClassLoader application =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            CompiledClasses compiled = new InMemoryCompiler().compile(List.of(changed), application);
            Class<?> type = compiled.loader().loadClass("com.acme.Library");
            assertThat(type.getClassLoader()).isSameAs(compiled.loader());
            assertThat(type.getDeclaredMethods()).isEmpty();
            assertThat(compiled.loader().loadClass("com.acme.Library")).isSameAs(type);
            assertThat(compiled.file("com.acme.Library")).contains(changed);
        }
    }

    @Test
    void readsSourcesAsUtf8() throws Exception {
        Path file = source("Greeting.java", "class Greeting { String text() { return \"客户\"; } }");
        CompiledClasses compiled =
                new InMemoryCompiler().compile(List.of(file), getClass().getClassLoader());
        assertThat(call(compiled.loader().loadClass("Greeting"), "text")).isEqualTo("客户");
    }

    private Object hello(URL library) throws Exception {
        Path file = source(
                "com/acme/shop/Hello.java",
                "package com.acme.shop; class Hello { String text() { return com.acme.Library.text(); } }");
        try (URLClassLoader application = new URLClassLoader(new URL[] {library})) {
            CompiledClasses compiled = new InMemoryCompiler().compile(List.of(file), application);
            return call(compiled.loader().loadClass("com.acme.shop.Hello"), "text");
        }
    }

    private Path library() throws IOException {
        Path file = source(
                "com/acme/Library.java",
                "package com.acme; public class Library { public static String text() { return \"from the library\"; } }");
        Path classes = Files.createDirectories(directory.resolve("classes"));
        Classes.write(List.of(file), classes);
        return classes;
    }

    private Path source(String name, String text) throws IOException {
        Path file = directory.resolve("sources").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static Object call(Class<?> type, String method) throws Exception {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        var called = type.getDeclaredMethod(method);
        called.setAccessible(true);
        return called.invoke(constructor.newInstance());
    }
}
