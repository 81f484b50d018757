package dev.revisor.command;

import dev.revisor.Migrations;
import dev.revisor.revision.RevisionGraph;
import dev.revisor.runner.MigrationPlan;
import dev.revisor.runner.MigrationStatus;
import dev.revisor.source.ParentsEdit;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets a branch that is not merged yet come after the head of another, so that no merge is needed. */
final class RebaseCommand implements Command {

    private static final Option ONTO =
            Option.value("--onto", "rev", "the head that it will come after, where there are more than two");
    private static final Option DRY_RUN = Option.flag("--dry-run", "say what would be done");

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                        "rebase",
                        "Lets the branch of REV, by default of two heads the one begun later, come after the other head."
                                + " Name the one that nobody else has applied; this database undoes it first",
                        "db rebase 4f2a",
                        ONTO,
                        DRY_RUN,
                        Consent.YES)
                .taking("[REV]", 1);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Migrations migrations = invocation.migrations();
        if (migrations.heads().size() < 2) {
            invocation.console().note("Nothing to rebase: there are no two heads");
            return ExitCode.DONE;
        }
        Arguments arguments = invocation.arguments();
        Rebase rebase = Rebase.of(
                migrations.revisions().graph(),
                id(arguments.parameter(), migrations),
                id(arguments.value(ONTO), migrations));
        invocation.workspace().authoring().requirePlace();
        Path file = invocation
                .workspace()
                .authoring()
                .file(rebase.first().id())
                .orElseThrow(() -> new UnknownFileException(rebase.first().id()));
        requireCommuting(rebase, migrations);
        ParentsEdit edit = ParentsEdit.of(file, rebase.first().id(), rebase.onto());
        return rebase(rebase, edit, file, invocation);
    }

    private static @Nullable String id(Optional<String> target, Migrations migrations) {
        return target.map(given -> RevisionTargets.one(given, migrations).id()).orElse(null);
    }

    private static void requireCommuting(Rebase rebase, Migrations migrations) {
        List<String> contested = SharedChanges.of(rebase.moved(), rebase.passed(), migrations.revisions())
                .contested();
        if (!contested.isEmpty()) {
            throw RebaseException.contested(rebase.first().id(), rebase.onto(), contested);
        }
    }

    private static ExitCode rebase(Rebase rebase, ParentsEdit edit, Path file, Invocation invocation) {
        Optional<MigrationPlan> undoing = undoing(rebase, invocation.migrations());
        announce(rebase, file, invocation.console());
        if (invocation.arguments().has(DRY_RUN)) {
            undoing.ifPresent(plan -> PlanPrinter.print(plan, invocation.console()));
            return ExitCode.DONE;
        }
        if (undoing.isPresent() && !Consent.isGiven(undoing.get(), invocation, "rebase")) {
            return ExitCode.FAILED;
        }
        undoing.ifPresent(plan -> invocation.migrations().downgrade(plan, new RunPrinter(invocation.console())));
        write(rebase, edit, file, invocation.migrations());
        invocation.console().result("Rewrote " + Paths.shown(file));
        conclude(rebase, undoing.isPresent(), invocation);
        return ExitCode.DONE;
    }

    private static Optional<MigrationPlan> undoing(Rebase rebase, Migrations migrations) {
        MigrationStatus status = migrations.status();
        status.requireKnown();
        if (Collections.disjoint(status.history().applied(), rebase.moved())) {
            return Optional.empty();
        }
        MigrationPlan plan = migrations.planDowngrade(rebase.downgradeTarget());
        plan.requirePossible();
        return Optional.of(plan);
    }

    private static void announce(Rebase rebase, Path file, Console console) {
        int others = rebase.moved().size() - 1;
        String more = others == 0 ? "" : " and " + others + " above it";
        console.result("Revision '" + rebase.first().id() + "'" + more + ": " + RevisionText.parents(rebase.first())
                + " -> " + rebase.onto() + ", in " + Paths.shown(file));
        console.note("To move the other branch instead: db rebase " + rebase.onto());
    }

    private static void write(Rebase rebase, ParentsEdit edit, Path file, Migrations migrations) {
        edit.write();
        boolean isDone = false;
        try {
            RevisionGraph reloaded = migrations.reloaded().revisions().graph();
            isDone = reloaded.get(rebase.first().id()).revises().equals(List.of(rebase.onto()));
        } finally {
            if (!isDone) {
                edit.undo();
            }
        }
        if (!isDone) {
            throw RebaseException.notReloaded(rebase.first().id(), Paths.shown(file));
        }
    }

    private static void conclude(Rebase rebase, boolean isUndone, Invocation invocation) {
        Console console = invocation.console();
        console.result(invocation.hint(isUndone ? "Apply it again: ./db upgrade" : "Apply it: ./db upgrade"));
        console.note("A database that has '" + rebase.first().id() + "' already and lacks '" + rebase.onto()
                + "' is brought in line by 'db upgrade --out-of-order'");
    }
}
