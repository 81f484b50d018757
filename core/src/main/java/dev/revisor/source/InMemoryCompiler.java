package dev.revisor.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles the files of revisions against the classes of the running application, without writing anything. */
final class InMemoryCompiler {

    private static final List<String> OPTIONS = List.of("-proc:none", "-parameters", "-g", "-nowarn", "-Xlint:none");

    private final Supplier<@Nullable JavaCompiler> compilers;

    InMemoryCompiler() {
        this(ToolProvider::getSystemJavaCompiler);
    }

    InMemoryCompiler(Supplier<@Nullable JavaCompiler> compilers) {
        this.compilers = compilers;
    }

    /**
     * Compiles files together.
     *
     * @param files at least one
     * @param application the loader of the classes they use
     * @throws CompilerMissingException if this Java has no compiler
     * @throws RevisionCompilationException if they do not compile
     */
    CompiledClasses compile(List<Path> files, ClassLoader application) {
        JavaCompiler compiler = compilers.get();
        if (compiler == null) {
            throw new CompilerMissingException(
                    files.stream().map(Path::toString).toList());
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager standard =
                        compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8);
                CompilerFiles manager = new CompilerFiles(standard, ClassPath.of(application))) {
            Iterable<? extends JavaFileObject> sources = standard.getJavaFileObjectsFromPaths(files);
            if (!compiler.getTask(null, manager, diagnostics, OPTIONS, null, sources)
                    .call()) {
                throw new RevisionCompilationException(problems(diagnostics));
            }
            return new CompiledClasses(manager.written(), application);
        } catch (IOException failure) {
            throw new SourceAccessException(files.get(0), failure);
        }
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
