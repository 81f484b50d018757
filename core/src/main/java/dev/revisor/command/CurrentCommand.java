package dev.revisor.command;

import dev.revisor.HistoryEntry;
import dev.revisor.Migrations;
import java.util.List;

/** Shows where the database is. */
final class CurrentCommand implements Command {

    private static final Option VERBOSE = Option.flag("--verbose", "-v", "also show when and by whom it was applied");
    private static final Option CHECK_HEADS =
            Option.flag("--check-heads", "exit with 3 if the database is not at the heads");

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "current",
                "Shows the revision that the database is at",
                "db current --check-heads",
                VERBOSE,
                CHECK_HEADS,
                RevisionJson.OPTION);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        List<HistoryEntry> entries = invocation.migrations().history();
        print(entries, invocation);
        boolean atHeads = entries.stream().allMatch(entry -> entry.isHead() == entry.isCurrent());
        return invocation.arguments().has(CHECK_HEADS) && !atHeads ? ExitCode.FOUND_SOMETHING : ExitCode.DONE;
    }

    private static void print(List<HistoryEntry> entries, Invocation invocation) {
        List<HistoryEntry> current =
                entries.stream().filter(HistoryEntry::isCurrent).toList();
        Console console = invocation.console();
        Migrations migrations = invocation.migrations();
        if (invocation.arguments().has(RevisionJson.OPTION)) {
            console.result(RevisionJson.database(migrations, current).toString());
            return;
        }
        boolean verbose = invocation.arguments().has(VERBOSE);
        if (verbose) {
            console.note("Database:  " + migrations.dialect().displayName());
        }
        EntryPrinter.print(
                entries.stream()
                        .filter(entry -> entry.isCurrent() || entry.isUnfinished())
                        .toList(),
                verbose,
                console);
        if (current.isEmpty()) {
            console.note("The database is at base: no revision is applied");
        }
    }
}
