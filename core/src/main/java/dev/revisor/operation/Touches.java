package dev.revisor.operation;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds what operations touch. */
final class Touches implements OperationVisitor<Touches> {

    private final List<Touch> found = new ArrayList<>();

    private Touches() {}

    static List<Touch> of(List<Operation> operations) {
        Touches touches = new Touches();
        operations.forEach(operation -> operation.accept(touches));
        return touches.found.stream().distinct().toList();
    }

    @Override
    public Touches visitCreateTable(CreateTable createTable) {
        Table table = createTable.table();
        changed(TouchKind.NEW_TABLE, table.name(), null);
        table.columns().forEach(column -> expressions(table.name(), column));
        table.constraints().forEach(constraint -> added(table.name(), constraint));
        table.indexes().stream()
                .map(Index::name)
                .filter(Objects::nonNull)
                .forEach(name -> changed(TouchKind.NAMED, table.name(), name));
        return this;
    }

    @Override
    public Touches visitDropTable(DropTable dropTable) {
        return changed(TouchKind.TABLE, dropTable.name(), null);
    }

    @Override
    public Touches visitRenameTable(RenameTable renameTable) {
        changed(TouchKind.TABLE, renameTable.from(), null);
        return changed(TouchKind.NEW_TABLE, renameTable.from().withName(renameTable.to()), null);
    }

    @Override
    public Touches visitAddColumn(AddColumn addColumn) {
        Column column = addColumn.column();
        if (column.wantsValue()) {
            relied(TouchKind.ROWS, addColumn.table(), null);
        }
        expressions(addColumn.table(), column);
        return changed(TouchKind.COLUMN, addColumn.table(), column.name());
    }

    @Override
    public Touches visitAlterColumn(AlterColumn alterColumn) {
        relied(TouchKind.ROWS, alterColumn.table(), null);
        expressions(alterColumn.table(), alterColumn.to());
        return changed(TouchKind.COLUMN, alterColumn.table(), alterColumn.to().name());
    }

    @Override
    public Touches visitDropColumn(DropColumn dropColumn) {
        return changed(TouchKind.COLUMN, dropColumn.table(), dropColumn.name());
    }

    @Override
    public Touches visitRenameColumn(RenameColumn renameColumn) {
        changed(TouchKind.COLUMN, renameColumn.table(), renameColumn.from());
        return changed(TouchKind.COLUMN, renameColumn.table(), renameColumn.to());
    }

    @Override
    public Touches visitAddConstraint(AddConstraint addConstraint) {
        relied(TouchKind.ROWS, addConstraint.table(), null);
        return added(addConstraint.table(), addConstraint.constraint());
    }

    @Override
    public Touches visitRenameConstraint(RenameConstraint rename) {
        changed(TouchKind.NAMED, rename.table(), rename.from());
        return changed(TouchKind.NAMED, rename.table(), rename.to());
    }

    /** A key that goes takes away what foreign keys of others to its columns stand on. */
    @Override
    public Touches visitDropConstraint(DropConstraint dropConstraint) {
        TableName table = dropConstraint.table();
        Constraint definition = dropConstraint.definition();
        if (dropConstraint.name() == null || definition == null) {
            return changed(TouchKind.TABLE, table, null);
        }
        changed(TouchKind.NAMED, table, dropConstraint.name());
        if (definition instanceof UniqueConstraint unique) {
            unique.columns().forEach(column -> changed(TouchKind.COLUMN, table, column));
        } else if (definition instanceof PrimaryKey key) {
            changed(TouchKind.PRIMARY_KEY, table, null);
            key.columns().forEach(column -> changed(TouchKind.COLUMN, table, column));
        }
        return this;
    }

    @Override
    public Touches visitCreateIndex(CreateIndex createIndex) {
        TableName table = createIndex.table();
        Index index = createIndex.index();
        if (index.isUnique()) {
            relied(TouchKind.ROWS, table, null);
        }
        for (IndexPart part : index.parts()) {
            expression(table, part.expression());
            if (part.column() != null) {
                relied(TouchKind.COLUMN, table, part.column());
            }
        }
        index.included().forEach(column -> relied(TouchKind.COLUMN, table, column));
        expression(table, index.predicate());
        return index.name() == null ? this : changed(TouchKind.NAMED, table, index.name());
    }

