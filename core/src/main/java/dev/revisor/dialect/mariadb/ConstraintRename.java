package dev.revisor.dialect.mariadb;

import dev.revisor.dialect.CatalogLookup;
import dev.revisor.dialect.DeferredStatements;
import dev.revisor.dialect.RenderContext;
import dev.revisor.dialect.SqlStatement;
import dev.revisor.dialect.Statement;
import dev.revisor.dialect.UnsupportedOperationOnDatabaseException;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.UniqueConstraint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Another name for a constraint. The server renames indexes, which unique constraints are; it drops and adds foreign
 * keys and checks, in one statement; and its primary keys have no names.
 */
final class ConstraintRename {

    private final MariadbDialect dialect;
    private final MariadbDefinitions definitions;
    private final RenderContext context;
    private final Schema schema;

    /** Renamings in a schema, as it is replayed up to them. */
    ConstraintRename(MariadbDialect dialect, RenderContext context, Schema schema) {
        this.dialect = dialect;
        this.definitions = new MariadbDefinitions(dialect);
        this.context = context;
        this.schema = schema;
    }

    List<Statement> statements(RenameConstraint rename) {
        Optional<Table> known = schema.table(rename.table())
                .filter(table -> table.constraint(rename.from()).isPresent());
        if (known.isPresent()) {
            return List.copyOf(statements(known.get(), rename));
        }
        if (context.connection() == null) {
            throw refusal(rename);
        }
        return List.of(new DeferredStatements(
                "rename constraint '" + rename.from() + "' of table '" + rename.table() + "'",
                connection -> statements(found(connection, rename), rename),
                false));
    }

    private List<SqlStatement> statements(Table table, RenameConstraint rename) {
        Constraint constraint = table.constraint(rename.from()).orElseThrow(() -> refusal(rename));
        if (constraint instanceof PrimaryKey) {
            return List.of();
        }
        String sql = constraint instanceof UniqueConstraint
                ? "alter table " + dialect.quote(rename.table()) + " rename index " + dialect.quote(rename.from())
                        + " to " + dialect.quote(rename.to())
                : dropAndAdd(table, constraint, rename.to());
        return List.of(SqlStatement.ddl(sql));
    }

    private String dropAndAdd(Table table, Constraint constraint, Identifier to) {
        Table without = table.edit().remove(constraint).build();
        String drop = new KeyDrop(dialect, table, without)
                .constraint(constraint.name(), constraint)
                .sql();
        return drop + ", add " + definitions.constraint(constraint.withName(to));
    }

    private Table found(Connection connection, RenameConstraint rename) throws SQLException {
        return new CatalogLookup(dialect, connection, rename.table())
                .table()
                .map(table -> table.edit().name(rename.table()).build())
                .orElseThrow(() -> refusal(rename));
    }

    private UnsupportedOperationOnDatabaseException refusal(RenameConstraint rename) {
        return new UnsupportedOperationOnDatabaseException(
                dialect.database(),
                "What constraint '" + rename.from() + "' of table '" + rename.table()
                        + "' is, neither a revision nor the database tells: drop it by its definition and add it");
    }
}
