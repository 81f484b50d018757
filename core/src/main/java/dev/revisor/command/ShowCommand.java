package dev.revisor.command;

import dev.revisor.Migrations;
import dev.revisor.autogenerate.ChangeLine;
import dev.revisor.autogenerate.ChangeList;
import dev.revisor.migration.RevisionScript;
import dev.revisor.revision.RevisionNode;
import dev.revisor.revision.Target;
import java.util.List;
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
                        SqlScripts.DIALECT,
                        RevisionJson.OPTION)
                .taking("[REV]", 1)
                .ruledBy(
                        SqlScripts.NEEDED_FOR_DIALECT,
                        SqlScripts.SQL.excludes(
                                RevisionJson.OPTION, "leave out '--json' for SQL, or '--sql' for JSON"));
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
        print(node, invocation);
        return ExitCode.DONE;
    }

    private static void print(RevisionNode node, Invocation invocation) {
        Console console = invocation.console();
        Migrations migrations = invocation.migrations();
        RevisionScript script = migrations.revisions().script(node.id()).orElseThrow();
        List<ChangeLine> upgrade = ChangeList.of(script.upgrade());
        if (invocation.arguments().has(RevisionJson.OPTION)) {
            console.result(RevisionJson.node(node)
                    .with("origin", script.origin())
                    .with("upgrade", RevisionJson.changes(upgrade))
                    .with("downgrade", RevisionJson.changes(ChangeList.of(script.downgrade())))
                    .toString());
            return;
        }
        boolean isHead = migrations.heads().contains(node.id());
        EntryPrinter.whole(node, RevisionText.marked(node, isHead, console.resultPalette()))
                .forEach(console::result);
        console.result("");
        Changes.print(upgrade, console);
        console.result("");
        console.result("From " + script.origin());
    }
}
