package dev.revisor.command;

import dev.revisor.error.MigrationException;
import java.util.Collection;
import java.util.List;

/** A branch that can't be moved onto another, or of which it is not clear; nothing was changed. */
final class RebaseException extends MigrationException {

    private RebaseException(String message) {
        super(message);
    }

    static RebaseException undecided(List<String> heads) {
        return new RebaseException("There are several heads, " + quoted(heads)
                + ": say which branch moves and where to, as in 'db rebase " + heads.get(0) + " --onto "
                + heads.get(heads.size() - 1) + "'");
    }

    static RebaseException noYounger(List<String> heads) {
        return new RebaseException("It can't be told from their files which of " + quoted(heads)
                + " was begun later: name the one that moves, as in 'db rebase " + heads.get(0) + "'");
    }

    static RebaseException merged(String revision, List<String> heads) {
        return new RebaseException("Revision '" + revision + "' is below "
                + (heads.isEmpty() ? "no head" : "several heads, " + quoted(heads))
                + ": name a revision of a branch that is not merged yet, such as its head");
    }

    static RebaseException ontoItself(String revision) {
        return new RebaseException("'--onto " + revision + "' is in the branch that would move: name another head");
    }

    static RebaseException ontoNoHead(String revision, List<String> heads) {
        return new RebaseException(
                "'--onto " + revision + "' is not a head: name one of " + quoted(heads) + " that does not move");
    }

    static RebaseException severalBeginnings(Collection<String> beginnings) {
        return new RebaseException("The branch begins at several revisions, " + quoted(beginnings)
                + ": join the heads with 'db merge' instead");
    }

    static RebaseException contested(String revision, String onto, List<String> contested) {
        return new RebaseException("'" + revision + "' can't come after '" + onto
                + "' without a change, because both sides touch " + String.join("; ", contested)
                + ". Nothing was changed: join them with 'db merge', or undo one side and write it anew");
    }

    static RebaseException notReloaded(String revision, String file) {
        return new RebaseException("'" + file + "' was put back as it was, because revision '" + revision
                + "' would not have got the new parent: change it there by hand");
    }

    private static String quoted(Collection<String> ids) {
        return "'" + String.join("', '", ids) + "'";
    }
}
