package dev.revisor.command;

import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;

/** Shows the revisions that nobody revises; needs no database. */
final class HeadsCommand implements Command {

    private static final Option VERBOSE = Option.flag("--verbose", "-v", "also show what each revises");

    @Override
    public CommandSpec spec() {
        return new CommandSpec("heads", "Shows the revisions that no other revises", "db heads", VERBOSE);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        RevisionGraph graph = invocation.migrations().revisions().graph();
        boolean verbose = invocation.arguments().has(VERBOSE);
        Columns columns = new Columns();
        for (String id : graph.heads()) {
            RevisionNode node = graph.get(id);
            String parents = verbose ? "revises " + RevisionText.parents(node) : "";
            columns.add(id + " (head)", node.message(), RevisionText.minute(node.created()), parents);
        }
        columns.lines().forEach(invocation.console()::result);
        return ExitCode.DONE;
    }
}
