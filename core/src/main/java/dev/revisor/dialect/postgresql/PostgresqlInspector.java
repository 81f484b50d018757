package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.Inspection;
import dev.revisor.dialect.InspectionScope;
import dev.revisor.dialect.Inspector;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;

/** Reads a schema from {@code pg_catalog} in six queries; what belongs to an extension is not in it. */
final class PostgresqlInspector implements Inspector {

    private final PostgresqlDialect dialect;

    PostgresqlInspector(PostgresqlDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Inspection inspect(Connection connection, InspectionScope scope) throws SQLException {
        return inspect(PostgresqlCatalog.of(dialect, connection, scope), scope.include());
    }

    /** Reads what is in the namespaces of a catalog. */
    Inspection inspect(PostgresqlCatalog catalog, Predicate<TableName> include) throws SQLException {
        PostgresqlRelations relations = PostgresqlRelations.read(catalog, include);
        PostgresqlColumnReader columns = PostgresqlColumnReader.read(catalog, relations);
        PostgresqlConstraintReader.read(catalog, relations, columns);
        PostgresqlIndexReader.read(catalog, relations, columns);
        List<Sequence> sequences = PostgresqlSequences.read(catalog, include);
        return new Inspection(Schema.of(relations.tables(), sequences), relations.opaque());
    }
}
