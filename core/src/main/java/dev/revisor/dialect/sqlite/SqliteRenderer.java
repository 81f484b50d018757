package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.RenderContext;
import dev.revisor.dialect.StandardRenderer;
import dev.revisor.dialect.Statement;
import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
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
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.operation.RenameIndex;
import dev.revisor.operation.RenameSequence;
import dev.revisor.operation.RenameTable;
import dev.revisor.operation.Replay;
import dev.revisor.operation.RunCode;
import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Operations in the words of SQLite. Those on tables wait, gathered by table, until something comes that needs them
 * done: plain SQL, code, a renaming or the end.
 */
final class SqliteRenderer extends StandardRenderer {

    private final SqliteDefinitions sqliteDefinitions;
    private final List<Supplier<List<? extends Statement>>> waiting = new ArrayList<>();
    private final Map<String, TableChanges> changes = new LinkedHashMap<>();
    private final Map<String, String> freed = new HashMap<>();

    SqliteRenderer(SqliteDialect dialect, RenderContext context) {
        this(new SqliteDefinitions(dialect), context);
    }

    private SqliteRenderer(SqliteDefinitions definitions, RenderContext context) {
        super(definitions, SqliteLiterals.INSTANCE, context);
        this.sqliteDefinitions = definitions;
    }

    @Override
    public List<Statement> render(List<Operation> operations) {
        List<Operation> flat = operations.stream().flatMap(this::flat).toList();
        List<Statement> statements = new ArrayList<>(super.render(flat));
        statements.addAll(waiting());
        return List.copyOf(statements);
    }

    @Override
    public List<Statement> visitCreateTable(CreateTable createTable) {
        TableName name = createTable.table().name();
        List<Statement> before = createTable.table().indexes().stream()
                .flatMap(index -> taking(index.name(), name).stream())
                .toList();
        changes.remove(key(name));
        change(name, createTable);
        return before;
    }

    @Override
    public List<Statement> visitDropTable(DropTable dropTable) {
        changes.remove(key(dropTable.name()));
        schema().table(dropTable.name()).stream()
                .flatMap(table -> table.indexes().stream())
                .forEach(index -> free(index.name(), dropTable.name()));
        return later(super.visitDropTable(dropTable));
    }

    /** A name that differs in letter case only is taken, as SQLite sees it, until the table has a third one. */
    @Override
    public List<Statement> visitRenameTable(RenameTable renameTable) {
        Identifier from = renameTable.from().name();
        Identifier to = renameTable.to();
        if (!Names.same(from.text(), to.text())) {
            return now(super.visitRenameTable(renameTable));
        }
        Identifier between = Identifier.exact(TableRebuild.TEMPORARY_PREFIX + to.text());
        List<Statement> statements = new ArrayList<>();
        if (!from.text().equals(to.text())) {
            statements.addAll(super.visitRenameTable(new RenameTable(renameTable.from(), between)));
            statements.addAll(
                    super.visitRenameTable(new RenameTable(renameTable.from().withName(between), to)));
        }
        return now(statements);
    }

    @Override
    public List<Statement> visitAddColumn(AddColumn addColumn) {
        return change(addColumn.table(), addColumn);
    }

    @Override
    public List<Statement> visitAlterColumn(AlterColumn alterColumn) {
        return change(alterColumn.table(), alterColumn);
    }

    @Override
    public List<Statement> visitDropColumn(DropColumn dropColumn) {
        return change(dropColumn.table(), dropColumn);
    }

    @Override
    public List<Statement> visitRenameColumn(RenameColumn renameColumn) {
        return now(super.visitRenameColumn(renameColumn));
    }

    @Override
    public List<Statement> visitAddConstraint(AddConstraint addConstraint) {
        return change(addConstraint.table(), addConstraint);
    }

    @Override
    protected List<Statement> renameConstraint(RenameConstraint rename, Identifier name) {
        return change(rename.table(), new RenameConstraint(rename.table(), name, rename.to()));
    }

    @Override
    public List<Statement> visitDropConstraint(DropConstraint dropConstraint) {
        return change(dropConstraint.table(), dropConstraint);
    }

    @Override
    public List<Statement> visitCreateIndex(CreateIndex createIndex) {
        List<Statement> before = taking(createIndex.index().name(), createIndex.table());
        change(createIndex.table(), createIndex);
        return before;
    }

    @Override
    protected List<Statement> renameIndex(RenameIndex rename, Identifier name) {
        List<Statement> before = taking(rename.to(), rename.table());
        free(name, rename.table());
        change(rename.table(), new RenameIndex(rename.table(), name, rename.to()));
        return before;
    }

