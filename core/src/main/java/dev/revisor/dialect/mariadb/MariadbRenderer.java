package dev.revisor.dialect.mariadb;

import dev.revisor.dialect.RenderContext;
import dev.revisor.dialect.SqlStatement;
import dev.revisor.dialect.StandardRenderer;
import dev.revisor.dialect.Statement;
import dev.revisor.dialect.SuspendedForeignKeys;
import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CommentTable;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.operation.RenameIndex;
import dev.revisor.operation.RenameSequence;
import dev.revisor.operation.RenameTable;
import dev.revisor.operation.Replay;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Operations in the words of MariaDB, see <a href="https://mariadb.com/kb/en/alter-table/">ALTER TABLE</a>: one
 * statement for each wherever possible, because each one commits.
 */
final class MariadbRenderer extends StandardRenderer {

    /** What holds the values of a column until another one has its name. */
    private static final Identifier KEPT = Identifier.of("revisor_value");

    private final MariadbDialect mariadb;
    private final List<Operation> merged = new ArrayList<>();
    private final Map<AddConstraint, AddColumn> numbers = new LinkedHashMap<>();
    private final SuspendedForeignKeys suspended;
    private List<Operation> run = List.of();

    MariadbRenderer(MariadbDialect dialect, RenderContext context) {
        this(dialect, new MariadbDefinitions(dialect), context);
    }

    private MariadbRenderer(MariadbDialect dialect, MariadbDefinitions definitions, RenderContext context) {
        super(definitions, dialect.literals(), context);
        this.mariadb = dialect;
        this.suspended = new SuspendedForeignKeys(this::isRefusedWithKeys);
    }

    @Override
    public List<Statement> render(List<Operation> operations) {
        List<Operation> outer = run;
        run = operations;
        List<Statement> statements = super.render(operations);
        run = outer;
        return statements;
    }

    @Override
    public List<Statement> visitCreateTable(CreateTable createTable) {
        return ddl(definitions.createTable(createTable.table()));
    }

    @Override
    public List<Statement> visitRenameTable(RenameTable rename) {
        TableName to = rename.from().withName(rename.to());
        return ddl(alterTable(rename.from(), "rename to " + dialect.quote(to)));
    }

    /** See <a href="https://mariadb.com/kb/en/rename-table/">RENAME TABLE</a>, which is for sequences, too. */
    @Override
    public List<Statement> visitRenameSequence(RenameSequence rename) {
        return ddl("rename table " + dialect.quote(rename.sequence().name()) + " to "
                + dialect.quote(rename.renamed().name()));
    }

    /** A column that numbers the rows has to be a key from the first moment on, so it waits until it can be one. */
    @Override
    public List<Statement> visitAddColumn(AddColumn add) {
        Optional<AddConstraint> key = upcomingKey(add.table(), add.column());
        key.ifPresent(found -> numbers.put(found, add));
        return key.isPresent() ? List.of() : ddl(alterTable(add.table(), addition(add)));
    }

    @Override
    protected List<Statement> cleanup(Operation operation, Schema after) {
        List<AddConstraint> possible = numbers.keySet().stream()
                .filter(key -> canBeAdded(key, after.table(key.table()).orElse(Table.of(key.table()))))
                .toList();
        merged.addAll(possible);
        return possible.stream().flatMap(key -> addWithKey(key).stream()).toList();
    }

    /** Whether the other columns of the key are there, and a primary key that it replaces is not. */
    private boolean canBeAdded(AddConstraint key, Table table) {
        Identifier number = Objects.requireNonNull(numbers.get(key)).column().name();
        boolean isFree = !(key.constraint() instanceof PrimaryKey) || table.primaryKey() == null;
        return isFree
                && keyColumns(key.constraint()).stream()
                        .allMatch(name ->
                                name.matches(number) || table.column(name).isPresent());
    }

    private List<Statement> addWithKey(AddConstraint key) {
        AddColumn number = Objects.requireNonNull(numbers.remove(key));
        return ddl(alterTable(number.table(), addition(number) + ", add " + definitions.constraint(key.constraint())));
    }

