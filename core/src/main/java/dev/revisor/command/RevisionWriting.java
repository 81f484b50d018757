package dev.revisor.command;

import dev.revisor.Offline;
import dev.revisor.autogenerate.Draft;
import dev.revisor.dialect.Dialect;
import dev.revisor.operation.Operation;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.RowLoss;
import dev.revisor.source.RevisionFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes the file of a new revision where and how the options of a command say, or shows what it would write. */
final class RevisionWriting {

    static final Option FORMAT = Option.value("--format", "java|sql", "the kind of file");
    static final Option PACKAGE = Option.value(
            "--package", "name", "the package (or for SQL the location) it goes to, where there are several");
    static final Option DRY_RUN = Option.flag("--dry-run", "show the file instead of writing it");

    private final Invocation invocation;
    private final Authoring authoring;
    private final RevisionFormat format;
    private final String place;

    private RevisionWriting(RevisionNode node, Invocation invocation, RevisionFormat format) {
        this.invocation = invocation;
        this.authoring = invocation.workspace().authoring();
        this.format = format;
        this.place = authoring.place(node, format, invocation.arguments().value(PACKAGE));
    }

    /**
     * Finds out whether and where the file can be written.
     *
     * @throws dev.revisor.error.MigrationException if it can't
     */
    static RevisionWriting of(RevisionNode node, Invocation invocation) {
        Authoring authoring = invocation.workspace().authoring();
        authoring.requirePlace();
        Optional<RevisionFormat> wanted = invocation.arguments().value(FORMAT).map(RevisionFormat::of);
        return new RevisionWriting(node, invocation, wanted.orElse(authoring.format()));
    }

    /** As {@link #of}, in the format of the first parent where its file is known. */
    static RevisionWriting likeParent(RevisionNode node, Invocation invocation) {
        Authoring authoring = invocation.workspace().authoring();
        authoring.requirePlace();
        Optional<RevisionFormat> parent = authoring.file(node.revises().get(0)).map(RevisionFormat::of);
        return new RevisionWriting(node, invocation, parent.orElse(authoring.format()));
    }

    /** Writes it, then runs the hooks. */
    void write(RevisionNode node, Draft draft) {
        Console console = invocation.console();
        RevisionFile file = new NewFile(invocation.migrations().revisions(), this::dialect, authoring.style())
                .of(node, draft, place, format);
        if (invocation.arguments().has(DRY_RUN)) {
            console.result(file.text());
            return;
        }
        Path written = authoring.write(file, place, format);
        console.result("Wrote " + Paths.shown(written));
        authoring.runHooks(written);
        LossAdvice.of(losses(draft.upgrade())).forEach(console::note);
        List<String> open = FillAdvice.of(draft.upgrade());
        open.forEach(console::note);
        FillAdvice.ofWayBack(draft.downgrade()).forEach(console::note);
        console.result(invocation.hint((open.isEmpty() ? "Read it" : "Complete it") + ", then apply it: ./db upgrade"));
    }

    private Dialect dialect() {
        return OfflineMode.of(invocation)
                .map(Offline::dialect)
                .orElseGet(() -> invocation.migrations().dialect());
    }

    private List<RowLoss> losses(List<Operation> operations) {
        return OfflineMode.of(invocation)
                .map(offline -> offline.losses(operations))
                .orElseGet(() -> invocation.migrations().losses(operations));
    }
}
