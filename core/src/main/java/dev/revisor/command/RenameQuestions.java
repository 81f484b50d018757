package dev.revisor.command;

import dev.revisor.Comparison;
import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.diff.RenameCandidate;
import java.util.List;
import java.util.function.Function;

/** Finds out which of the things that go and come are one thing with a new name, by asking who is there. */
final class RenameQuestions {

    static final Option RENAME = Option.value(
                    "--rename", "old=new", "a renamed table, or a column as table.old=table.new")
            .repeated();
    static final Option NO_RENAME =
            Option.flag("--no-rename", "what goes and what comes are not the same under another name");

    private final Invocation invocation;
    private final Function<DraftOptions, Comparison> comparing;

    /** Questions about what a way to compare finds. */
    RenameQuestions(Invocation invocation, Function<DraftOptions, Comparison> comparing) {
        this.invocation = invocation;
        this.comparing = comparing;
    }

    /**
     * Compares until nothing is open.
     *
     * @throws OpenRenamesException if something is and nobody is there
     */
    Comparison settle(DraftOptions first) {
        DraftOptions options = first;
        Comparison comparison = comparing.apply(options);
        while (isOpen(comparison)) {
            options = ask(comparison.draft().candidates(), options);
            comparison = comparing.apply(options);
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