    private String addition(AddColumn add) {
        return "add column " + definitions.column(add.column());
    }

    /** Checks inside of a column keep its old name, unless the column is defined anew. */
    @Override
    public List<Statement> visitRenameColumn(RenameColumn rename) {
        Optional<Column> column = schema().table(rename.table()).flatMap(table -> table.column(rename.from()));
        String checks = ColumnChecks.of(mariadb, context, schema(), rename.table(), rename.from());
        return column.isEmpty() || checks.isEmpty()
                ? super.visitRenameColumn(rename)
                : ddl(alterTable(
                        rename.table(),
                        "change column " + dialect.quote(rename.from()) + " "
                                + definitions.column(column.get().withName(rename.to()))
                                + checks.replace(dialect.quote(rename.from()), dialect.quote(rename.to()))));
    }

    /**
     * The type of a column can't change while a foreign key refers from it or to it, and it can't number the rows
     * before it is a key.
     */
    @Override
    public List<Statement> visitAlterColumn(AlterColumn alter) {
        Column to = upcomingKey(alter.table(), alter.to()).isPresent()
                ? alter.to().withNumbering(null).notNull()
                : alter.to();
        List<Statement> statements = new ArrayList<>();
        List<DropConstraint> keys = suspended.suspend(schema(), alter);
        if (ColumnReplacement.isNeeded(alter)) {
            statements.addAll(render(List.copyOf(keys)));
            statements.addAll(replace(alter.table(), to));
        } else {
            keys.forEach(drop -> statements.addAll(suspend(drop)));
            statements.addAll(modify(alter.table(), to));
        }
        suspended
                .resume(run.subList(run.indexOf(alter) + 1, run.size()))
                .forEach(key -> statements.addAll(restore(key)));
        return statements;
    }

    private boolean isRefusedWithKeys(AlterColumn alter) {
        String from = MariadbTypeSpelling.of(dialect.typeName(alter.from()));
        return ColumnReplacement.isNeeded(alter) || !from.equals(MariadbTypeSpelling.of(dialect.typeName(alter.to())));
    }

    /** Its index stays. */
    private List<Statement> suspend(DropConstraint drop) {
        Identifier name = nameInCatalog(drop.table(), Objects.requireNonNull(drop.name()));
        return ddl(alterTable(drop.table(), "drop foreign key " + dialect.quote(name)));
    }

    private List<Statement> modify(TableName table, Column to) {
        String checks = ColumnChecks.of(mariadb, context, schema(), table, to.name());
        return ddl(alterTable(table, "modify column " + definitions.column(to) + checks));
    }

    private List<Statement> replace(TableName name, Column to) {
        Table table = schema().table(name).orElse(Table.of(name));
        ColumnReplacement replacement = new ColumnReplacement(table, to, dialect.database());
        String place = replacement.place(dialect);
        List<Statement> statements = new ArrayList<>(render(replacement.drops()));
        statements.addAll(replacement.keepsValues() ? keepValues(name, to, place) : addAnew(name, to, place));
        statements.addAll(render(replacement.additions()));
        return statements;
    }

    private List<Statement> addAnew(TableName table, Column to, String place) {
        return ddl(alterTable(
                table, "drop column " + dialect.quote(to.name()) + ", add column " + definitions.column(to) + place));
    }

    private List<Statement> keepValues(TableName table, Column to, String place) {
        Column kept = to.withName(KEPT).withNumbering(null).withNullable(true);
        String column = dialect.quote(to.name());
        List<Statement> statements = new ArrayList<>(ddl(alterTable(table, "add column " + definitions.column(kept))));
        statements.add(
                SqlStatement.dml("update " + dialect.quote(table) + " set " + dialect.quote(KEPT) + " = " + column));
        statements.addAll(ddl(alterTable(
                table,
                "drop column " + column + ", change column " + dialect.quote(KEPT) + " " + definitions.column(to)
                        + place)));
        return statements;
    }

    @Override
    public List<Statement> visitDropColumn(DropColumn drop) {
        return ddl(keyDrop(drop.table(), drop).column(drop.name()).sql());
    }

