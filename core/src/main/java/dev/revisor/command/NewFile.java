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
import dev.revisor.source.RevisionDraft;
import dev.revisor.source.RevisionFile;
import dev.revisor.source.SqlRevisionDraft;
import dev.revisor.source.SqlRevisionWriter;
import java.util.List;

/** The text of a new revision. */
final class NewFile {

    private final Migrations migrations;
    private final String packageName;

    NewFile(Migrations migrations, String packageName) {
        this.migrations = migrations;
        this.packageName = packageName;
    }

    RevisionFile of(RevisionNode node, Draft draft, RevisionFormat format) {
        return switch (format) {
            case JAVA ->
                new JavaRevisionWriter(packageName)
                        .write(new RevisionDraft(
                                node, draft.upgrade(), draft.downgrade(), DropAdvice.notes(draft.upgrade())));
            case SQL ->
                new SqlRevisionWriter().write(draft.isEmpty() ? SqlRevisionDraft.empty(node) : sql(node, draft));
        };
    }

    private SqlRevisionDraft sql(RevisionNode node, Draft draft) {
        Dialect dialect = migrations.dialect();
        Schema before =
                migrations.revisions().replay(migrations.revisions().graph().ids(), dialect.database());
        Schema after = Replay.apply(before, draft.upgrade(), dialect.database());
        return SqlRevisionDraft.rendered(
                node, dialect.database(), render(draft.upgrade(), before), render(draft.downgrade(), after));
    }

    private List<String> render(List<Operation> operations, Schema before) {
        return migrations.dialect().renderer().render(operations, RenderContext.offline(before)).stream()
                .map(Statement::text)
                .toList();
    }
}
