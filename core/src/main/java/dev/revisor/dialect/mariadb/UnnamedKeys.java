package dev.revisor.dialect.mariadb;

import dev.revisor.dialect.CatalogLookup;
import dev.revisor.dialect.DeferredStatements;
import dev.revisor.dialect.SqlStatement;
import dev.revisor.dialect.Statement;
import dev.revisor.dialect.UnsupportedOperationOnDatabaseException;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableName;
import dev.revisor.schema.UniqueConstraint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Drops what came without a name, by the name that the server gave it; what that is can be told only at its turn. */
final class UnnamedKeys {

    private final MariadbDialect dialect;
    private final TableName table;
    private final boolean isConnected;

    UnnamedKeys(MariadbDialect dialect, TableName table, boolean isConnected) {
        this.dialect = dialect;
        this.table = table;
        this.isConnected = isConnected;
    }

    List<Statement> index(Index index, KeyDrop drop) {
        return List.of(deferred(
                "index",
                connection -> drop.index(name(connection, index), ForeignKeyIndexes.leading(index))
                        .sql()));
    }

    List<Statement> constraint(Constraint constraint, KeyDrop drop) {
        return List.of(deferred(
                kind(constraint),
                connection -> constraint instanceof CheckConstraint check
                        ? dropCheck(connection, check, drop)
                        : drop.constraint(name(connection, constraint), constraint)
                                .sql()));
    }

    /** A check of a column has no name at all: the column is defined anew without it. */
    private String dropCheck(Connection connection, CheckConstraint check, KeyDrop drop) throws SQLException {
        Table inspected = found(new CatalogLookup(dialect, connection, table).table());
        String expression = reprinted(connection, inspected, check);
        Optional<Identifier> name = inspected.checks().stream()
                .filter(candidate -> candidate.expression().equals(expression))
                .flatMap(candidate -> Optional.ofNullable(candidate.name()).stream())
                .findFirst();
        if (name.isPresent()) {
            return drop.constraint(name.get(), check).sql();
        }
        String definition =
                found(MariadbTableText.read(connection, dialect.quote(table)).withoutCheck(expression));
        return "alter table " + dialect.quote(table) + " modify column " + definition;
    }

    private String reprinted(Connection connection, Table inspected, CheckConstraint check) throws SQLException {
        TableBuilder builder = new TableBuilder(inspected.name());
        inspected.columns().forEach(builder::add);
        Table checked = builder.add(check.withName(null)).build();
        return dialect.reprinter()
                .reprint(connection, List.of(checked))
                .get(0)
                .checks()
                .get(0)
                .expression();
    }

    private Identifier name(Connection connection, NamedElement element) throws SQLException {
        return found(new CatalogLookup(dialect, connection, table).name(element));
    }

    private <T> T found(Optional<T> candidate) {
        return candidate.orElseThrow(() -> refusal("is not there"));
    }

    private DeferredStatements deferred(String kind, Search search) {
        if (!isConnected) {
            throw refusal("has a name that only the server knows");
        }
        return new DeferredStatements(
                "drop the " + kind + " without a name of table '" + table + "'",
                connection -> List.of(SqlStatement.ddl(search.sql(connection))),
                false);
    }

    private UnsupportedOperationOnDatabaseException refusal(String reason) {
        return new UnsupportedOperationOnDatabaseException(
                dialect.database(),
                "What is to be dropped from table '" + table + "' without a name " + reason + ": say its name");
    }

    private static String kind(Constraint constraint) {
        if (constraint instanceof UniqueConstraint) {
            return "unique constraint";
        }
        return constraint instanceof ForeignKey ? "foreign key" : "check";
    }

    /** Finds the statement at its turn. */
    @FunctionalInterface
    private interface Search {

        String sql(Connection connection) throws SQLException;
    }
}
