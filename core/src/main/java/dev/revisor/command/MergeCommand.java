package dev.revisor.command;

import dev.revisor.DatabaseUnreachableException;
import dev.revisor.Migrations;
import dev.revisor.autogenerate.Draft;
import dev.revisor.revision.RevisionNode;
import java.util.List;

/** Writes a revision that comes after several heads and joins their branches. */
final class MergeCommand implements Command {

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                        "merge",
                        "Writes a revision that joins branches, by default all heads; it changes nothing itself",
                        "db merge -m \"orders and invoices\"",
                        NewRevision.MESSAGE,
                        NewRevision.BRANCH_LABEL,
                        NewRevision.REV_ID,
                        NewRevision.SPLICE)
                .taking("[REV...]", Integer.MAX_VALUE);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Migrations migrations = invocation.migrations();
        List<String> heads = heads(invocation);
        if (heads.size() < 2) {
            invocation.console().note("Nothing to merge: " + only(heads));
            return ExitCode.DONE;
        }
        requireNoStranger(migrations, invocation.console());
        String message = "merge " + String.join(" and ", heads);
        RevisionNode node = new NewRevision(invocation).joining(heads, message);
        RevisionWriting writing = RevisionWriting.likeParent(node, invocation);
        warn(heads, invocation);
        writing.write(node, Draft.EMPTY);
        return ExitCode.DONE;
    }

    private static List<String> heads(Invocation invocation) {
        Migrations migrations = invocation.migrations();
        List<String> targets = invocation.arguments().parameters();
        List<String> wanted =
                targets.isEmpty() ? migrations.heads() : List.copyOf(RevisionTargets.all(targets, migrations));
        if (wanted.size() < 2 && !wanted.equals(migrations.heads())) {
            throw new UsageException("'db merge' joins two revisions or more: name another one besides '"
                    + String.join(" ", targets) + "', or none at all for all heads");
        }
        return wanted;
    }

    private static String only(List<String> heads) {
        return heads.isEmpty() ? "there is no revision" : "'" + heads.get(0) + "' is the only head";
    }

    /** A merge needs no database; but one that has what nobody here knows is told before it is one head more. */
    private static void requireNoStranger(Migrations migrations, Console console) {
        try {
            migrations.status().requireKnown();
        } catch (DatabaseUnreachableException unreachable) {
            console.note("The database was not asked whether it has other revisions: " + unreachable.getMessage());
        }
    }

    private static void warn(List<String> heads, Invocation invocation) {
        Console console = invocation.console();
        for (int i = 0; i < heads.size(); i++) {
            for (String other : heads.subList(i + 1, heads.size())) {
                SharedChanges shared = SharedChanges.between(
                        heads.get(i), other, invocation.migrations().revisions());
                shared.contested()
                        .forEach(line ->
                                console.note("Both sides touch " + line + ": read both, their order may matter"));
                shared.sharedTables()
                        .forEach(line -> console.note("Both sides change " + line + ", each something else of it"));
            }
        }
    }
}
