package dev.revisor.command;

import dev.revisor.Comparison;
import dev.revisor.Migrations;
import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.diff.RenameCandidate;
import java.util.List;

/** Finds out which of the things that go and come are one thing with a new name, by asking who is there. */
final class RenameQuestions {

    static final Option RENAME = Option.value(
                    "--rename", "old=new", "a renamed table, or a column as table.old=table.new")
            .repeated();
    static final Option NO_RENAME =
            Option.flag("--no-rename", "what goes and what comes are not the same under another name");

    private final Invocation invocation;

    RenameQuestions(Invocation invocation) {
        this.invocation = invocation;
    }

    /**
     * Compares until nothing is open.
     *
     * @throws OpenRenamesException if something is and nobody is there
     */
    Comparison settle(DraftOptions first) {
        Migrations migrations = invocation.migrations();
        DraftOptions options = first;
        Comparison comparison = migrations.compare(options);
        while (isOpen(comparison)) {
            options = ask(comparison.draft().candidates(), options);
            comparison = migrations.compare(options);
        }
        return comparison;
    }

    private boolean isOpen(Comparison comparison) {
        return !invocation.arguments().has(NO_RENAME)
                && !comparison.draft().candidates().isEmpty();
    }

    private DraftOptions ask(List<RenameCandidate> candidates, DraftOptions options) {
        Console console = invocation.console();
        if (!console.isInteractive()) {
            throw new OpenRenamesException(candidates);
        }
        DraftOptions answered = options;
        for (RenameCandidate candidate : candidates) {
            boolean isOne = console.confirm(
                    "Was '" + candidate.from() + "' renamed to '" + candidate.to() + "' (rows are kept)?");
            answered = isOne ? answered.withRename(candidate.rename()) : answered.withDeclined(candidate.rename());
        }
        return answered;
    }
}
