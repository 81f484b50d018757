package dev.revisor.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles files against the classes of the running application, without writing anything. */
final class InMemoryCompiler {

    private static final List<String> OPTIONS = List.of("-proc:none", "-parameters", "-g", "-nowarn", "-Xlint:none");

    /** What is edited is no longer what its class says, however old the file is. */
    private static final List<String> WITH_SOURCES = Stream.concat(
                    OPTIONS.stream(), Stream.of("-Xprefer:source", "-implicit:class"))
            .toList();

    private final Supplier<@Nullable JavaCompiler> compilers;

    InMemoryCompiler() {
        this(ToolProvider::getSystemJavaCompiler);
    }

    InMemoryCompiler(Supplier<@Nullable JavaCompiler> compilers) {
        this.compilers = compilers;
    }

    /** Whether this Java has a compiler. */
    boolean isPresent() {
        return compilers.get() != null;
    }

    /**
     * Compiles the files of revisions together.
     *
     * @param files at least one
     * @param application the loader of the classes they use
     * @throws CompilerMissingException if this Java has no compiler
     * @throws RevisionCompilationException if they do not compile
     */
    CompiledClasses compile(List<Path> files, ClassLoader application) {
        return new CompiledClasses(
                compile(files, ClassPath.of(application), RevisionCompilationException::new), application);
    }

    /**
     * Compiles files together, and what they need of the sources of the class path.
     *
     * @param files at least one
     * @param refusal makes what is thrown if they do not compile
     * @throws CompilerMissingException if this Java has no compiler
     */
    Map<String, CompiledClass> compile(
            List<Path> files, ClassPath classPath, Function<List<CompilationProblem>, SourceException> refusal) {
        JavaCompiler compiler = compilers.get();
        if (compiler == null) {
            throw new CompilerMissingException(
                    files.stream().map(Path::toString).toList());
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager standard =
                        compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8);
                CompilerFiles manager = new CompilerFiles(standard, classPath)) {
            Iterable<? extends JavaFileObject> sources = standard.getJavaFileObjectsFromPaths(files);
            if (!compiler.getTask(null, manager, diagnostics, options(classPath), null, sources)
                    .call()) {
                throw refusal.apply(problems(diagnostics));
            }
            return manager.written();
        } catch (IOException failure) {
            throw new SourceAccessException(files.get(0), failure);
        }
    }

    private static List<String> options(ClassPath classPath) {
        return classPath.sourceRoot() == null ? OPTIONS : WITH_SOURCES;
    }

    private static List<CompilationProblem> problems(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(InMemoryCompiler::problem)
                .toList();
    }

    private static CompilationProblem problem(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        return new CompilationProblem(
                source == null ? "" : Path.of(source.toUri()).toString(),
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                diagnostic.getMessage(Locale.ENGLISH));
    }
}
