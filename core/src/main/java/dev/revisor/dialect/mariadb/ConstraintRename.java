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

    /**
     * The statements.
     *
     * @param name the name in the database, which may not be that of the revisions
     */
    List<Statement> statements(RenameConstraint rename, Identifier name) {
        Optional<Table> known = schema.table(rename.table())
                .filter(table -> table.constraint(rename.from()).isPresent());
        if (known.isPresent()) {
            return List.copyOf(statements(known.get(), rename, name));
        }
        if (context.connection() == null) {
            throw refusal(rename);
        }
        return List.of(new DeferredStatements(
                "rename constraint '" + rename.from() + "' of table '" + rename.table() + "'",
                connection -> statements(found(connection, rename), rename, name),
                false));
    }

    private List<SqlStatement> statements(Table table, RenameConstraint rename, Identifier name) {
        Constraint constraint = table.constraint(rename.from()).orElseThrow(() -> refusal(rename));
        if (constraint instanceof PrimaryKey) {
            return List.of();
        }
        String sql = constraint instanceof UniqueConstraint
                ? "alter table " + dialect.quote(rename.table()) + " rename index " + dialect.quote(name) + " to "
                        + dialect.quote(rename.to())
                : drop(table, constraint, name) + ", add " + definitions.constraint(constraint.withName(rename.to()));
        return List.of(SqlStatement.ddl(sql));
    }

    private String drop(Table table, Constraint constraint, Identifier name) {
        Table without = table.edit().remove(constraint).build();
        return new KeyDrop(dialect, table, without, key -> key)
                .constraint(name, constraint)
                .sql();
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
