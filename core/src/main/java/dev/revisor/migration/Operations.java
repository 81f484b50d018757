package dev.revisor.migration;

import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterSequence;
import dev.revisor.operation.CommentTable;
import dev.revisor.operation.ContextStep;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.CreateSequence;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DataStep;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.DropSequence;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.operation.FillColumn;
import dev.revisor.operation.MigrationContext;
import dev.revisor.operation.OnDatabases;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.operation.Refuse;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.operation.RenameIndex;
import dev.revisor.operation.RenameSequence;
import dev.revisor.operation.RenameTable;
import dev.revisor.operation.RunCode;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Records what a revision does; nothing reaches a database here.
 *
 * <p>The table comes first, then the thing, in the same words as inside {@link #createTable}. A method that takes a
 * plain name of a table means one of the default schema, folded as the server folds unquoted names.
 */
public final class Operations {

    private final List<Operation> recorded = new ArrayList<>();

    /** What a piece of a revision records. */
    public static List<Operation> record(Consumer<Operations> piece) {
        Operations operations = new Operations();
        piece.accept(operations);
        return List.copyOf(operations.recorded);
    }

    /** Creates a table of columns, constraints, indexes and a comment. */
    public void createTable(String name, TableElement... elements) {
        createTable(TableName.of(name), elements);
    }

    /** Creates a table of columns, constraints, indexes and a comment. */
    public void createTable(TableName name, TableElement... elements) {
        recorded.add(new CreateTable(Table.of(name, elements)));
    }

    /** Drops a table; reversible where the replayed history knows it. */
    public void dropTable(String name) {
        dropTable(TableName.of(name));
    }

    /** Drops a table; reversible where the replayed history knows it. */
    public void dropTable(TableName name) {
        recorded.add(new DropTable(name, null));
    }

    /** Drops a table that was made of these elements. */
    public void dropTable(String name, TableElement... elements) {
        dropTable(TableName.of(name), elements);
    }

    /** Drops a table that was made of these elements. */
    public void dropTable(TableName name, TableElement... elements) {
        recorded.add(new DropTable(name, Table.of(name, elements)));
    }

    /** Gives a table another name. */
    public void renameTable(String from, String to) {
        renameTable(TableName.of(from), Identifier.of(to));
    }

    /** Gives a table another name in the same schema. */
    public void renameTable(TableName from, Identifier to) {
        recorded.add(new RenameTable(from, to));
    }

    /** Changes the comment of a table; null is none. */
    public void commentTable(String table, @Nullable String from, @Nullable String to) {
        commentTable(TableName.of(table), from, to);
    }

    /** Changes the comment of a table; null is none. */
    public void commentTable(TableName table, @Nullable String from, @Nullable String to) {
        recorded.add(new CommentTable(table, from, to));
    }

    /** Adds a column. */
    public void addColumn(String table, Column column) {
        addColumn(TableName.of(table), column);
    }

    /** Adds a column. */
    public void addColumn(TableName table, Column column) {
        recorded.add(new AddColumn(table, column));
    }

    /** Changes a column, in the words {@code alterColumn(table).from(column(...)).to(column(...))}. */
    public ColumnAlteration alterColumn(String table) {
        return alterColumn(TableName.of(table));
    }

    /** Changes a column, in the words {@code alterColumn(table).from(column(...)).to(column(...))}. */
    public ColumnAlteration alterColumn(TableName table) {
        return new ColumnAlteration(table, recorded::add);
    }

    /** Drops a column; reversible where the replayed history knows it. */
    public void dropColumn(String table, String name) {
        dropColumn(TableName.of(table), Identifier.of(name));
    }

    /** Drops a column; reversible where the replayed history knows it. */
    public void dropColumn(TableName table, Identifier name) {
        recorded.add(new DropColumn(table, name, null));
    }

    /** Drops a column that was defined like this. */
    public void dropColumn(String table, Column column) {
        dropColumn(TableName.of(table), column);
    }

    /** Drops a column that was defined like this. */
    public void dropColumn(TableName table, Column column) {
        recorded.add(new DropColumn(table, column.name(), column));
    }

    /** Gives a column another name. */
    public void renameColumn(String table, String from, String to) {
        renameColumn(TableName.of(table), Identifier.of(from), Identifier.of(to));
    }

    /** Gives a column another name. */
    public void renameColumn(TableName table, Identifier from, Identifier to) {
        recorded.add(new RenameColumn(table, from, to));
    }

    /** Adds a constraint. */
    public void addConstraint(String table, Constraint constraint) {
        addConstraint(TableName.of(table), constraint);
    }

    /** Adds a constraint. */
    public void addConstraint(TableName table, Constraint constraint) {
        recorded.add(new AddConstraint(table, constraint));
    }

    /** Gives a constraint another name. */
    public void renameConstraint(String table, String from, String to) {
        renameConstraint(TableName.of(table), Identifier.of(from), Identifier.of(to));
    }

    /** Gives a constraint another name. */
    public void renameConstraint(TableName table, Identifier from, Identifier to) {
        recorded.add(new RenameConstraint(table, from, to));
    }

    /** Drops a constraint; reversible where the replayed history knows it. */
    public void dropConstraint(String table, String name) {
        dropConstraint(TableName.of(table), Identifier.of(name));
    }

    /** Drops a constraint; reversible where the replayed history knows it. */
    public void dropConstraint(TableName table, Identifier name) {
        recorded.add(new DropConstraint(table, name, null));
    }

    /** Drops a constraint that was defined like this. */
    public void dropConstraint(String table, Constraint constraint) {
        dropConstraint(TableName.of(table), constraint);
    }

    /** Drops a constraint that was defined like this. */
    public void dropConstraint(TableName table, Constraint constraint) {
        recorded.add(new DropConstraint(table, constraint.name(), constraint));
    }

    /** Creates an index. */
    public void createIndex(String table, Index index) {
        createIndex(TableName.of(table), index);
    }

    /** Creates an index. */
    public void createIndex(TableName table, Index index) {
        recorded.add(new CreateIndex(table, index));
    }

    /** Gives an index another name. */
    public void renameIndex(String table, String from, String to) {
        renameIndex(TableName.of(table), Identifier.of(from), Identifier.of(to));
    }

    /** Gives an index another name. */
    public void renameIndex(TableName table, Identifier from, Identifier to) {
        recorded.add(new RenameIndex(table, from, to));
    }

    /** Drops an index; reversible where the replayed history knows it. */
    public void dropIndex(String table, String name) {
        dropIndex(TableName.of(table), Identifier.of(name));
    }

    /** Drops an index; reversible where the replayed history knows it. */
    public void dropIndex(TableName table, Identifier name) {
        recorded.add(new DropIndex(table, name, null));
    }

    /** Drops an index that was defined like this. */
    public void dropIndex(String table, Index index) {
        dropIndex(TableName.of(table), index);
    }

    /** Drops an index that was defined like this. */
    public void dropIndex(TableName table, Index index) {
        recorded.add(new DropIndex(table, index.name(), index));
    }

    /** Creates a sequence. */
    public void createSequence(Sequence sequence) {
        recorded.add(new CreateSequence(sequence));
    }

    /** Changes the increment of a sequence. */
    public void alterSequence(Sequence from, Sequence to) {
        recorded.add(new AlterSequence(from, to));
    }

    /** Gives a sequence that is defined like this another name; it goes on counting where it is. */
    public void renameSequence(Sequence sequence, String to) {
        renameSequence(sequence, Identifier.of(to));
    }

    /** Gives a sequence that is defined like this another name; it goes on counting where it is. */
    public void renameSequence(Sequence sequence, Identifier to) {
        recorded.add(new RenameSequence(sequence, to));
    }

    /** Drops a sequence; reversible where the replayed history knows it. */
    public void dropSequence(String name) {
        dropSequence(TableName.of(name));
    }

    /** Drops a sequence; reversible where the replayed history knows it. */
    public void dropSequence(TableName name) {
        recorded.add(new DropSequence(name, null));
    }

    /** Drops a sequence that was defined like this. */
    public void dropSequence(Sequence sequence) {
        recorded.add(new DropSequence(sequence.name(), sequence));
    }

    /**
     * Runs one SQL statement as it stands.
     *
     * @throws IllegalArgumentException if there is none in it
     */
    public void execute(String sql) {
        ExecuteSql execute = new ExecuteSql(sql);
        if (execute.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no statement in '" + sql.strip() + "': write one, or leave 'execute' out");
        }
        recorded.add(execute);
    }

    /** Inserts rows, in the words {@code insert(table, "id", "name").row(1, "admin").row(2, "user")}. */
    public RowInsertion insert(String table, String... columns) {
        return insert(
                TableName.of(table), Arrays.stream(columns).map(Identifier::of).toArray(Identifier[]::new));
    }

    /** Inserts rows, in the words {@code insert(table, columns).row(values).row(values)}. */
    public RowInsertion insert(TableName table, Identifier... columns) {
        RowInsertion insertion = new RowInsertion(table, List.of(columns), recorded, recorded.size());
        recorded.add(insertion.operation());
        return insertion;
    }

    /**
     * Gives a column a value in the rows that have none, such as before it is made not null.
     *
     * @param expression the value in SQL, which may speak of other columns of the row; while it is blank or
     *     {@code <expression>}, the revision is not run
     */
    public void fill(String table, String column, String expression) {
        fill(TableName.of(table), Identifier.of(column), expression);
    }

    /** As {@link #fill(String, String, String)}, for names of every kind. */
    public void fill(TableName table, Identifier column, String expression) {
        recorded.add(new FillColumn(table, column, expression));
    }

    /** Runs code that works on data; refused by offline scripts. */
    public void run(String description, DataStep code) {
        recorded.add(new RunCode(description, code, null));
    }

    /** Runs code that works on data; an offline script has the SQL in its place. */
    public void run(String description, DataStep code, String sql) {
        recorded.add(new RunCode(description, code, sql));
    }

    /**
     * Runs code that works on data and wants to know more than the connection, in the words
     * {@code run("fill", (MigrationContext context) -> ...)}. An offline script has in its place what the code gives to
     * {@link MigrationContext#execute}; it is refused if the code asks for the connection then.
     */
    public void run(String description, ContextStep code) {
        recorded.add(new RunCode(description, code, null));
    }

    /** Says that there is no way; the run stops before its first statement and gives the reason. */
    public void irreversible(String reason) {
        recorded.add(new Refuse(reason));
    }

    /** Operations for one database only. */
    public void on(Database database, Consumer<Operations> piece) {
        on(Set.of(database), piece);
    }

    /** Operations for some databases only. */
    public void on(Set<Database> databases, Consumer<Operations> piece) {
        recorded.add(new OnDatabases(EnumSet.copyOf(databases), record(piece)));
    }

    /** Operations that the database runs in autocommit. */
    public void outsideTransaction(Consumer<Operations> piece) {
        recorded.add(new OutsideTransaction(record(piece)));
    }
}
