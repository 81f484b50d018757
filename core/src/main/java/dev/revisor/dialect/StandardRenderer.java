package dev.revisor.dialect;

import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
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
import dev.revisor.operation.Replay;
import dev.revisor.operation.RunCode;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One rendering of operations in the words of standard SQL, with what databases differ in to override. It knows the
 * schema before each operation, and is made anew for each {@link SqlRenderer#render}.
 */
public abstract class StandardRenderer implements OperationVisitor<List<Statement>> {

    protected final Dialect dialect;
    protected final Definitions definitions;
    protected final Literals literals;
    protected final RenderContext context;
    private final CatalogNames catalog;
    private Schema schema;

    protected StandardRenderer(Definitions definitions, Literals literals, RenderContext context) {
        this.dialect = definitions.dialect;
        this.definitions = definitions;
        this.literals = literals;
        this.context = context;
        this.catalog = new CatalogNames(definitions.dialect, context);
        this.schema = context.before();
    }

    /** The statements of operations, in order; see {@link SqlRenderer#render}. */
    public List<Statement> render(List<Operation> operations) {
        List<Statement> statements = new ArrayList<>();
        for (Operation operation : operations) {
            Schema after = Replay.apply(schema, operation, dialect.database());
            statements.addAll(preparation(operation));
            statements.addAll(operation.accept(this));
            statements.addAll(cleanup(operation, after));
            schema = after;
            catalog.follow(operation);
        }
        return List.copyOf(statements);
    }

    /** What has to be there before an operation. */
    protected List<Statement> preparation(Operation operation) {
        return List.of();
    }

    /** What is to be done after an operation that leads to a schema. */
    protected List<Statement> cleanup(Operation operation, Schema after) {
        return List.of();
    }

    /** The schema right before the operation that is being visited. */
    protected final Schema schema() {
        return schema;
    }

    @Override
    public List<Statement> visitCreateTable(CreateTable createTable) {
        Table table = createTable.table();
        List<Statement> statements = new ArrayList<>(ddl(definitions.createTable(table)));
        table.indexes().forEach(index -> statements.addAll(createIndex(table.name(), index)));
        if (table.comment() != null) {
            statements.addAll(commentOnNewTable(table.name(), table.comment()));
        }
        table.columns().forEach(column -> statements.addAll(commentOnNewColumn(table.name(), column)));
        return statements;
    }

    @Override
    public List<Statement> visitDropTable(DropTable dropTable) {
        return ddl("drop table " + dialect.quote(dropTable.name()));
    }

    @Override
    public List<Statement> visitRenameTable(RenameTable renameTable) {
        return ddl(alterTable(renameTable.from(), "rename to " + dialect.quote(renameTable.to())));
    }

    @Override
    public List<Statement> visitAddColumn(AddColumn addColumn) {
        List<Statement> statements = new ArrayList<>(
                ddl(alterTable(addColumn.table(), "add column " + definitions.column(addColumn.column()))));
        statements.addAll(commentOnNewColumn(addColumn.table(), addColumn.column()));
        return statements;
    }

    @Override
    public List<Statement> visitDropColumn(DropColumn dropColumn) {
        return ddl(alterTable(dropColumn.table(), "drop column " + dialect.quote(dropColumn.name())));
    }

    @Override
    public List<Statement> visitRenameColumn(RenameColumn rename) {
        return ddl(alterTable(
                rename.table(), "rename column " + dialect.quote(rename.from()) + " to " + dialect.quote(rename.to())));
    }

    @Override
    public List<Statement> visitAddConstraint(AddConstraint addConstraint) {
        return ddl(alterTable(addConstraint.table(), "add " + definitions.constraint(addConstraint.constraint())));
    }

    /** Nothing where a database that was adopted has no such thing; see {@link CatalogNames}. */
    @Override
    public List<Statement> visitRenameConstraint(RenameConstraint rename) {
        return catalog.toChange(rename.table(), rename.from())
                .map(name -> renameConstraint(rename, name))
                .orElse(List.of());
    }

    @Override
    public List<Statement> visitDropConstraint(DropConstraint drop) {
        Optional<Constraint> known = new ReplayedElements(schema).constraint(drop);
        Constraint definition =
                Optional.ofNullable(drop.definition()).or(() -> known).orElse(null);
        Identifier name =
                drop.name() != null ? drop.name() : known.map(Constraint::name).orElse(null);
        boolean isUnnamed = name == null || definition != null && catalog.isUnnamed(drop.table(), name);
        return isUnnamed
                ? dropUnnamedConstraint(drop.table(), Objects.requireNonNull(definition))
                : dropConstraint(drop.table(), nameInCatalog(drop.table(), Objects.requireNonNull(name)), definition);
    }

    @Override
    public List<Statement> visitCreateIndex(CreateIndex createIndex) {
        return createIndex(createIndex.table(), createIndex.index());
    }

    @Override
    public List<Statement> visitRenameIndex(RenameIndex rename) {
        return catalog.toChange(rename.table(), rename.from())
                .map(name -> renameIndex(rename, name))
                .orElse(List.of());
    }

    @Override
    public List<Statement> visitDropIndex(DropIndex drop) {
        Optional<Index> known = new ReplayedElements(schema).index(drop);
        Index definition =
                Optional.ofNullable(drop.definition()).or(() -> known).orElse(null);
        Identifier name =
                drop.name() != null ? drop.name() : known.map(Index::name).orElse(null);
        return name == null
                ? dropUnnamedIndex(drop.table(), Objects.requireNonNull(definition))
                : dropIndex(drop.table(), nameInCatalog(drop.table(), name), definition);
    }

    @Override
    public List<Statement> visitCreateSequence(CreateSequence createSequence) {
        Sequence sequence = createSequence.sequence();
        return dialect.sequenceTable(sequence)
                .map(table -> createSequenceTable(table, sequence))
                .orElseGet(() -> ddl(definitions.createSequence(sequence)));
    }

    /** Both are the application's business where a table holds no more than a number. */
    @Override
    public List<Statement> visitAlterSequence(AlterSequence alter) {
        boolean isNothing = alter.from().equals(alter.to())
                || dialect.sequenceTable(alter.to()).isPresent();
        return isNothing
                ? List.of()
                : definitions.alterSequence(alter.from(), alter.to()).stream()
                        .<Statement>map(SqlStatement::ddl)
                        .toList();
    }

    @Override
    public List<Statement> visitRenameSequence(RenameSequence rename) {
        boolean isTable = dialect.sequenceTable(rename.sequence()).isPresent();
        return ddl((isTable ? "alter table " : "alter sequence ")
                + dialect.quote(rename.sequence().name()) + " rename to " + dialect.quote(rename.to()));
    }

    @Override
    public List<Statement> visitDropSequence(DropSequence dropSequence) {
        boolean isTable =
                dialect.sequenceTable(new Sequence(dropSequence.name(), 1, 1)).isPresent();
        return ddl((isTable ? "drop table " : "drop sequence ") + dialect.quote(dropSequence.name()));
    }

    @Override
    public List<Statement> visitCommentTable(CommentTable comment) {
        return ddl(
                "comment on table " + dialect.quote(comment.table()) + " is " + literals.literal(comment.to(), null));
    }

    @Override
    public List<Statement> visitExecuteSql(ExecuteSql executeSql) {
        return List.of(SqlKind.statement(executeSql.sql()));
    }

    @Override
    public List<Statement> visitInsertRows(InsertRows insert) {
        if (insert.rows().isEmpty()) {
            return List.of();
        }
        List<@Nullable Column> columns = new ReplayedElements(schema).columns(insert);
        String rows = insert.rows().stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(position -> literals.literal(row.get(position), columns.get(position)))
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(",\n    "));
        return dml("insert into " + dialect.quote(insert.table()) + " " + definitions.columns(insert.columns())
                + " values\n    " + rows);
    }

    @Override
    public List<Statement> visitFillColumn(FillColumn fill) {
        String column = dialect.quote(fill.column());
        return dml("update " + dialect.quote(fill.table()) + " set " + column + " = " + fill.expression() + " where "
                + column + " is null");
    }

    @Override
    public List<Statement> visitRunCode(RunCode runCode) {
        return List.of(new CodeStatement(runCode.description(), runCode.code(), runCode.sql(), false));
    }

    @Override
    public List<Statement> visitRefuse(Refuse refuse) {
        throw new UnsupportedOperationOnDatabaseException(dialect.database(), refuse.reason());
    }

    @Override
    public List<Statement> visitOnDatabases(OnDatabases onDatabases) {
        return onDatabases.databases().contains(dialect.database()) ? render(onDatabases.operations()) : List.of();
    }

    @Override
    public List<Statement> visitOutsideTransaction(OutsideTransaction outsideTransaction) {
        return render(outsideTransaction.operations()).stream()
                .map(Statement::inAutocommit)
                .toList();
    }

    /** Renames a constraint that the database knows by a name, which may not be that of the revisions. */
    protected List<Statement> renameConstraint(RenameConstraint rename, Identifier name) {
        return ddl(alterTable(
                rename.table(), "rename constraint " + dialect.quote(name) + " to " + dialect.quote(rename.to())));
    }

    /** Renames an index that the database knows by a name, which may not be that of the revisions. */
    protected List<Statement> renameIndex(RenameIndex rename, Identifier name) {
        TableName index = rename.table().withName(name);
        return ddl("alter index " + dialect.quote(index) + " rename to " + dialect.quote(rename.to()));
    }

    /** The name that a constraint or index has in the database, where that can be told. */
    protected final Identifier nameInCatalog(TableName table, Identifier name) {
        return catalog.nameOf(table, name);
    }

    /** The name that a constraint of the replayed schema has in the database, where that can be told; null if none. */
    protected final @Nullable Identifier nameInCatalog(TableName table, Constraint constraint) {
        return constraint.name() == null ? null : catalog.nameOf(table, constraint.name());
    }

    /** Adds a constraint that stepped aside, under the name that it had in the database. */
    protected final List<Statement> restore(AddConstraint add) {
        Constraint constraint = add.constraint().withName(nameInCatalog(add.table(), add.constraint()));
        return ddl(alterTable(add.table(), "add " + definitions.constraint(constraint)));
    }

    /** Creates an index with the name it has, or with one of the database's own. */
    protected List<Statement> createIndex(TableName table, Index index) {
        return ddl(definitions.createIndex(table, index));
    }

    /**
     * Drops an index by its name.
     *
     * @param definition the index as the operation or the replayed schema knows it, or null
     */
    protected List<Statement> dropIndex(TableName table, Identifier name, @Nullable Index definition) {
        return ddl("drop index " + dialect.quote(table.withName(name)));
    }

    /** Drops an index that came without a name. */
    protected List<Statement> dropUnnamedIndex(TableName table, Index index) {
        return dropIndex(table, nameOfUnnamed(table, index), index);
    }

    /**
     * Drops a constraint by its name.
     *
     * @param definition the constraint as the operation or the replayed schema knows it, or null
     */
    protected List<Statement> dropConstraint(TableName table, Identifier name, @Nullable Constraint definition) {
        return ddl(alterTable(table, "drop constraint " + dialect.quote(name)));
    }

    /** Drops a constraint that came without a name. */
    protected List<Statement> dropUnnamedConstraint(TableName table, Constraint constraint) {
        return dropConstraint(table, nameOfUnnamed(table, constraint), constraint);
    }

    /** The name that the database gave to a constraint that came without one. */
    protected Identifier nameOfUnnamed(TableName table, Constraint constraint) {
        throw new UnsupportedOperationOnDatabaseException(
                dialect.database(),
                "A constraint of table '" + table + "' can't be dropped without its name: say which one it is");
    }

    /** The name that the database gave to an index that came without one. */
    protected Identifier nameOfUnnamed(TableName table, Index index) {
        throw new UnsupportedOperationOnDatabaseException(
                dialect.database(),
                "An index of table '" + table + "' can't be dropped without its name: say which one it is");
    }

    /** The table that stands for a sequence, with the row that holds its next number. */
    protected List<Statement> createSequenceTable(Table table, Sequence sequence) {
        return List.of(
                SqlStatement.ddl(definitions.createTable(table)),
                SqlStatement.dml("insert into " + dialect.quote(table.name()) + " values (" + sequence.start() + ")"));
    }

    /** The comment of a table that was just created; nothing where it stood in {@code create table}. */
    protected List<Statement> commentOnNewTable(TableName table, String comment) {
        return visitCommentTable(new CommentTable(table, null, comment));
    }

    /** The comment of a column that was just created; nothing where its definition brought it along. */
    protected List<Statement> commentOnNewColumn(TableName table, Column column) {
        return column.comment() == null ? List.of() : commentOnColumn(table, column);
    }

    /** Gives a column its comment, or takes it away. */
    protected List<Statement> commentOnColumn(TableName table, Column column) {
        return ddl("comment on column " + dialect.quote(table) + "." + dialect.quote(column.name()) + " is "
                + literals.literal(column.comment(), null));
    }

    /** {@code alter table} with what to alter. */
    protected String alterTable(TableName table, String what) {
        return "alter table " + dialect.quote(table) + " " + what;
    }

    protected static List<Statement> ddl(String sql) {
        return List.of(SqlStatement.ddl(sql));
    }

    protected static List<Statement> dml(String sql) {
        return List.of(SqlStatement.dml(sql));
    }
}
