package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.CatalogAccessException;
import dev.revisor.dialect.CatalogLookup;
import dev.revisor.dialect.RenderContext;
import dev.revisor.dialect.StandardRenderer;
import dev.revisor.dialect.Statement;
import dev.revisor.dialect.SuspendedForeignKeys;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.FillColumn;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameIndex;
import dev.revisor.operation.RenameTable;
import dev.revisor.operation.Replay;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Deferrability;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.UniqueConstraint;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One rendering of operations for PostgreSQL. */
final class PostgresqlRenderer extends StandardRenderer {

    private final PostgresqlDialect postgresql;
    private final PostgresqlNames names;
    private final PostgresqlEnumerations enumerations;
    private final SuspendedForeignKeys suspended;
    private List<Operation> all = List.of();
    private List<Operation> run = List.of();
    private boolean isOutsideTransaction;

    PostgresqlRenderer(PostgresqlDialect dialect, RenderContext context) {
        super(new PostgresqlDefinitions(dialect), PostgresqlLiterals.INSTANCE, context);
        this.postgresql = dialect;
        this.names = new PostgresqlNames(dialect);
        this.enumerations = new PostgresqlEnumerations(dialect, context);
        this.suspended = new SuspendedForeignKeys(this::changesType);
    }

    @Override
    public List<Statement> render(List<Operation> operations) {
        all = all.isEmpty() ? operations : all;
        List<Operation> outer = run;
        run = operations;
        List<Statement> statements = super.render(operations);
        run = outer;
        return statements;
    }

    @Override
    protected List<Statement> preparation(Operation operation) {
        return enumerations.preparation(operation, schema(), all);
    }

    @Override
    protected List<Statement> cleanup(Operation operation, Schema after) {
        return enumerations.cleanup(operation, schema(), after);
    }

    @Override
    public List<Statement> visitRenameTable(RenameTable rename) {
        List<Statement> statements = new ArrayList<>(super.visitRenameTable(rename));
        TableName renamed = rename.from().withName(rename.to());
        checkedColumns(rename.from())
                .forEach(column -> statements.addAll(renameConstraint(
                        renamed,
                        names.check(rename.from().name(), List.of(column)),
                        names.check(rename.to(), List.of(column)))));
        statements.addAll(renameChosen(rename, rename.from(), renamed));
        return statements;
    }

    @Override
    public List<Statement> visitRenameColumn(RenameColumn rename) {
        List<Statement> statements = new ArrayList<>(super.visitRenameColumn(rename));
        Identifier table = rename.table().name();
        checkedColumns(rename.table())
                .filter(rename.from()::matches)
                .forEach(column -> statements.addAll(renameConstraint(
                        rename.table(),
                        names.check(table, List.of(rename.from())),
                        names.check(table, List.of(rename.to())))));
        statements.addAll(renameChosen(rename, rename.table(), rename.table()));
        return statements;
    }

    /**
     * A table isn't altered while keys of it wait to be checked, so those that would wait for the fill don't. These are
     * also keys of other columns: a row that the transaction has changed already is checked whatever changes next.
     */
    @Override
    public List<Statement> visitFillColumn(FillColumn fill) {
        List<Statement> statements = new ArrayList<>(super.visitFillColumn(fill));
        Table table = known(fill.table());
        table.constraints().stream()
                .filter(key -> key.deferrability() == Deferrability.INITIALLY_DEFERRED)
                .map(key -> "set constraints " + dialect.quote(fill.table().withName(name(table, key))))
                .forEach(sql -> {
                    statements.addAll(dml(sql + " immediate"));
                    statements.addAll(dml(sql + " deferred"));
                });
        return statements;
    }

    private Identifier name(Table table, Constraint constraint) {
        Identifier name = nameInCatalog(table.name(), constraint);
        return name != null ? name : nameOfUnnamed(table.name(), constraint);
    }

    /** Both sides of a foreign key have to be comparable at every moment. */
    @Override
    public List<Statement> visitAlterColumn(AlterColumn alter) {
        Table table = schema().table(alter.table())
                .map(known -> withChecksInCatalog(known, alter.to().name()))
                .orElse(null);
        List<Statement> statements = new ArrayList<>();
        suspended.suspend(schema(), alter).forEach(drop -> statements.addAll(visitDropConstraint(drop)));
        statements.addAll(new PostgresqlColumnChange(postgresql, definitions, table, alter).statements());
        suspended
                .resume(run.subList(run.indexOf(alter) + 1, run.size()))
                .forEach(key -> statements.addAll(restore(key)));
        return statements;
    }

    /** Checks that go and come back with a change of a column do so under the names that the database has for them. */
    private Table withChecksInCatalog(Table table, Identifier column) {
        List<CheckConstraint> checks = new PostgresqlDependents(table, column).namedChecks();
        return checks.isEmpty()
                ? table
                : table.edit()
                        .checks(check ->
                                checks.contains(check) ? check.withName(nameInCatalog(table.name(), check)) : check)
                        .build();
    }

