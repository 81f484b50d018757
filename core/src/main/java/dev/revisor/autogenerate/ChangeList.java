package dev.revisor.autogenerate;

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
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in a line or more what an operation does. */
public final class ChangeList implements OperationVisitor<List<ChangeLine>> {

    private static final ChangeList INSTANCE = new ChangeList();

    private ChangeList() {}

    /** The lines for operations, in order. */
    public static List<ChangeLine> of(List<Operation> operations) {
        return operations.stream()
                .flatMap(operation -> operation.accept(INSTANCE).stream())
                .toList();
    }

    @Override
    public List<ChangeLine> visitCreateTable(CreateTable createTable) {
        Table table = createTable.table();
        return line('+', table.name(), "table of " + count(table.columns().size(), "column"));
    }

    @Override
    public List<ChangeLine> visitDropTable(DropTable dropTable) {
        return line('-', dropTable.name(), "table, with its rows");
    }

    @Override
    public List<ChangeLine> visitRenameTable(RenameTable renameTable) {
        return line('~', renameTable.from(), "-> " + renameTable.to());
    }

    @Override
    public List<ChangeLine> visitAddColumn(AddColumn addColumn) {
        return line('+', addColumn.table(), addColumn.column().name(), Definitions.of(addColumn.column()));
    }

    @Override
    public List<ChangeLine> visitAlterColumn(AlterColumn alterColumn) {
        return line(
                '~',
                alterColumn.table(),
                alterColumn.to().name(),
                Definitions.difference(alterColumn.from(), alterColumn.to()));
    }

    @Override
    public List<ChangeLine> visitDropColumn(DropColumn dropColumn) {
        return line('-', dropColumn.table(), dropColumn.name(), "column, with its values");
    }

    @Override
    public List<ChangeLine> visitRenameColumn(RenameColumn renameColumn) {
        return line('~', renameColumn.table(), renameColumn.from(), "-> " + renameColumn.to());
    }

    @Override
    public List<ChangeLine> visitAddConstraint(AddConstraint addConstraint) {
        return named(
                '+',
                addConstraint.table(),
                addConstraint.constraint().name(),
                Definitions.of(addConstraint.constraint()));
    }

    @Override
    public List<ChangeLine> visitRenameConstraint(RenameConstraint rename) {
        return named('~', rename.table(), rename.from(), "-> " + rename.to());
    }

    @Override
    public List<ChangeLine> visitDropConstraint(DropConstraint dropConstraint) {
        String definition =
                dropConstraint.definition() == null ? "constraint" : Definitions.of(dropConstraint.definition());
        return named('-', dropConstraint.table(), dropConstraint.name(), definition);
    }

    @Override
    public List<ChangeLine> visitCreateIndex(CreateIndex createIndex) {
        return named('+', createIndex.table(), createIndex.index().name(), Definitions.of(createIndex.index()));
    }

    @Override
    public List<ChangeLine> visitRenameIndex(RenameIndex rename) {
        return named('~', rename.table(), rename.from(), "-> " + rename.to());
    }

    @Override
    public List<ChangeLine> visitDropIndex(DropIndex dropIndex) {
        String definition = dropIndex.definition() == null ? "index" : Definitions.of(dropIndex.definition());
        return named('-', dropIndex.table(), dropIndex.name(), definition);
    }

    @Override
    public List<ChangeLine> visitCreateSequence(CreateSequence createSequence) {
        Sequence sequence = createSequence.sequence();
        return line('+', sequence.name(), "sequence by " + sequence.increment() + " from " + sequence.start());
    }

    @Override
    public List<ChangeLine> visitAlterSequence(AlterSequence alterSequence) {
        Sequence from = alterSequence.from();
        Sequence to = alterSequence.to();
        return line('~', to.name(), "sequence" + counting(from, to) + " ->" + counting(to, from));
    }

    @Override
    public List<ChangeLine> visitRenameSequence(RenameSequence renameSequence) {
        return line('~', renameSequence.sequence().name(), "-> " + renameSequence.to());
    }

    @Override
    public List<ChangeLine> visitDropSequence(DropSequence dropSequence) {
        return line('-', dropSequence.name(), "sequence");
    }

    @Override
    public List<ChangeLine> visitCommentTable(CommentTable commentTable) {
        return line('~', commentTable.table(), "comment");
    }

    @Override
    public List<ChangeLine> visitExecuteSql(ExecuteSql executeSql) {
        return List.of(new ChangeLine('~', "execute", executeSql.sql()));
    }

    @Override
    public List<ChangeLine> visitInsertRows(InsertRows insertRows) {
        return line('+', insertRows.table(), count(insertRows.rows().size(), "row"));
    }

    @Override
    public List<ChangeLine> visitFillColumn(FillColumn fillColumn) {
        return line(
                '~',
                fillColumn.table(),
                fillColumn.column(),
                fillColumn.isOpen()
                        ? "filled with what is still to be written"
                        : "filled with " + fillColumn.expression());
    }

    @Override
    public List<ChangeLine> visitRunCode(RunCode runCode) {
        return List.of(new ChangeLine('~', "run", runCode.description()));
    }

    @Override
    public List<ChangeLine> visitRefuse(Refuse refuse) {
        return List.of(new ChangeLine('~', "irreversible", refuse.reason()));
    }

    @Override
    public List<ChangeLine> visitOnDatabases(OnDatabases onDatabases) {
        return of(onDatabases.operations());
    }

    @Override
    public List<ChangeLine> visitOutsideTransaction(OutsideTransaction outsideTransaction) {
        return of(outsideTransaction.operations());
    }

    /** What a sequence does otherwise than another one. */
    private static String counting(Sequence sequence, Sequence other) {
        return (sequence.increment() == other.increment() ? "" : " by " + sequence.increment())
                + (sequence.start() == other.start() ? "" : " from " + sequence.start());
    }

    private static List<ChangeLine> line(char sign, TableName subject, String detail) {
        return List.of(new ChangeLine(sign, subject.toString(), detail));
    }

    private static List<ChangeLine> line(char sign, TableName table, Identifier column, String detail) {
        return List.of(new ChangeLine(sign, table + "." + column, detail));
    }

    /** Constraints and indexes are known by names of their own; only those without one need their table's. */
    private static List<ChangeLine> named(char sign, TableName table, @Nullable Identifier name, String detail) {
        return List.of(new ChangeLine(sign, name == null ? table.toString() : name.toString(), detail));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