    @Override
    public List<Statement> visitDropIndex(DropIndex dropIndex) {
        Identifier name = dropIndex.name();
        if (name == null) {
            return change(dropIndex.table(), dropIndex);
        }
        Identifier known = nameInCatalog(dropIndex.table(), name);
        free(known, dropIndex.table());
        return change(dropIndex.table(), new DropIndex(dropIndex.table(), known, dropIndex.definition()));
    }

    @Override
    public List<Statement> visitCreateSequence(CreateSequence createSequence) {
        return later(super.visitCreateSequence(createSequence));
    }

    @Override
    public List<Statement> visitRenameSequence(RenameSequence rename) {
        return visitRenameTable(new RenameTable(rename.sequence().name(), rename.to()));
    }

    @Override
    public List<Statement> visitDropSequence(DropSequence dropSequence) {
        return later(super.visitDropSequence(dropSequence));
    }

    /** SQLite has no comments. */
    @Override
    public List<Statement> visitCommentTable(CommentTable comment) {
        return List.of();
    }

    @Override
    public List<Statement> visitExecuteSql(ExecuteSql executeSql) {
        return now(super.visitExecuteSql(executeSql));
    }

    @Override
    public List<Statement> visitInsertRows(InsertRows insert) {
        return now(super.visitInsertRows(insert));
    }

    @Override
    public List<Statement> visitFillColumn(FillColumn fill) {
        return now(super.visitFillColumn(fill));
    }

    @Override
    public List<Statement> visitRunCode(RunCode runCode) {
        return now(super.visitRunCode(runCode));
    }

    /** Plain SQL and code run in autocommit; a table is always changed in a transaction. */
    @Override
    public List<Statement> visitOutsideTransaction(OutsideTransaction outside) {
        List<Statement> statements = new ArrayList<>(waiting());
        for (Operation operation : outside.operations()) {
            boolean isOutside = operation instanceof ExecuteSql || operation instanceof RunCode;
            render(List.of(operation)).stream()
                    .map(statement -> isOutside ? statement.inAutocommit() : statement)
                    .forEach(statements::add);
        }
        return statements;
    }

    @Override
    protected List<Statement> commentOnColumn(TableName table, Column column) {
        return List.of();
    }

    private Stream<Operation> flat(Operation operation) {
        if (!(operation instanceof OnDatabases limited)) {
            return Stream.of(operation);
        }
        return limited.databases().contains(Database.SQLITE)
                ? limited.operations().stream().flatMap(this::flat)
                : Stream.of();
    }

    private List<Statement> change(TableName table, Operation operation) {
        changes.computeIfAbsent(key(table), key -> newChanges(table)).add(operation);
        return List.of();
    }

    /** What has to be done before an index takes a name: all that waits, if that frees the name in another table. */
    private List<Statement> taking(@Nullable Identifier index, TableName table) {
        String owner = index == null ? null : freed.get(key(table.withName(index)));
        return owner == null || owner.equals(key(table)) ? List.of() : waiting();
    }

    private void free(@Nullable Identifier index, TableName table) {
        if (index != null) {
            freed.put(key(table.withName(index)), key(table));
        }
    }

    private TableChanges newChanges(TableName table) {
        TableChanges created =
                new TableChanges(sqliteDefinitions, table, schema().table(table).orElse(null));
        waiting.add(() -> statements(created));
        return created;
    }

    private List<? extends Statement> statements(TableChanges changes) {
        if (changes.operations().get(0) instanceof CreateTable) {
            Schema created = Replay.apply(Schema.EMPTY, changes.operations(), Database.SQLITE);
            Table table = created.tables().values().iterator().next();
            return super.visitCreateTable(new CreateTable(table));
        }
        return changes.areSimple()
                ? changes.operations().stream().flatMap(this::simple).toList()
                : changes.statements(context);
    }

    private Stream<Statement> simple(Operation operation) {
        if (operation instanceof AddColumn add) {
            return super.visitAddColumn(add).stream();
        }
        return operation instanceof CreateIndex create
                ? super.visitCreateIndex(create).stream()
                : super.visitDropIndex((DropIndex) operation).stream();
    }

    private List<Statement> later(List<Statement> statements) {
        waiting.add(() -> statements);
        return List.of();
    }

    private List<Statement> now(List<Statement> statements) {
        List<Statement> all = new ArrayList<>(waiting());
        all.addAll(statements);
        return all;
    }

    private List<Statement> waiting() {
        List<Statement> statements = new ArrayList<>();
        waiting.forEach(step -> statements.addAll(step.get()));
        waiting.clear();
        changes.clear();
        freed.clear();
        return statements;
    }

    private static String key(TableName table) {
        return Names.fold(table.toString());
    }
}
