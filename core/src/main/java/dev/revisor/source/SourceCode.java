package dev.revisor.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A source file as far as its words tell what it has to do with the entities. */
final class SourceCode {

    private static final Pattern MAPPING = Pattern.compile(
            "@(?:jakarta\\.persistence\\.)?(?:Entity|Embeddable|MappedSuperclass|Converter)\\b(?!\\s*\\.)");

    /** The file of a package has annotations that say how types are mapped, and none of those above. */
    private static final Pattern MAPPING_OF_PACKAGE =
            Pattern.compile("\\bjakarta\\s*\\.\\s*persistence\\b|\\borg\\s*\\.\\s*hibernate\\b");

    private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s+([\\p{L}\\p{N}_$.]+)");

    private static final Pattern DECLARATION = Pattern.compile(
            "\\b(?:class|interface|object|enum|record|typealias|const\\s+val)\\s+(?!class\\b)([\\p{L}\\p{N}_$]+)");

    /** What stands in a file in Kotlin beside classes is put into one that is named so, or after the file. */
    private static final Pattern JVM_NAME =
            Pattern.compile("@file\\s*:[^)]*?\\bJvmName\\s*\\(\\s*(?:name\\s*=\\s*)?\"(\\w+)\"");

    /** The compiler copies constants into the classes that use them. */
    private static final Pattern CONSTANTS =
            Pattern.compile("\\bstatic\\s+final\\b|\\bfinal\\s+static\\b|\\binterface\\b");

    private static final Pattern LOMBOK = Pattern.compile("\\blombok\\.");

    private static final Pattern ATTRIBUTES_OF_GETTERS =
            Pattern.compile("\\bAccessType\\s*\\.\\s*PROPERTY\\b|\\bonMethod_*\\b");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_$]+");

    private final Path file;
    private final String text;
    private final String code;

    private SourceCode(Path file, String text) {
        this.file = file;
        this.text = text;
        this.code = MaskedJava.of(text);
    }

    static SourceCode read(Path file) {
        try {
            return new SourceCode(file, Files.readString(file));
        } catch (IOException failure) {
            throw new SourceAccessException(file, failure);
        }
    }

    Path file() {
        return file;
    }

    /** Whether it declares something that Hibernate finds by its annotation. */
    boolean isMapped() {
        return MAPPING.matcher(code).find()
                || file.endsWith("package-info.java")
                        && MAPPING_OF_PACKAGE.matcher(code).find();
    }

    boolean mayHoldConstants() {
        return CONSTANTS.matcher(code).find();
    }

    /** Whether Lombok makes the getters that say which attributes there are. */
    boolean isMappedByLombok() {
        return LOMBOK.matcher(code).find()
                && ATTRIBUTES_OF_GETTERS.matcher(code).find();
    }

    /** The names that it uses, and its other words. */
    Set<String> words() {
        return NO_WORD.splitAsStream(code).collect(Collectors.toSet());
    }

    /** Whether it is the file of a class with one of these names, which have no package. */
    boolean isOneOf(Set<String> names) {
        return isJava() ? names.contains(fileName()) : declarations().anyMatch(names::contains);
    }

    boolean isJava() {
        return file.toString().endsWith(".java");
    }

    /** The names of the classes that it may declare, where these need not be those of the file and its folder. */
    List<String> classNames() {
        Matcher matcher = PACKAGE.matcher(code);
        String prefix = matcher.find() ? matcher.group(1) + "." : "";
        return Stream.of(declarations(), Stream.of(fileName(), kotlinName()), jvmNames())
                .flatMap(names -> names)
                .map(name -> prefix + name)
                .distinct()
                .toList();
    }

    private Stream<String> declarations() {
        return DECLARATION.matcher(code).results().map(found -> found.group(1));
    }

    private String kotlinName() {
        String name = fileName().replaceAll("[^\\p{L}\\p{N}_$]", "_");
        int first = name.offsetByCodePoints(0, Math.min(1, name.length()));
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first) + "Kt";
    }

    private Stream<String> jvmNames() {
        return JVM_NAME.matcher(text).results().map(found -> found.group(1));
    }

    /** The name of the class that a file in Java is named after, without the package. */
    private String fileName() {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
