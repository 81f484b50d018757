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

/**
 * The sources that decide what some classes say and that were edited, added or deleted since the classes were built. The
 * others of the application count as built.
 */
public final class EditedSources {

    private static final String JAVA = ".java";

    private final SourceDirectory directory;
    private final ClassLoader application;
    private final InMemoryCompiler compiler;
    private final Set<Path> edited;
    private final Set<Path> deciding = new TreeSet<>();
    private final List<String> gone;
    private final ApplicationCode code;

    private EditedSources(
            SourceDirectory directory, Collection<String> classNames, ApplicationCode code, InMemoryCompiler compiler) {
        this.directory = directory;
        this.code = code;
        this.compiler = compiler;
        this.application = code.loader();
        this.edited = code.edited();
        this.gone = code.deleted(classNames);
        decide(classNames);
    }

    /**
     * Looks for the sources of classes, of those that are mapped and in no class yet, and of those whose names they
     * mention.
     *
     * @param mainClass the class that starts the application; what is deleted is known only where its source is there
     * @param classNames the mapped classes, and those of their attributes
     * @param application the loader of the classes
     */
    public static EditedSources find(
            SourceDirectory directory, String mainClass, Collection<String> classNames, ClassLoader application) {
        return find(
                directory, classNames, new ApplicationCode(directory, mainClass, application), new InMemoryCompiler());
    }

    static EditedSources find(
            SourceDirectory directory, Collection<String> classNames, ApplicationCode code, InMemoryCompiler compiler) {
        return new EditedSources(directory, classNames, code, compiler);
    }

    /** Whether the classes say what the sources say. */
    public boolean isEmpty() {
        return deciding.isEmpty() && gone.isEmpty();
    }

    /** The files that were edited or added, in the order of their names. */
    public List<Path> files() {
        return List.copyOf(deciding);
    }

    /** When the youngest of the files was saved; nothing if there is none. */
    public Optional<Instant> lastEdited() {
        return deciding.stream().map(ClassFiles::saved).max(Comparator.naturalOrder());
    }

    /** Why nobody can compile them in memory, if that is so. */
    public Optional<String> obstacle() {
        Optional<Path> other = deciding.stream()
                .filter(file -> !file.toString().endsWith(JAVA))
                .findFirst();
        if (other.isPresent()) {
            return other.map(file -> "'" + file.getFileName() + "' is not written in Java");
        }
        if (!deciding.isEmpty() && !compiler.isPresent()) {
            return Optional.of("this Java runtime has no compiler");
        }
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
        ClassPath classPath = ClassPath.of(application).withSources(edited, directory.path());
        List<Path> files = List.copyOf(deciding);
        return new EditedClasses(
                files.isEmpty()
                        ? Map.of()
                        : compiler.compile(
                                files,
                                classPath,
                                problems -> new EntityCompilationException(problems, directory.buildCommand())),
                gone,
                code);
    }

    private void decide(Collection<String> classNames) {
        ClassFiles classes = new ClassFiles(application);
        Set<Path> named = new TreeSet<>();
        for (String name : new HashSet<>(classNames)) {
            String outermost = ClassFiles.outermost(name);
            directory.sourceFile(outermost).ifPresent(file -> {
                named.add(file);
                if (classes.isNewer(file, outermost)) {
                    deciding.add(file);
                }
            });
        }
        if (!edited.isEmpty()) {
            decide(edited.stream().map(SourceCode::read).toList(), named);
        }
    }

    private void decide(List<SourceCode> all, Set<Path> named) {
        all.stream().filter(SourceCode::isMapped).forEach(source -> deciding.add(source.file()));
        named.addAll(deciding);
        List<SourceCode> users = named.stream()
                .filter(file -> file.toString().endsWith(JAVA))
                .map(SourceCode::read)
                .toList();
        for (SourceCode user : users) {
            Set<String> words = user.words();
            all.stream().filter(source -> words.contains(source.className())).forEach(used -> decide(user, used));
        }
    }

    private void decide(SourceCode user, SourceCode used) {
        deciding.add(used.file());
        if (used.mayHoldConstants()) {
            deciding.add(user.file());
        }
    }
}
