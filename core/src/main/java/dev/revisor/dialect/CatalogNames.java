package dev.revisor.dialect;

import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that constraints and indexes have in the database at hand. A database that was not made by revisions, but
 * stamped or adopted, may know what they made by another name.
 */
final class CatalogNames {

    private final Dialect dialect;
    private final RenderContext context;
    private final Map<TableName, TableName> originals = new HashMap<>();
    private final Map<TableName, Optional<Table>> tables = new HashMap<>();
    private final Map<Set<Identifier>, Schema> inspections = new HashMap<>();
    private final Map<Place, Optional<NamedElement>> places = new HashMap<>();

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
        return places.computeIfAbsent(
                new Place(key(original(table)), stored(name)),
                place -> known(table, name)
                        .flatMap(element ->
                                catalog(original(table)).flatMap(found -> find(found, table, name, element))));
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
        Table before = context.before().table(original(table)).orElseThrow();
        Table plain = columnsOf(before);
        List<NamedElement> left = found.namedElements().stream()
                .filter(candidate -> !isTaken(before, candidate))
                .toList();
        List<NamedElement> implied = dialect.canonical(plain).namedElements();
        Optional<NamedElement> wanted = dialect
                .canonical(plain.edit().add(element).build())
                .namedElements()
                .stream()
                .filter(candidate -> !implied.contains(candidate))
                .findFirst();
        return wanted.flatMap(one -> like(left, one)).or(() -> spelled(left, plain, element));
    }

    /** Whether it is what another one means, by its name or because it is alike. */
    private boolean isTaken(Table before, NamedElement candidate) {
        Identifier name = candidate.name();
        if (name == null) {
            return false;
        }
        TableName table = key(before.name());
        return before.namedElements().stream()
                        .flatMap(known -> Optional.ofNullable(known.name()).stream())
                        .anyMatch(known ->
                                dialect.identifier(dialect.storedName(known)).matches(name))
                || places.entrySet().stream()
                        .anyMatch(place -> place.getKey().table().equals(table)
                                && place.getValue().filter(candidate::equals).isPresent());
    }

    /** As the server spells what has an expression. */
    private Optional<NamedElement> spelled(List<NamedElement> found, Table plain, NamedElement element) {
        if (!(element instanceof CheckConstraint) && !(element instanceof Index)) {
            return Optional.empty();
        }
        Table whole = plain.edit().add(element.withName(null)).build();
        List<Table> spellings = read(connection -> dialect.reprinter().reprint(connection, List.of(plain, whole)));
        return spellings.get(1).namedElements().stream()
                .filter(candidate ->
                        like(spellings.get(0).namedElements(), candidate).isEmpty())
                .flatMap(candidate -> like(found, candidate).stream())
                .findFirst();
    }

    private static Optional<NamedElement> like(List<NamedElement> candidates, NamedElement element) {
        return candidates.stream().filter(element::equalsIgnoringName).findFirst();
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

    /** Catalogs are read as a whole whatever is asked of them, so that a second table is a reason to keep all. */
    private Optional<Table> catalog(TableName table) {
        return tables.computeIfAbsent(
                key(table),
                name -> tables.isEmpty()
                        ? read(connection -> new CatalogLookup(dialect, connection, table).table())
                        : all(table.schema())
                                .table(dialect.canonical(Table.of(table)).name()));
    }

    private Schema all(@Nullable Identifier schema) {
        Set<Identifier> schemas = schema == null ? Set.of() : Set.of(schema);
        InspectionScope scope = new InspectionScope(schemas, name -> true);
        return inspections.computeIfAbsent(
                schemas,
                key -> read(connection ->
                        dialect.inspector().inspect(connection, scope).schema()));
    }

    private <T> T read(CatalogRead<T> read) {
        try {
            return read.from(Objects.requireNonNull(context.connection()));
        } catch (SQLException failure) {
            throw new CatalogAccessException(dialect, failure);
        }
    }

    /** What the revisions know by a name, which is in its exact form. */
    private record Place(TableName table, Identifier name) {}

    /** Asks the server something. */
    @FunctionalInterface
    private interface CatalogRead<T> {

        T from(Connection connection) throws SQLException;
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
