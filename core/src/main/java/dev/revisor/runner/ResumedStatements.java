package dev.revisor.runner;

import dev.revisor.dialect.CodeStatement;
import dev.revisor.dialect.SqlStatement;
import dev.revisor.dialect.Statement;
import dev.revisor.history.JournalKind;
import dev.revisor.history.JournalRow;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.operation.RunCode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The statements of an unfinished revision. As long as the revision is what it was, SQL comes from the journal: what
 * the catalogs say now, in the middle of it, could lead to other statements.
 */
final class ResumedStatements {

    private final PlannedStep step;
    private final StepStatements rendering;

    ResumedStatements(PlannedStep step, StepStatements rendering) {
        this.step = step;
        this.rendering = rendering;
    }

    /** The statements as the journal has them, with the code from the revision. */
    List<Statement> unchanged(List<JournalRow> rows) {
        List<CodeStatement> codes = codes(step.operations()).toList();
        long wanted =
                rows.stream().filter(row -> row.kind() == JournalKind.CODE).count();
        if (wanted != codes.size()) {
            return changed(rows);
        }
        Iterator<CodeStatement> code = codes.iterator();
        List<Statement> statements = new ArrayList<>();
        rows.forEach(row -> statements.add(row.kind() == JournalKind.CODE ? code.next() : sql(row)));
        return statements;
    }

    /**
     * The statements as the revision has them now.
     *
     * @param done the rows of what ran already
     * @throws RevisionChangedException if the revision begins differently now
     */
    List<Statement> changed(List<JournalRow> done) {
        String id = step.revision().id();
        if (step.operations().isEmpty()) {
            throw new RevisionChangedException(id, "this application does not have its code");
        }
        List<Statement> statements = rendering.render(step.operations(), step.before());
        for (JournalRow row : done) {
            int index = row.position() - 1;
            if (index >= statements.size() || !statements.get(index).text().equals(row.statement())) {
                throw new RevisionChangedException(
                        id, "statement " + row.position() + " was '" + row.statement() + "'");
            }
        }
        return statements;
    }

    private static SqlStatement sql(JournalRow row) {
        return new SqlStatement(row.statement(), row.kind() == JournalKind.DDL, row.outsideTransaction());
    }

    private static Stream<CodeStatement> codes(List<Operation> operations) {
        return operations.stream().flatMap(operation -> {
            if (operation instanceof OutsideTransaction outside) {
                return codes(outside.operations()).map(CodeStatement::inAutocommit);
            }
            return operation instanceof RunCode run
                    ? Stream.of(new CodeStatement(run.description(), run.code(), run.sql(), false))
                    : Stream.empty();
        });
    }
}
