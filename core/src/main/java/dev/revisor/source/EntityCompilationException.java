package dev.revisor.source;

import java.util.List;
import java.util.stream.Collectors;

/** The sources of entities do not compile. */
public final class EntityCompilationException extends SourceException {

    private final List<CompilationProblem> problems;

    /** The problems, at least one, and what to type where an annotation processor is to make what is missing. */
    EntityCompilationException(List<CompilationProblem> problems, String build) {
        super(message(problems, build));
        this.problems = List.copyOf(problems);
    }

    /** The problems, in the order in which the compiler found them. */
    public List<CompilationProblem> problems() {
        return problems;
    }

    private static String message(List<CompilationProblem> problems, String build) {
        String count = problems.size() == 1 ? "1 error" : problems.size() + " errors";
        String otherwise = problems.stream().allMatch(CompilationProblem::isAboutWhatIsMissing)
                ? ", or build with '" + build + "' first if an annotation processor makes what is missing"
                : "";
        return "The edited entities do not compile, " + count + ": correct the files and run the command again"
                + otherwise
                + problems.stream().map(CompilationProblem::toString).collect(Collectors.joining("\n  ", "\n  ", ""));
    }
}
