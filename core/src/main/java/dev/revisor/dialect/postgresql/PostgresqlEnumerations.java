package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.CatalogAccessException;
import dev.revisor.dialect.CatalogQuery;
import dev.revisor.dialect.RenderContext;
import dev.revisor.dialect.SqlStatement;
import dev.revisor.dialect.Statement;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.NamedEnumerationType;
import dev.revisor.schema.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Creates named enumerations before the first column that has them, changes their words with the first column that asks
 * for others, and drops them after the last. A type that the catalogs have already is not created again.
 */
final class PostgresqlEnumerations {

    private final PostgresqlDialect dialect;
    private final RenderContext context;
    private final Set<Identifier> dropped = new HashSet<>();

    PostgresqlEnumerations(PostgresqlDialect dialect, RenderContext context) {
        this.dialect = dialect;
        this.context = context;
    }

    /**
     * What an operation needs.
     *
     * @param all what is rendered together
     */
    List<Statement> preparation(Operation operation, Schema before, List<Operation> all) {
        List<NamedEnumerationType> wanted = EnumerationUse.wanted(operation);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Statement> statements = new ArrayList<>();
        EnumerationUse used = EnumerationUse.of(before, dialect);
        for (NamedEnumerationType type : wanted) {
            List<NamedEnumerationType> known = used.types(type.name());
            Optional<NamedEnumerationType> old =
                    former(operation, type).or(() -> known.stream().findFirst());
            if (old.isEmpty()) {
                statements.addAll(exists(type.name()) ? List.of() : creation(dialect, type));
            } else if (known.stream().noneMatch(one -> one.values().equals(type.values()))
                    && !old.get().values().equals(type.values())) {
                List<Operation> together =
                        Stream.concat(all.stream(), context.later().stream()).toList();
                statements.addAll(new PostgresqlEnumerationChange(dialect, old.get(), type)
                        .statements(operation, before, together));
            }
        }
        return statements;
    }

    /** What an operation leaves behind. */
    List<Statement> cleanup(Operation operation, Schema before, Schema after) {
        if (EnumerationUse.dropped(operation, before).isEmpty()) {
            return List.of();
        }
        EnumerationUse left = EnumerationUse.of(after, dialect);
        List<Statement> statements = new ArrayList<>();
        for (Identifier name : EnumerationUse.of(before, dialect).names()) {
            if (left.types(name).isEmpty()) {
                statements.addAll(dropping(dialect.quote(name)));
                dropped.add(name);
            }
        }
        return statements;
    }

    /** The type with the casts that Hibernate makes for it, so that it can be compared with text. */
    static List<Statement> creation(PostgresqlDialect dialect, NamedEnumerationType type) {
        String name = dialect.quote(type.name());
        return List.of(
                SqlStatement.ddl(definition(dialect, type)),
                SqlStatement.ddl("create cast (varchar as " + name + ") with inout as implicit"),
                SqlStatement.ddl("create cast (" + name + " as varchar) with inout as implicit"));
    }

    /** {@code create type}. */
    static String definition(PostgresqlDialect dialect, NamedEnumerationType type) {
        return "create type " + dialect.quote(type.name()) + " as enum "
                + type.values().stream()
                        .map(PostgresqlLiterals.INSTANCE::text)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Drops a type, given its quoted name, with its casts. */
    static List<Statement> dropping(String name) {
        return List.of(
                SqlStatement.ddl("drop cast if exists (varchar as " + name + ")"),
                SqlStatement.ddl("drop cast if exists (" + name + " as varchar)"),
                SqlStatement.ddl("drop type " + name));
    }

    private Optional<NamedEnumerationType> former(Operation operation, NamedEnumerationType type) {
        return operation instanceof AlterColumn alter
                ? EnumerationUse.type(alter.from())
                        .filter(old -> dialect.storedName(old.name()).equals(dialect.storedName(type.name())))
                : Optional.empty();
    }

    private boolean exists(Identifier name) {
        if (context.connection() == null || dropped.contains(folded(name))) {
            return false;
        }
        try {
            List<String> found = new ArrayList<>();
            CatalogQuery.forEach(
                    Objects.requireNonNull(context.connection()),
                    "select typname from pg_type where typname = ? and typtype = 'e' and pg_type_is_visible(oid)",
                    row -> found.add(row.text("typname")),
                    dialect.storedName(name));
            return !found.isEmpty();
        } catch (SQLException failure) {
            throw new CatalogAccessException(dialect, failure);
        }
    }

    private Identifier folded(Identifier name) {
        return dialect.identifier(dialect.storedName(name));
    }
}
