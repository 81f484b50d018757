package dev.revisor.command;

import dev.revisor.Migrations;
import dev.revisor.autogenerate.Draft;
import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.RenderContext;
import dev.revisor.dialect.Statement;
import dev.revisor.operation.Operation;
import dev.revisor.operation.Replay;
import dev.revisor.revision.RevisionNode;
import dev.revisor.schema.Schema;
import dev.revisor.source.JavaRevisionWriter;
import dev.revisor.source.Notes;
import dev.revisor.source.RevisionDraft;
import dev.revisor.source.RevisionFile;
import dev.revisor.source.RevisionStyle;
import dev.revisor.source.SqlRevisionDraft;
import dev.revisor.source.SqlRevisionWriter;
import java.util.List;
import java.util.stream.Stream;

/** The text of a new revision. */
final class NewFile {

    private final Migrations migrations;
    private final RevisionStyle style;

    NewFile(Migrations migrations, RevisionStyle style) {
        this.migrations = migrations;
        this.style = style;
    }

    /** The text for a package or location. */
    RevisionFile of(RevisionNode node, Draft draft, String place, RevisionFormat format) {
        return switch (format) {
            case JAVA ->
                new JavaRevisionWriter(place, style)
                        .write(new RevisionDraft(node, draft.upgrade(), draft.downgrade(), notes(draft.upgrade())));
            case SQL ->
                new SqlRevisionWriter(style).write(draft.isEmpty() ? SqlRevisionDraft.empty(node) : sql(node, draft));
        };
    }

    private static Notes notes(List<Operation> upgrade) {
        return FillAdvice.notes(LossAdvice.notes(upgrade), upgrade);
    }

    private SqlRevisionDraft sql(RevisionNode node, Draft draft) {
        Dialect dialect = migrations.dialect();
        Schema before =
                migrations.revisions().replay(migrations.revisions().graph().ids(), dialect.database());
        Schema after = Replay.apply(before, draft.upgrade(), dialect.database());
        List<Statement> upgrade = render(draft.upgrade(), before);
        List<Statement> downgrade = render(draft.downgrade(), after);
        SqlRevisionDraft rendered =
                SqlRevisionDraft.rendered(node, dialect.database(), texts(upgrade), texts(downgrade));
        boolean isOutside = Stream.concat(upgrade.stream(), downgrade.stream()).anyMatch(Statement::outsideTransaction);
        return isOutside ? rendered.outsideTransaction() : rendered;
    }

    private List<Statement> render(List<Operation> operations, Schema before) {
        return migrations.dialect().renderer().render(operations, RenderContext.offline(before));
    }

    private static List<String> texts(List<Statement> statements) {
        return statements.stream().map(Statement::text).toList();
    }
}
