package dev.revisor.source;

import java.util.List;
import java.util.stream.Collectors;

/** The files of revisions do not compile. */
public final class RevisionCompilationException extends SourceException {

    private final List<CompilationProblem> problems;

    /** The problems, at least one, in the order in which the compiler found them. */
    RevisionCompilationException(List<CompilationProblem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** The problems, in the order in which the compiler found them. */
    public List<CompilationProblem> problems() {
        return problems;
    }

    private static String message(List<CompilationProblem> problems) {
        String lines =
                problems.stream().map(CompilationProblem::toString).collect(Collectors.joining("\n  ", "\n  ", ""));
        String count = problems.size() == 1 ? "1 error" : problems.size() + " errors";
        return "The revisions do not compile, " + count + ": correct the files and run the command again" + lines;
    }
}
