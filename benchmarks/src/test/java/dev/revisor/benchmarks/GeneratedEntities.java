package dev.revisor.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * As many entities as wanted, compiled for the purpose: each with ten columns, two of them references to other entities,
 * and two indexes.
 */
final class GeneratedEntities implements AutoCloseable {

    private final List<String> names;
    private final Path classes;
    private final URLClassLoader loader;

    private GeneratedEntities(List<String> names, Path classes, URLClassLoader loader) {
        this.names = names;
        this.classes = classes;
        this.loader = loader;
    }

    /** Compiles them into a temporary directory. */
    static GeneratedEntities compile(int count) throws IOException {
        Path classes = Files.createTempDirectory("revisor-entities");
        List<String> names = new ArrayList<>();
        List<JavaFileObject> sources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("Entity" + i);
            sources.add(new Source("Entity" + i, text(i, count)));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-d", classes.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"));
        if (!compiler.getTask(null, null, null, options, null, sources).call()) {
            throw new IllegalStateException("The generated entities don't compile");
        }
        URL[] path = {classes.toUri().toURL()};
        return new GeneratedEntities(
                names, classes, new URLClassLoader(path, GeneratedEntities.class.getClassLoader()));
    }

    /** The names of the classes. */
    List<String> names() {
        return names;
    }

    ClassLoader loader() {
        return loader;
    }

    @Override
    public void close() throws IOException {
        loader.close();
        try (var files = Files.list(classes)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(classes);
    }

    private static String text(int number, int count) {
        return """
                import jakarta.persistence.*;

                @Entity
                @Table(name = "entity_%1$d", indexes = {
                        @Index(name = "ix_%1$d_name", columnList = "name"),
                        @Index(name = "ix_%1$d_place", columnList = "city, code desc")})
                class Entity%1$d {
                    @Id
                    Long id;
                    @Column(nullable = false)
                    String name;
                    @Column(length = 40)
                    String code;
                    String city;
                    int amount;
                    @Column(precision = 12, scale = 2)
                    java.math.BigDecimal total;
                    boolean active;
                    java.time.Instant created;
                    @ManyToOne(fetch = FetchType.LAZY)
                    @JoinColumn(name = "owner_id", foreignKey = @ForeignKey(name = "fk_%1$d_owner"))
                    Entity%2$d owner;
                    @ManyToOne(fetch = FetchType.LAZY)
                    @JoinColumn(name = "origin_id", foreignKey = @ForeignKey(name = "fk_%1$d_origin"))
                    Entity%3$d origin;
                }
                """.formatted(number, number / 2, (number * 7 + 3) % count);
    }

    /** A source file that is in memory only. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
