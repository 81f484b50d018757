package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.ExpressionReprinter;
import dev.revisor.schema.Table;
import java.sql.Connection;
import java.util.List;

/**
 * Needs no server to know how expressions come back: SQLite keeps their text, so that the canonical form, which is
 * compared token by token, is all there is to say.
 */
final class SqliteReprinter implements ExpressionReprinter {

    private final SqliteDialect dialect;

    SqliteReprinter(SqliteDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public List<Table> reprint(Connection connection, List<Table> tables) {
        return tables.stream().map(dialect::canonical).toList();
    }
}
