package dev.revisor.command;

import dev.revisor.diff.RenameCandidate;
import dev.revisor.error.MigrationException;
import java.util.List;
import java.util.stream.Collectors;

/** What goes and what comes may be one thing with a new name, and nobody is there to say so; nothing was written. */
public final class OpenRenamesException extends MigrationException {

    private final List<RenameCandidate> candidates;

    OpenRenamesException(List<RenameCandidate> candidates) {
        super(candidates.stream().map(OpenRenamesException::question).collect(Collectors.joining(". "))
                + ". If so, add " + hints(candidates)
                + "; if not, add --no-rename, and the data of the old is dropped");
        this.candidates = List.copyOf(candidates);
    }

    /** What may have been renamed, at least one thing. */
    public List<RenameCandidate> candidates() {
        return candidates;
    }

    private static String question(RenameCandidate candidate) {
        return "'" + candidate.from() + "' may have been renamed to '" + candidate.to() + "'";
    }

    private static String hints(List<RenameCandidate> candidates) {
        return candidates.stream()
                .map(candidate -> "--rename " + candidate.from() + "=" + candidate.to())
                .collect(Collectors.joining(" "));
    }
}
