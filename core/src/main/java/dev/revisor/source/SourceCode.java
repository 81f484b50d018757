package dev.revisor.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A Java file as far as its words tell what it has to do with the entities. */
final class SourceCode {

    private static final Pattern MAPPING = Pattern.compile(
            "@(?:jakarta\\.persistence\\.)?(?:Entity|Embeddable|MappedSuperclass|Converter)\\b(?!\\s*\\.)");

    /** The compiler copies constants into the classes that use them. */
    private static final Pattern CONSTANTS =
            Pattern.compile("\\bstatic\\s+final\\b|\\bfinal\\s+static\\b|\\binterface\\b");

    private static final Pattern LOMBOK = Pattern.compile("\\blombok\\.");

    private static final Pattern ATTRIBUTES_OF_GETTERS =
            Pattern.compile("\\bAccessType\\s*\\.\\s*PROPERTY\\b|\\bonMethod_*\\b");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_$]+");

    private final Path file;
    private final String code;

    private SourceCode(Path file, String code) {
        this.file = file;
        this.code = code;
    }

    static SourceCode read(Path file) {
        try {
            return new SourceCode(file, MaskedJava.of(Files.readString(file)));
        } catch (IOException failure) {
            throw new SourceAccessException(file, failure);
        }
    }

    Path file() {
        return file;
    }

    /** Whether it declares something that Hibernate finds by its annotation. */
    boolean isMapped() {
        return MAPPING.matcher(code).find();
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

    /** The name of the class that it is named after, without the package. */
    String className() {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
