package dev.revisor.source;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The sources that decide what some classes say and that were edited, added or deleted since the classes were built. The
 * others of the application count as built.
 */
public final class EditedSources {

    private static final String JAVA = ".java";

    private final SourceDirectory directory;
    private final ClassLoader application;
    private final InMemoryCompiler compiler;
    private final Set<Path> deciding = new TreeSet<>();
    private final Set<Path> elsewhere;
    private final MappingFiles mappings;
    private final List<String> gone;
    private final ApplicationCode code;

    private EditedSources(
            SourceDirectory directory, MappedNames names, ApplicationCode code, InMemoryCompiler compiler) {
        this.directory = directory;
        this.code = code;
        this.compiler = compiler;
        this.application = code.loader();
        this.mappings = new MappingFiles(directory, names.files(), application);
        this.gone = code.deleted(names.classes());
        EditedElsewhere others = new EditedElsewhere(code.others());
        boolean isEdited = !code.edited().isEmpty() || others.isEdited();
        this.elsewhere = isEdited ? others.decidingFor(names.classes(), decide(names.classes())) : Set.of();
    }

    /**
     * Looks for the sources of classes, of those that are mapped and in no class yet, and of those whose names they
     * mention.
     *
     * @param mainClass the class that starts the application; what is deleted is known only where its source is there
     * @param names what the persistence units are made of
     * @param application the loader of the classes
     */
    public static EditedSources find(
            SourceDirectory directory, String mainClass, MappedNames names, ClassLoader application) {
        return find(directory, names, new ApplicationCode(directory, mainClass, application), new InMemoryCompiler());
    }

    static EditedSources find(
            SourceDirectory directory, MappedNames names, ApplicationCode code, InMemoryCompiler compiler) {
        return new EditedSources(directory, names, code, compiler);
    }

    /** Whether the classes say what the sources say. */
    public boolean isEmpty() {
        return files().isEmpty() && gone.isEmpty();
    }

    /** The files that were edited or added, those of other modules last. */
    public List<Path> files() {
        return Stream.of(deciding, mappings.edited().values(), elsewhere)
                .flatMap(Collection::stream)
                .toList();
    }

    /** When the youngest of the files was saved; nothing if there is none. */
    public Optional<Instant> lastEdited() {
        return files().stream().map(ClassFiles::saved).max(Comparator.naturalOrder());
    }

    /** Why nobody can compile them in memory, if that is so. */
    public Optional<String> obstacle() {
        Optional<Path> other = deciding.stream()
                .filter(file -> !file.toString().endsWith(JAVA))
                .findFirst();
        if (other.isPresent()) {
            return other.map(file -> "'" + file.getFileName() + "' is not written in Java");
        }
        if (!elsewhere.isEmpty()) {
            return Optional.of("'" + elsewhere.iterator().next().getFileName()
                    + "' belongs to another module than the application");
        }
        if (!deciding.isEmpty() && !compiler.isPresent()) {
            return Optional.of("this Java runtime has no compiler");
        }
        return mappings.obstacle().or(this::lombok);
    }

    private Optional<String> lombok() {
        return deciding.stream()
                .filter(file -> SourceCode.read(file).isMappedByLombok())
                .findFirst()
                .map(file -> "Lombok makes the getters that '" + file.getFileName() + "' is mapped by");
    }

    /**
     * Compiles them in memory, with those of the other edited sources that they need.
     *
     * @throws EntityCompilationException if they do not compile
     */
    public EditedClasses compile() {
        ClassPath classPath = ClassPath.of(application).withSources(code.edited(), directory.path());
        List<Path> files = List.copyOf(deciding);
        return new EditedClasses(
                files.isEmpty()
                        ? Map.of()
                        : compiler.compile(
                                files,
                                classPath,
                                problems -> new EntityCompilationException(problems, directory.buildCommand())),
                gone,
                mappings.edited(),
                code);
    }

    /** Returns all words of the sources that decide, edited or not. */
    private Set<String> decide(Collection<String> classNames) {
        Set<Path> named = code.sourceFiles(classNames);
        List<SourceCode> edited = code.edited().stream().map(SourceCode::read).toList();
        Set<String> mapped = mappings.words();
        edited.stream()
                .filter(source -> named.contains(source.file()) || source.isMapped() || source.isOneOf(mapped))
                .forEach(source -> deciding.add(source.file()));
        named.addAll(deciding);
        Set<String> all = new HashSet<>();
        for (Path file : named) {
            SourceCode user = SourceCode.read(file);
            Set<String> words = user.words();
            all.addAll(words);
            edited.stream().filter(source -> source.isOneOf(words)).forEach(used -> decide(user, used));
        }
        return all;
    }

    private void decide(SourceCode user, SourceCode used) {
        deciding.add(used.file());
        if (used.mayHoldConstants()) {
            deciding.add(user.file());
        }
    }
}
