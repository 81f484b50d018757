package dev.revisor.dialect.h2;

import dev.revisor.dialect.Literals;
import dev.revisor.dialect.RenderContext;
import dev.revisor.dialect.StandardRenderer;
import dev.revisor.dialect.Statement;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.RenameSequence;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Index;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Operations in the words of H2, see <a href="https://www.h2database.com/html/commands.html">Commands</a>. */
final class H2Renderer extends StandardRenderer {

    /** The catalog is spelled in upper case, see {@link H2Catalog}. */
    private static final String DROP_BY_COLUMNS = """
            execute immediate %s || (
                select C.CONSTRAINT_NAME from INFORMATION_SCHEMA.TABLE_CONSTRAINTS C
                where C.TABLE_SCHEMA = %s and C.TABLE_NAME = %s and C.CONSTRAINT_TYPE = '%s'
                and (select array_agg(cast(I.COLUMN_NAME as varchar) order by I.ORDINAL_POSITION)
                    from INFORMATION_SCHEMA.INDEX_COLUMNS I where I.INDEX_SCHEMA = C.INDEX_SCHEMA
                    and I.INDEX_NAME = C.INDEX_NAME and I.ORDINAL_POSITION <= %d) = %s
                fetch first row only) || '"'""";

    private static final Set<String> TEXTS = Set.of("char", "varchar", "varchar_ignorecase", "clob");

    private final H2Definitions h2Definitions;

    H2Renderer(H2Dialect dialect, RenderContext context) {
        this(new H2Definitions(dialect), context);
    }

    private H2Renderer(H2Definitions definitions, RenderContext context) {
        super(definitions, new Literals(), context);
        this.h2Definitions = definitions;
    }

    /** One statement in any case, because each one commits; one that does not copy the table where there is one. */
    @Override
    public List<Statement> visitAlterColumn(AlterColumn alter) {
        Column from = alter.from();
        Column to = alter.to();
        String column = "alter column " + dialect.quote(to.name());
        if (to.equals(from.comment(to.comment()))) {
            return commentOnColumn(alter.table(), to);
        }
        if (to.equals(from.defaultValue(to.defaultValue()))) {
            String change = to.defaultValue() == null ? " drop default" : " set default " + to.defaultValue();
            return ddl(alterTable(alter.table(), column + change));
        }
        if (to.equals(from.withNullable(to.nullable()))) {
            return ddl(alterTable(alter.table(), column + (to.nullable() ? " drop not null" : " set not null")));
        }
        return redefine(alter.table(), from, to);
    }

    /** H2 drops keys of this column alone with it, and refuses where there is a key of several. */
    @Override
    public List<Statement> visitDropColumn(DropColumn dropColumn) {
        List<Statement> statements = new ArrayList<>();
        schema().table(dropColumn.table())
                .ifPresent(table -> statements.addAll(dropKeysOfSeveral(table, dropColumn.name())));
        statements.addAll(super.visitDropColumn(dropColumn));
        return statements;
    }

    /** H2 can't give a sequence another name. */
    @Override
    public List<Statement> visitRenameSequence(RenameSequence rename) {
        TableName old = rename.sequence().name();
        String next = "select BASE_VALUE from INFORMATION_SCHEMA.SEQUENCES where SEQUENCE_SCHEMA = " + schemaOf(old)
                + " and SEQUENCE_NAME = " + literals.text(dialect.storedName(old.name()));
        List<Statement> statements = new ArrayList<>(ddl(definitions.createSequence(rename.renamed())));
        statements.addAll(
                ddl("alter sequence " + dialect.quote(rename.renamed().name()) + " restart with (" + next + ")"));
        statements.addAll(ddl("drop sequence " + dialect.quote(old)));
        return statements;
    }

    @Override
    protected List<Statement> dropIndex(TableName table, Identifier name, @Nullable Index definition) {
        List<ForeignKey> keys = schema().table(table).map(Table::foreignKeys).orElse(List.of());
        List<ForeignKey> served = definition == null ? List.of() : served(definition, keys);
        return withoutKeys(table, served, super.dropIndex(table, name, definition));
    }

    @Override
    protected List<Statement> dropConstraint(TableName table, Identifier name, @Nullable Constraint definition) {
        return definition instanceof PrimaryKey
                ? ddl(alterTable(table, "drop primary key"))
                : super.dropConstraint(table, name, definition);
    }

