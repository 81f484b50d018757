package dev.revisor.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The mapping files among the resources of a module, compared with the copies that a build made of them. */
final class MappingFiles {

    /** Found without being named, where none is named. */
    private static final String DEFAULT = "META-INF/orm.xml";

    private static final Pattern FILLED_IN = Pattern.compile("\\$\\{|@[\\w.-]+@");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_$]+");

    private final ClassFiles copies;
    private final Map<String, Path> edited = new LinkedHashMap<>();
    private final Map<Path, String> texts = new LinkedHashMap<>();

    /**
     * Looks for the files.
     *
     * @param names resources of the class path
     * @param application the loader that finds their copies
     */
    MappingFiles(SourceDirectory directory, List<String> names, ClassLoader application) {
        this.copies = new ClassFiles(application);
        for (String name : names.isEmpty() ? List.of(DEFAULT) : names) {
            Path file = directory.resourceFile(name);
            if (Files.isRegularFile(file)) {
                add(name, file);
            }
        }
    }

    private void add(String name, Path file) {
        byte[] bytes = bytes(file);
        texts.put(file, new String(bytes, StandardCharsets.UTF_8));
        if (!copies.isCopied(file, name) && !isCopied(name, bytes)) {
            edited.put(name, file);
        }
    }

    /** The files that were edited or added, by the names of the resources. */
    Map<String, Path> edited() {
        return edited;
    }

    /** The words of all of them, the names of classes included. */
    Set<String> words() {
        return texts.values().stream().flatMap(NO_WORD::splitAsStream).collect(Collectors.toCollection(HashSet::new));
    }

    /** Why one can't take the place of its copy, if that is so. */
    Optional<String> obstacle() {
        return edited.entrySet().stream()
                .flatMap(file -> obstacle(file.getKey(), file.getValue()).stream())
                .findFirst();
    }

    private Optional<String> obstacle(String name, Path file) {
        if (!copies.hasResource(name)) {
            return Optional.of("'" + name + "' is new, and only looked for when the application starts");
        }
        return FILLED_IN.matcher(texts.get(file)).find()
                ? Optional.of("the build fills something in where '" + name + "' has placeholders")
                : Optional.empty();
    }

    private boolean isCopied(String name, byte[] bytes) {
        return copies.resource(name).filter(copy -> Arrays.equals(copy, bytes)).isPresent();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new SourceAccessException(file, failure);
        }
    }
}