    @Override
    public Touches visitRenameIndex(RenameIndex rename) {
        changed(TouchKind.NAMED, rename.table(), rename.from());
        return changed(TouchKind.NAMED, rename.table(), rename.to());
    }

    @Override
    public Touches visitDropIndex(DropIndex dropIndex) {
        return dropIndex.name() == null
                ? changed(TouchKind.TABLE, dropIndex.table(), null)
                : changed(TouchKind.NAMED, dropIndex.table(), dropIndex.name());
    }

    @Override
    public Touches visitCreateSequence(CreateSequence createSequence) {
        return changed(TouchKind.NEW_TABLE, createSequence.sequence().name(), null);
    }

    @Override
    public Touches visitAlterSequence(AlterSequence alterSequence) {
        return changed(TouchKind.TABLE, alterSequence.to().name(), null);
    }

    @Override
    public Touches visitRenameSequence(RenameSequence renameSequence) {
        changed(TouchKind.TABLE, renameSequence.sequence().name(), null);
        return changed(TouchKind.NEW_TABLE, renameSequence.renamed().name(), null);
    }

    @Override
    public Touches visitDropSequence(DropSequence dropSequence) {
        return changed(TouchKind.TABLE, dropSequence.name(), null);
    }

    @Override
    public Touches visitCommentTable(CommentTable commentTable) {
        return changed(TouchKind.COMMENT, commentTable.table(), null);
    }

    @Override
    public Touches visitExecuteSql(ExecuteSql executeSql) {
        found.add(Touch.text(TouchKind.SQL, executeSql.sql()));
        return this;
    }

    @Override
    public Touches visitInsertRows(InsertRows insertRows) {
        insertRows.columns().forEach(column -> relied(TouchKind.COLUMN, insertRows.table(), column));
        return changed(TouchKind.ROWS, insertRows.table(), null);
    }

    @Override
    public Touches visitFillColumn(FillColumn fillColumn) {
        expression(fillColumn.table(), fillColumn.expression());
        return changed(TouchKind.COLUMN, fillColumn.table(), fillColumn.column());
    }

    @Override
    public Touches visitRunCode(RunCode runCode) {
        found.add(Touch.text(TouchKind.CODE, runCode.description()));
        return this;
    }

    @Override
    public Touches visitRefuse(Refuse refuse) {
        return this;
    }

    @Override
    public Touches visitOnDatabases(OnDatabases onDatabases) {
        onDatabases.operations().forEach(operation -> operation.accept(this));
        return this;
    }

    @Override
    public Touches visitOutsideTransaction(OutsideTransaction outsideTransaction) {
        outsideTransaction.operations().forEach(operation -> operation.accept(this));
        return this;
    }

    private Touches added(TableName table, Constraint constraint) {
        if (constraint instanceof CheckConstraint check) {
            expression(table, check.expression());
        } else if (constraint instanceof UniqueConstraint unique) {
            unique.columns().forEach(column -> relied(TouchKind.COLUMN, table, column));
        } else if (constraint instanceof PrimaryKey key) {
            key.columns().forEach(column -> relied(TouchKind.COLUMN, table, column));
            changed(TouchKind.PRIMARY_KEY, table, null);
        } else if (constraint instanceof ForeignKey key) {
            key.columns().forEach(column -> relied(TouchKind.COLUMN, table, column));
            key.targetColumns().forEach(column -> relied(TouchKind.COLUMN, key.target(), column));
        }
        return constraint.name() == null ? this : changed(TouchKind.NAMED, table, constraint.name());
    }

    private void expressions(TableName table, Column column) {
        expression(table, column.defaultValue());
        expression(table, column.generated() == null ? null : column.generated().expression());
    }

    private void expression(TableName table, @Nullable String expression) {
        if (expression != null) {
            found.add(Touch.expression(table, expression));
        }
    }

    private Touches changed(TouchKind kind, TableName table, @Nullable Identifier name) {
        found.add(Touch.of(kind, table, name, true));
        return this;
    }

    private void relied(TouchKind kind, TableName table, @Nullable Identifier name) {
        found.add(Touch.of(kind, table, name, false));
    }
}
