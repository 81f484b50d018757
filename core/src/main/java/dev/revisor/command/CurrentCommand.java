package dev.revisor.command;

import dev.revisor.HistoryEntry;
import java.util.List;

/** Shows where the database is. */
final class CurrentCommand implements Command {

    private static final Option VERBOSE = Option.flag("--verbose", "-v", "also show when and by whom it was applied");
    private static final Option CHECK_HEADS =
            Option.flag("--check-heads", "exit with 3 if the database is not at the heads");

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "current", "Shows the revision that the database is at", "db current", VERBOSE, CHECK_HEADS);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        List<HistoryEntry> entries = invocation.migrations().history();
        boolean verbose = invocation.arguments().has(VERBOSE);
        List<HistoryEntry> current =
                entries.stream().filter(HistoryEntry::isCurrent).toList();
        EntryPrinter.print(current, verbose, invocation.console());
        if (current.isEmpty()) {
            invocation.console().note("The database is at base: no revision is applied");
        }
        boolean atHeads = entries.stream().allMatch(entry -> entry.isHead() == entry.isCurrent());
        return invocation.arguments().has(CHECK_HEADS) && !atHeads ? ExitCode.FOUND_SOMETHING : ExitCode.DONE;
    }
}