    private boolean changesType(AlterColumn alter) {
        PostgresqlTypeSpelling from = PostgresqlTypeSpelling.of(dialect.typeName(alter.from()));
        PostgresqlTypeSpelling to = PostgresqlTypeSpelling.of(dialect.typeName(alter.to()));
        return !from.isComparableTo(to);
    }

    /** Indexes are built and dropped concurrently there: nothing else is a reason to leave the transaction. */
    @Override
    public List<Statement> visitOutsideTransaction(OutsideTransaction outside) {
        isOutsideTransaction = true;
        List<Statement> statements = super.visitOutsideTransaction(outside);
        isOutsideTransaction = false;
        return statements;
    }

    @Override
    protected List<Statement> createIndex(TableName table, Index index) {
        String sql = definitions.createIndex(table, index);
        return ddl(isOutsideTransaction ? sql.replaceFirst(" index", " index concurrently") : sql);
    }

    @Override
    protected List<Statement> dropIndex(TableName table, Identifier name, @Nullable Index definition) {
        return ddl((isOutsideTransaction ? "drop index concurrently " : "drop index ")
                + dialect.quote(table.withName(name)));
    }

    /** The columns of a primary key stay not null when it goes, unless told. */
    @Override
    protected List<Statement> dropConstraint(TableName table, Identifier name, @Nullable Constraint definition) {
        List<Statement> statements = new ArrayList<>(super.dropConstraint(table, name, definition));
        if (definition instanceof PrimaryKey key) {
            schema().table(table)
                    .ifPresent(known -> key.columns().stream()
                            .flatMap(column -> known.column(column).stream())
                            .filter(column -> column.nullable() && column.numbering() == null)
                            .forEach(column -> statements.addAll(ddl(alterTable(
                                    table, "alter column " + dialect.quote(column.name()) + " drop not null")))));
        }
        return statements;
    }

    @Override
    protected Identifier nameOfUnnamed(TableName table, Constraint constraint) {
        return foundName(table, constraint).orElseGet(() -> chosenName(known(table), constraint));
    }

    @Override
    protected Identifier nameOfUnnamed(TableName table, Index index) {
        return foundName(table, index).orElseGet(() -> chosenName(known(table), index));
    }

    private Stream<Identifier> checkedColumns(TableName table) {
        return schema().table(table).stream()
                .flatMap(known -> known.columns().stream())
                .filter(column -> !dialect.impliedChecks(column).isEmpty())
                .map(Column::name);
    }

    /**
     * The names that the server chose are called after what is renamed, and follow it. Of several that would have
     * the same name it numbered all but the first.
     */
    private List<Statement> renameChosen(Operation rename, TableName from, TableName to) {
        Table before = known(from);
        Table after =
                Replay.apply(schema(), rename, dialect.database()).table(to).orElse(Table.of(to));
        Set<Identifier> taken = checkedColumns(from)
                .map(column -> names.check(from.name(), List.of(column)))
                .collect(Collectors.toCollection(HashSet::new));
        List<Statement> statements = new ArrayList<>();
        for (int position = 0; position < before.namedElements().size(); position++) {
            NamedElement element = before.namedElements().get(position);
            Identifier old = chosenName(before, element);
            Identifier chosen = chosenName(after, after.namedElements().get(position));
            boolean isChosen = element.name() == null
                    && taken.add(old)
                    && foundName(from, element).orElse(old).equals(old);
            if (isChosen && element instanceof Index && !old.equals(chosen)) {
                statements.addAll(renameIndex(new RenameIndex(to, old, chosen), old));
            } else if (isChosen) {
                statements.addAll(renameConstraint(to, old, chosen));
            }
        }
        return statements;
    }

    private List<Statement> renameConstraint(TableName table, Identifier from, Identifier to) {
        return from.equals(to)
                ? List.of()
                : ddl(alterTable(table, "rename constraint " + dialect.quote(from) + " to " + dialect.quote(to)));
    }

    private Table known(TableName table) {
        return schema().table(table).orElse(Table.of(table));
    }

    private Identifier chosenName(Table table, NamedElement element) {
        Identifier name = table.name().name();
        if (element instanceof PrimaryKey) {
            return names.primaryKey(name);
        }
        if (element instanceof UniqueConstraint key) {
            return names.unique(name, key.columns());
        }
        if (element instanceof ForeignKey key) {
            return names.foreignKey(name, key.columns());
        }
        return element instanceof Index index
                ? names.index(name, index.parts())
                : names.check(name, PostgresqlDependents.mentioned(table, ((CheckConstraint) element).expression()));
    }

    private Optional<Identifier> foundName(TableName table, NamedElement element) {
        if (context.connection() == null) {
            return Optional.empty();
        }
        try {
            return new CatalogLookup(dialect, context.connection(), table).name(element);
        } catch (SQLException failure) {
            throw new CatalogAccessException(dialect, failure);
        }
    }
}
