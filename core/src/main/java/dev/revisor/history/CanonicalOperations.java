package dev.revisor.history;

import static dev.revisor.history.CanonicalText.name;
import static dev.revisor.history.CanonicalText.node;
import static dev.revisor.history.CanonicalText.optional;
import static dev.revisor.history.CanonicalText.optionalName;
import static dev.revisor.history.CanonicalText.text;

import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.AlterSequence;
import dev.revisor.operation.CommentTable;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.CreateSequence;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.DropSequence;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.operation.FillColumn;
import dev.revisor.operation.InsertRows;
import dev.revisor.operation.OnDatabases;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OperationVisitor;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.operation.Refuse;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.operation.RenameIndex;
import dev.revisor.operation.RenameSequence;
import dev.revisor.operation.RenameTable;
import dev.revisor.operation.RunCode;
import dev.revisor.schema.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Operations in their canonical form; the words are part of every checksum ever recorded. */
final class CanonicalOperations implements OperationVisitor<String> {

    private static final CanonicalOperations FORM = new CanonicalOperations();

    private CanonicalOperations() {}

    static String form(String word, List<Operation> operations) {
        return node(
                word,
                operations.stream().map(operation -> operation.accept(FORM)).toList());
    }

    @Override
    public String visitCreateTable(CreateTable createTable) {
        return node("create-table", CanonicalDefinitions.table(createTable.table()));
    }

    @Override
    public String visitDropTable(DropTable dropTable) {
        return node(
                "drop-table", name(dropTable.name()), definition(CanonicalDefinitions::table, dropTable.definition()));
    }

    @Override
    public String visitRenameTable(RenameTable rename) {
        return node("rename-table", name(rename.from()), name(rename.to()));
    }

    @Override
    public String visitAddColumn(AddColumn add) {
        return node("add-column", name(add.table()), CanonicalDefinitions.column(add.column()));
    }

    @Override
    public String visitAlterColumn(AlterColumn alter) {
        return node(
                "alter-column",
                name(alter.table()),
                CanonicalDefinitions.column(alter.from()),
                CanonicalDefinitions.column(alter.to()));
    }

    @Override
    public String visitDropColumn(DropColumn drop) {
        return node(
                "drop-column",
                name(drop.table()),
                name(drop.name()),
                definition(CanonicalDefinitions::column, drop.definition()));
    }

    @Override
    public String visitRenameColumn(RenameColumn rename) {
        return node("rename-column", name(rename.table()), name(rename.from()), name(rename.to()));
    }

    @Override
    public String visitAddConstraint(AddConstraint add) {
        return node("add-constraint", name(add.table()), CanonicalDefinitions.constraint(add.constraint()));
    }

    @Override
    public String visitRenameConstraint(RenameConstraint rename) {
        return node("rename-constraint", name(rename.table()), name(rename.from()), name(rename.to()));
    }

    @Override
    public String visitDropConstraint(DropConstraint drop) {
        return node(
                "drop-constraint",
                name(drop.table()),
                optionalName(drop.name()),
                definition(CanonicalDefinitions::constraint, drop.definition()));
    }

    @Override
    public String visitCreateIndex(CreateIndex create) {
        return node("create-index", name(create.table()), CanonicalDefinitions.index(create.index()));
    }

    @Override
    public String visitRenameIndex(RenameIndex rename) {
        return node("rename-index", name(rename.table()), name(rename.from()), name(rename.to()));
    }

    @Override
    public String visitDropIndex(DropIndex drop) {
        return node(
                "drop-index",
                name(drop.table()),
                optionalName(drop.name()),
                definition(CanonicalDefinitions::index, drop.definition()));
    }

    @Override
    public String visitCreateSequence(CreateSequence create) {
        return node("create-sequence", CanonicalDefinitions.sequence(create.sequence()));
    }

    @Override
    public String visitAlterSequence(AlterSequence alter) {
        return node(
                "alter-sequence",
                CanonicalDefinitions.sequence(alter.from()),
                CanonicalDefinitions.sequence(alter.to()));
    }

    @Override
    public String visitRenameSequence(RenameSequence rename) {
        return node("rename-sequence", CanonicalDefinitions.sequence(rename.sequence()), name(rename.to()));
    }

    @Override
    public String visitDropSequence(DropSequence drop) {
        return node("drop-sequence", name(drop.name()), definition(CanonicalDefinitions::sequence, drop.definition()));
    }

    @Override
    public String visitCommentTable(CommentTable comment) {
        return node(
                "comment-table", name(comment.table()), optional("from", comment.from()), optional("to", comment.to()));
    }

    @Override
    public String visitExecuteSql(ExecuteSql execute) {
        return node("execute", text(NormalizedSql.of(execute.sql())));
    }

    @Override
    public String visitInsertRows(InsertRows insert) {
        List<String> parts = new ArrayList<>();
        parts.add(name(insert.table()));
        parts.add(CanonicalText.names(insert.columns()));
        insert.rows()
                .forEach(row -> parts.add(
                        node("row", row.stream().map(CanonicalValues::value).toList())));
        return node("insert", parts);
    }

    @Override
    public String visitFillColumn(FillColumn fill) {
        return node("fill", name(fill.table()), name(fill.column()), text(NormalizedSql.of(fill.expression())));
    }

    @Override
    public String visitRunCode(RunCode run) {
        return node("run", text(run.description()), CanonicalText.optionalSql("sql", run.sql()));
    }

    @Override
    public String visitRefuse(Refuse refuse) {
        // The reason is prose, in SQL revisions even our own, which later versions may put better.
        return node("refuse");
    }

    @Override
    public String visitOnDatabases(OnDatabases on) {
        String databases = node(
                "databases", on.databases().stream().map(Database::id).sorted().toList());
        return node("on", databases, form("do", on.operations()));
    }

    @Override
    public String visitOutsideTransaction(OutsideTransaction outside) {
        return form("outside-transaction", outside.operations());
    }

    private static <T> String definition(Function<T, String> form, @Nullable T definition) {
        return definition == null ? "" : form.apply(definition);
    }
}
