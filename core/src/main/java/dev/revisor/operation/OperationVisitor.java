package dev.revisor.operation;

/** An answer for every kind of operation; a new kind does not compile until each visitor has one. */
public interface OperationVisitor<R> {

    R visitCreateTable(CreateTable createTable);

    R visitDropTable(DropTable dropTable);

    R visitRenameTable(RenameTable renameTable);

    R visitAddColumn(AddColumn addColumn);

    R visitAlterColumn(AlterColumn alterColumn);

    R visitDropColumn(DropColumn dropColumn);

    R visitRenameColumn(RenameColumn renameColumn);

    R visitAddConstraint(AddConstraint addConstraint);

    R visitRenameConstraint(RenameConstraint renameConstraint);

    R visitDropConstraint(DropConstraint dropConstraint);

    R visitCreateIndex(CreateIndex createIndex);

    R visitRenameIndex(RenameIndex renameIndex);

    R visitDropIndex(DropIndex dropIndex);

    R visitCreateSequence(CreateSequence createSequence);

    R visitAlterSequence(AlterSequence alterSequence);

    R visitRenameSequence(RenameSequence renameSequence);

    R visitDropSequence(DropSequence dropSequence);

    R visitCommentTable(CommentTable commentTable);

    R visitExecuteSql(ExecuteSql executeSql);

    R visitInsertRows(InsertRows insertRows);

    R visitFillColumn(FillColumn fillColumn);

    R visitRunCode(RunCode runCode);

    R visitRefuse(Refuse refuse);

    R visitOnDatabases(OnDatabases onDatabases);

    R visitOutsideTransaction(OutsideTransaction outsideTransaction);
}