    /**
     * The statement finds the name when it runs, because H2 chooses names that can't be told beforehand; it goes by
     * the columns of the index, see {@link H2ConstraintReader}.
     */
    @Override
    protected List<Statement> dropUnnamedConstraint(TableName table, Constraint constraint) {
        if (constraint instanceof PrimaryKey) {
            return ddl(alterTable(table, "drop primary key"));
        }
        if (constraint instanceof UniqueConstraint unique) {
            return dropByColumns(table, "UNIQUE", unique.columns());
        }
        if (constraint instanceof ForeignKey key) {
            return dropByColumns(table, "FOREIGN KEY", key.columns());
        }
        return super.dropUnnamedConstraint(table, constraint);
    }

    @Override
    protected List<Statement> commentOnNewTable(TableName table, String comment) {
        return List.of();
    }

    @Override
    protected List<Statement> commentOnNewColumn(TableName table, Column column) {
        return List.of();
    }

    private List<Statement> redefine(TableName table, Column from, Column to) {
        String change = "alter column " + h2Definitions.alteredColumn(to) + parsing(from, to);
        List<Statement> statements = new ArrayList<>(ddl(alterTable(table, change)));
        if (to.numbering() != null) {
            statements.addAll(restart(table, to.name(), to.numbering()));
        }
        return statements;
    }

    /** A text becomes a document that is one string, unless it is said to hold a document. */
    private String parsing(Column from, Column to) {
        boolean isParsed = isOfType(to, "json") && TEXTS.stream().anyMatch(text -> isOfType(from, text));
        return isParsed ? " using " + dialect.quote(to.name()) + " format json" : "";
    }

    private boolean isOfType(Column column, String type) {
        return H2TypeSpelling.of(dialect.typeName(column)).split("\\(", 2)[0].equals(type);
    }

    private List<Statement> restart(TableName table, Identifier column, Identity numbering) {
        String name = dialect.quote(column);
        String next = "select coalesce(max(" + name + ") + " + numbering.increment() + ", " + numbering.start()
                + ") from " + dialect.quote(table);
        String cache = numbering.increment() == H2Definitions.DOWN ? " set no cache" : "";
        return ddl(alterTable(table, "alter column " + name + cache + " restart with (" + next + ")"));
    }

    private List<Statement> dropKeysOfSeveral(Table table, Identifier column) {
        List<Statement> statements = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            if (isOneOfSeveral(constraint.columns(), column)) {
                statements.addAll(drop(table.name(), constraint));
            }
        }
        List<ForeignKey> others = table.foreignKeys().stream()
                .filter(key -> key.columns().stream().noneMatch(column::matches))
                .toList();
        for (Index index : table.indexes()) {
            if (index.name() != null && isOneOfSeveral(index.columns(), column)) {
                Identifier name = nameInCatalog(table.name(), index.name());
                List<Statement> drop = super.dropIndex(table.name(), name, index);
                statements.addAll(withoutKeys(table.name(), served(index, others), drop));
            }
        }
        return statements;
    }

    /** H2 may have taken an index for foreign keys, which then have to step aside and find or get another one. */
    private List<Statement> withoutKeys(TableName table, List<ForeignKey> keys, List<Statement> drop) {
        List<Statement> statements = new ArrayList<>();
        keys.forEach(key -> statements.addAll(drop(table, key)));
        statements.addAll(drop);
        keys.forEach(key -> statements.addAll(restore(new AddConstraint(table, key))));
        return statements;
    }

    private List<Statement> drop(TableName table, Constraint constraint) {
        Identifier name = nameInCatalog(table, constraint);
        return name == null ? dropUnnamedConstraint(table, constraint) : dropConstraint(table, name, constraint);
    }

    private List<Statement> dropByColumns(TableName table, String kind, List<Identifier> columns) {
        String array = columns.stream()
                .map(column -> literals.text(dialect.storedName(column)))
                .collect(Collectors.joining(", ", "array[", "]"));
        return ddl(DROP_BY_COLUMNS.formatted(
                literals.text(alterTable(table, "drop constraint \"")),
                schemaOf(table),
                literals.text(dialect.storedName(table.name())),
                kind,
                columns.size(),
                array));
    }

    private String schemaOf(TableName table) {
        return table.schema() == null ? "CURRENT_SCHEMA" : literals.text(dialect.storedName(table.schema()));
    }

    private static List<ForeignKey> served(Index index, List<ForeignKey> keys) {
        return keys.stream()
                .filter(key -> isServed(key.columns(), index.columns()))
                .toList();
    }

    /** Whether the index begins with the columns of the key, in whatever order. */
    private static boolean isServed(List<Identifier> key, List<Identifier> index) {
        return index.size() >= key.size()
                && index.subList(0, key.size()).stream()
                        .allMatch(column -> key.stream().anyMatch(column::matches));
    }

    private static boolean isOneOfSeveral(List<Identifier> columns, Identifier column) {
        return columns.size() > 1 && columns.stream().anyMatch(column::matches);
    }
}