    /** A column that numbers the rows lost that with a key, or waited for this one. */
    @Override
    public List<Statement> visitAddConstraint(AddConstraint add) {
        if (numbers.containsKey(add)) {
            return addWithKey(add);
        }
        if (merged.remove(add)) {
            return List.of();
        }
        String numbered = numbered(add)
                .map(column -> ", modify column " + definitions.column(column))
                .orElse("");
        return ddl(alterTable(add.table(), "add " + definitions.constraint(add.constraint()) + numbered));
    }

    @Override
    protected List<Statement> renameConstraint(RenameConstraint rename, Identifier name) {
        return new ConstraintRename(mariadb, context, schema()).statements(rename, name);
    }

    @Override
    protected List<Statement> renameIndex(RenameIndex rename, Identifier name) {
        return ddl(alterTable(
                rename.table(), "rename index " + dialect.quote(name) + " to " + dialect.quote(rename.to())));
    }

    @Override
    protected List<Statement> dropIndex(TableName table, Identifier name, @Nullable Index definition) {
        List<Identifier> columns = definition == null ? List.of() : ForeignKeyIndexes.leading(definition);
        return ddl(keyDrop(table, new DropIndex(table, name, definition))
                .index(name, columns)
                .sql());
    }

    @Override
    protected List<Statement> dropUnnamedIndex(TableName table, Index index) {
        return unnamed(table).index(index, keyDrop(table, new DropIndex(table, null, index)));
    }

    @Override
    public List<Statement> visitCommentTable(CommentTable comment) {
        String text = comment.to() == null ? "" : comment.to();
        return ddl(alterTable(comment.table(), "comment " + literals.text(text)));
    }

    @Override
    protected List<Statement> dropConstraint(TableName table, Identifier name, @Nullable Constraint definition) {
        KeyDrop keyDrop = keyDrop(table, new DropConstraint(table, name, definition));
        return definition == null
                ? super.dropConstraint(table, name, null)
                : ddl(keyDrop.constraint(name, definition).sql());
    }

    @Override
    protected List<Statement> dropUnnamedConstraint(TableName table, Constraint constraint) {
        KeyDrop keyDrop = keyDrop(table, new DropConstraint(table, null, constraint));
        return constraint instanceof PrimaryKey key
                ? ddl(keyDrop.primaryKey(key).sql())
                : unnamed(table).constraint(constraint, keyDrop);
    }

    private KeyDrop keyDrop(TableName name, Operation drop) {
        Table unknown = Table.of(name);
        Table before = schema().table(name).orElse(unknown);
        Table after =
                Replay.apply(schema(), drop, dialect.database()).table(name).orElse(unknown);
        return new KeyDrop(mariadb, before, after, key -> nameInCatalog(name, key));
    }

    private UnnamedKeys unnamed(TableName table) {
        return new UnnamedKeys(mariadb, table, context.connection() != null);
    }

    /** What will make a column a key that numbers the rows and is none yet. */
    private Optional<AddConstraint> upcomingKey(TableName table, Column column) {
        if (column.numbering() == null || isKey(table, column)) {
            return Optional.empty();
        }
        return run.stream()
                .filter(AddConstraint.class::isInstance)
                .map(AddConstraint.class::cast)
                .filter(add -> add.table().matches(table))
                .filter(add -> ForeignKeyIndexes.begins(keyColumns(add.constraint()), List.of(column.name())))
                .findFirst();
    }

    private Optional<Column> numbered(AddConstraint add) {
        return keyColumns(add.constraint()).stream()
                .limit(1)
                .flatMap(name -> schema().table(add.table()).flatMap(table -> table.column(name)).stream())
                .filter(column -> column.numbering() != null && !isKey(add.table(), column))
                .findFirst();
    }

    private boolean isKey(TableName name, Column column) {
        return schema().table(name)
                .filter(table -> ForeignKeyIndexes.isLeading(table, column.name()))
                .isPresent();
    }

    private static List<Identifier> keyColumns(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return key.columns();
        }
        return constraint instanceof UniqueConstraint unique ? unique.columns() : List.of();
    }
}
