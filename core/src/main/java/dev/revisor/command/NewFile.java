package dev.revisor.command;

import dev.revisor.autogenerate.Draft;
import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.RenderContext;
import dev.revisor.dialect.Statement;
import dev.revisor.operation.Operation;
import dev.revisor.operation.Replay;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.Revisions;
import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.Database;
import dev.revisor.schema.Schema;
import dev.revisor.source.JavaRevisionWriter;
import dev.revisor.source.Notes;
import dev.revisor.source.RevisionDraft;
import dev.revisor.source.RevisionFile;
import dev.revisor.source.RevisionStyle;
import dev.revisor.source.SqlRevisionDraft;
import dev.revisor.source.SqlRevisionWriter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The text of a new revision. */
final class NewFile {

    private final Revisions revisions;
    private final Supplier<Dialect> dialect;
    private final RevisionStyle style;

    /**
     * The text in a style.
     *
     * @param revisions those that come before it
     * @param dialect the database that is compared or written for, asked only where the file is not empty
     */
    NewFile(Revisions revisions, Supplier<Dialect> dialect, RevisionStyle style) {
        this.revisions = revisions;
        this.dialect = dialect;
        this.style = style;
    }

    /** The text for a package or location. */
    RevisionFile of(RevisionNode node, Draft draft, String place, RevisionFormat format) {
        return switch (format) {
            case JAVA ->
                new JavaRevisionWriter(place, style)
                        .write(new RevisionDraft(
                                node, draft.upgrade(), draft.downgrade(), notes(draft), news(draft, draft.upgrade())));
            case SQL ->
                new SqlRevisionWriter(style)
                        .write(
                                draft.isEmpty()
                                        ? SqlRevisionDraft.empty(node)
                                        : sql(node, draft).remembering(news(draft, List.of())));
        };
    }

    /** What the file is to remember; an empty one needs no database to be asked. */
    private ColumnAttributes news(Draft draft, List<Operation> replayed) {
        return draft.isEmpty()
                ? ColumnAttributes.NONE
                : draft.attributes().news(replayed, dialect.get().database());
    }

    private static Notes notes(Draft draft) {
        Notes notes = FillAdvice.notes(LossAdvice.notes(draft.upgrade()), draft.upgrade());
        return FillAdvice.notes(notes, draft.downgrade());
    }

    private SqlRevisionDraft sql(RevisionNode node, Draft draft) {
        Database database = dialect.get().database();
        Schema before = revisions.replay(revisions.graph().ids(), database);
        Schema after = Replay.apply(before, draft.upgrade(), database);
        List<Statement> upgrade = render(draft.upgrade(), before);
        List<Statement> downgrade = render(draft.downgrade(), after);
        SqlRevisionDraft rendered = SqlRevisionDraft.rendered(node, database, texts(upgrade), texts(downgrade));
        boolean isOutside = Stream.concat(upgrade.stream(), downgrade.stream()).anyMatch(Statement::outsideTransaction);
        return isOutside ? rendered.outsideTransaction() : rendered;
    }

    private List<Statement> render(List<Operation> operations, Schema before) {
        return dialect.get().renderer().render(operations, RenderContext.offline(before));
    }

    private static List<String> texts(List<Statement> statements) {
        return statements.stream()
                .map(Statement::text)
                .map(FillAdvice::commented)
                .toList();
    }
}
