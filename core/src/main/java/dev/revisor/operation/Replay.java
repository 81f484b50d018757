package dev.revisor.operation;

import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Database;
import dev.revisor.schema.Index;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Applies operations to a schema in memory, without a database.
 *
 * <p>Replay is forgiving: what concerns a table, column or constraint that it doesn't know, because plain SQL made it,
 * changes nothing.
 */
public final class Replay implements OperationVisitor<Schema> {

    private final Schema before;
    private final Database database;

    private Replay(Schema before, Database database) {
        this.before = before;
        this.database = database;
    }

    /** The schema after an operation on a database. */
    public static Schema apply(Schema before, Operation operation, Database database) {
        return operation.accept(new Replay(before, database));
    }

    /** The schema after operations, in order. */
    public static Schema apply(Schema before, List<Operation> operations, Database database) {
        Schema schema = before;
        for (Operation operation : operations) {
            schema = apply(schema, operation, database);
        }
        return schema;
    }

    @Override
    public Schema visitCreateTable(CreateTable createTable) {
        return before.with(createTable.table());
    }

    @Override
    public Schema visitDropTable(DropTable dropTable) {
        return before.withoutTable(dropTable.name());
    }

    @Override
    public Schema visitRenameTable(RenameTable renameTable) {
        return before.table(renameTable.from())
                .map(table -> References.renameTable(before, table, renameTable.to()))
                .orElse(before);
    }

    @Override
    public Schema visitAddColumn(AddColumn addColumn) {
        return edit(
                addColumn.table(), table -> table.edit().add(addColumn.column()).build());
    }

    @Override
    public Schema visitAlterColumn(AlterColumn alterColumn) {
        Column to = alterColumn.to();
        return edit(
                alterColumn.table(),
                table -> table.edit()
                        .columns(column -> column.name().matches(to.name()) ? to.withName(column.name()) : column)
                        .build());
    }

    @Override
    public Schema visitDropColumn(DropColumn dropColumn) {
        return edit(dropColumn.table(), table -> References.dropColumn(table, dropColumn.name(), database));
    }

    @Override
    public Schema visitRenameColumn(RenameColumn renameColumn) {
        return before.table(renameColumn.table())
                .map(table -> References.renameColumn(before, table, renameColumn, database))
                .orElse(before);
    }

    @Override
    public Schema visitAddConstraint(AddConstraint addConstraint) {
        return edit(
                addConstraint.table(),
                table -> table.edit().add(addConstraint.constraint()).build());
    }

    @Override
    public Schema visitRenameConstraint(RenameConstraint rename) {
        return edit(
                rename.table(),
                table -> table.constraint(rename.from())
                        .map(constraint -> References.rename(table, constraint, rename.to()))
                        .orElse(table));
    }

    @Override
    public Schema visitDropConstraint(DropConstraint dropConstraint) {
        return edit(
                dropConstraint.table(),
                table -> known(table, dropConstraint)
                        .map(constraint -> table.edit().remove(constraint).build())
                        .orElse(table));
    }

    @Override
    public Schema visitCreateIndex(CreateIndex createIndex) {
        return edit(
                createIndex.table(),
                table -> table.edit().add(createIndex.index()).build());
    }

    @Override
    public Schema visitRenameIndex(RenameIndex rename) {
        return edit(
                rename.table(),
                table -> table.index(rename.from())
                        .map(index -> References.rename(table, index, rename.to()))
                        .orElse(table));
    }

    @Override
    public Schema visitDropIndex(DropIndex dropIndex) {
        return edit(
                dropIndex.table(),
                table -> known(table, dropIndex)
                        .map(index -> table.edit().remove(index).build())
                        .orElse(table));
    }

    @Override
    public Schema visitCreateSequence(CreateSequence createSequence) {
        return before.with(createSequence.sequence());
    }

    @Override
    public Schema visitAlterSequence(AlterSequence alterSequence) {
        Sequence to = alterSequence.to();
        return before.sequence(to.name()).isPresent() ? before.with(to) : before;
    }

    @Override
    public Schema visitRenameSequence(RenameSequence renameSequence) {
        TableName from = renameSequence.sequence().name();
        return before.sequence(from)
                .map(known -> before.withoutSequence(from).with(known.withName(from.withName(renameSequence.to()))))
                .orElse(before);
    }

    @Override
    public Schema visitDropSequence(DropSequence dropSequence) {
        return before.withoutSequence(dropSequence.name());
    }

    @Override
    public Schema visitCommentTable(CommentTable commentTable) {
        return edit(
                commentTable.table(),
                table -> table.edit().comment(commentTable.to()).build());
    }

    @Override
    public Schema visitExecuteSql(ExecuteSql executeSql) {
        return before;
    }

    @Override
    public Schema visitInsertRows(InsertRows insertRows) {
        return before;
    }

    @Override
    public Schema visitFillColumn(FillColumn fillColumn) {
        return before;
    }

    @Override
    public Schema visitRunCode(RunCode runCode) {
        return before;
    }

    @Override
    public Schema visitRefuse(Refuse refuse) {
        return before;
    }

    @Override
    public Schema visitOnDatabases(OnDatabases onDatabases) {
        return onDatabases.databases().contains(database) ? apply(before, onDatabases.operations(), database) : before;
    }

    @Override
    public Schema visitOutsideTransaction(OutsideTransaction outsideTransaction) {
        return apply(before, outsideTransaction.operations(), database);
    }

    private Schema edit(TableName name, UnaryOperator<Table> change) {
        return before.table(name).map(change).map(before::with).orElse(before);
    }

    private static Optional<Constraint> known(Table table, DropConstraint drop) {
        return Optional.ofNullable(drop.name())
                .flatMap(table::constraint)
                .or(() -> sameAs(drop.definition(), table.constraints()));
    }

    private static Optional<Index> known(Table table, DropIndex drop) {
        return Optional.ofNullable(drop.name())
                .flatMap(table::index)
                .or(() -> sameAs(drop.definition(), table.indexes()));
    }

    private static <E extends NamedElement> Optional<E> sameAs(@Nullable E definition, List<E> elements) {
        return elements.stream()
                .filter(element -> definition != null && element.equalsIgnoringName(definition))
                .findFirst();
    }
}
