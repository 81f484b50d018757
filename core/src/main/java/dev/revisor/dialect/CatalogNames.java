package dev.revisor.dialect;

import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The names that constraints and indexes have in the database at hand. A database that was not made by revisions, but
 * stamped or adopted, may know what they made by another name.
 */
final class CatalogNames {

    private final Dialect dialect;
    private final RenderContext context;
    private final Map<TableName, TableName> originals = new HashMap<>();
    private final Map<TableName, Optional<Table>> tables = new HashMap<>();

    CatalogNames(Dialect dialect, RenderContext context) {
        this.dialect = dialect;
        this.context = context;
    }

    /** Goes on behind an operation, of which the catalogs don't know yet. */
    void follow(Operation operation) {
        if (operation instanceof RenameTable rename) {
            originals.put(key(rename.from().withName(rename.to())), original(rename.from()));
        }
    }

    /** The name in the catalogs, or the given one where they don't tell. */
    Identifier nameOf(TableName table, Identifier name) {
        return find(table, name)
                .flatMap(element -> Optional.ofNullable(element.name()))
                .orElse(name);
    }

    /** The name in the catalogs, or the given one where they don't tell; nothing where there is none to change. */
    Optional<Identifier> toChange(TableName table, Identifier name) {
        return isUnnamed(table, name) || isMissing(table, name) ? Optional.empty() : Optional.of(nameOf(table, name));
    }

    /** Whether the catalogs have such a thing, and no name for it. */
    boolean isUnnamed(TableName table, Identifier name) {
        return find(table, name).filter(element -> element.name() == null).isPresent();
    }

    private Optional<NamedElement> find(TableName table, Identifier name) {
        return known(table, name)
                .flatMap(element -> catalog(original(table)).flatMap(found -> find(found, table, name, element)));
    }

    private boolean isMissing(TableName table, Identifier name) {
        return known(table, name).isPresent()
                && catalog(original(table)).isPresent()
                && find(table, name).isEmpty();
    }

    private Optional<NamedElement> known(TableName table, Identifier name) {
        return context.connection() == null
                ? Optional.empty()
                : context.before().table(original(table)).flatMap(before -> named(before, name));
    }

    private Optional<NamedElement> find(Table found, TableName table, Identifier name, NamedElement known) {
        return named(found, dialect.identifier(dialect.storedName(name))).or(() -> alike(found, table, known));
    }

    /** By what it is; the expression of a check is understood only among the columns of its table. */
    private Optional<NamedElement> alike(Table found, TableName table, NamedElement element) {
        Table plain = columnsOf(context.before().table(original(table)).orElseThrow());
        List<NamedElement> implied = dialect.canonical(plain).namedElements();
        Optional<NamedElement> wanted = dialect
                .canonical(plain.edit().add(element).build())
                .namedElements()
                .stream()
                .filter(candidate -> !implied.contains(candidate))
                .findFirst();
        return wanted.flatMap(one ->
                found.namedElements().stream().filter(one::equalsIgnoringName).findFirst());
    }

    private static Table columnsOf(Table table) {
        TableBuilder columns = new TableBuilder(table.name());
        table.columns().forEach(columns::add);
        return columns.build();
    }

    private static Optional<NamedElement> named(Table table, Identifier name) {
        return table.namedElements().stream()
                .filter(element -> element.name() != null && element.name().matches(name))
                .findFirst();
    }

    private Optional<Table> catalog(TableName table) {
        return tables.computeIfAbsent(key(table), name -> {
            try {
                return new CatalogLookup(dialect, Objects.requireNonNull(context.connection()), table).table();
            } catch (SQLException failure) {
                throw new CatalogAccessException(dialect, failure);
            }
        });
    }

    private TableName original(TableName table) {
        return originals.getOrDefault(key(table), table);
    }

    private TableName key(TableName table) {
        Identifier schema = table.schema();
        return new TableName(schema == null ? null : stored(schema), stored(table.name()));
    }

    private Identifier stored(Identifier name) {
        return Identifier.exact(dialect.storedName(name));
    }
}
