package dev.revisor.operation;

import java.util.Optional;

/** One change of a database, as data; the permitted types are the whole vocabulary. */
public sealed interface Operation
        permits CreateTable,
                DropTable,
                RenameTable,
                AddColumn,
                AlterColumn,
                DropColumn,
                RenameColumn,
                AddConstraint,
                RenameConstraint,
                DropConstraint,
                CreateIndex,
                RenameIndex,
                DropIndex,
                CreateSequence,
                AlterSequence,
                RenameSequence,
                DropSequence,
                CommentTable,
                ExecuteSql,
                InsertRows,
                FillColumn,
                RunCode,
                Refuse,
                OnDatabases,
                OutsideTransaction {

    /** Calls the method of the visitor for this type. */
    <R> R accept(OperationVisitor<R> visitor);

    /** The operation that undoes this one, or nothing where this one does not know enough. */
    Optional<Operation> inverse();
}
