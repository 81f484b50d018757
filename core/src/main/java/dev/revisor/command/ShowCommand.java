package dev.revisor.command;

import dev.revisor.HistoryEntry;
import dev.revisor.autogenerate.ChangeList;
import dev.revisor.migration.RevisionScript;
import dev.revisor.revision.RevisionNode;
import dev.revisor.revision.Target;
import java.util.Set;

/** Shows one revision and what it does. */
final class ShowCommand implements Command {

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                        "show",
                        "Shows a revision and what it does, by default the head",
                        "db show 4f2a",
                        SqlScripts.SQL,
                        SqlScripts.DIALECT)
                .taking("[REV]", 1);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        String target = invocation.arguments().parameter().orElse("head");
        Set<String> current =
                Target.isSeenFromCurrent(target) ? invocation.migrations().currentKnown() : Set.of();
        RevisionNode node = invocation.migrations().revisions().graph().resolveOne(target, current);
        if (SqlScripts.areWanted(invocation.arguments())) {
            SqlScripts scripts = SqlScripts.of(invocation);
            return scripts.print((scripts.areOffline()
                            ? scripts.offline()
                            : invocation.migrations().scripts())
                    .revision(node.id()));
        }
        RevisionScript script =
                invocation.migrations().revisions().script(node.id()).orElseThrow();
        boolean isHead = invocation.migrations().heads().contains(node.id());
        EntryPrinter.printWhole(new HistoryEntry(node, null, true, isHead, false), invocation.console());
        ChangeList.of(script.upgrade()).forEach(line -> invocation.console().result("  " + line));
        invocation.console().result("");
        invocation.console().result("From " + script.origin());
        return ExitCode.DONE;
    }
}
