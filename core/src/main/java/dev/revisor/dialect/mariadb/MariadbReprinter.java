package dev.revisor.dialect.mariadb;

import dev.revisor.dialect.TemporaryTableReprinter;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the spelling of expressions from temporary tables, which are in no catalog, by {@code SHOW CREATE TABLE}. */
final class MariadbReprinter extends TemporaryTableReprinter {

    private final MariadbDialect dialect;
    private final MariadbDefinitions definitions;

    MariadbReprinter(MariadbDialect dialect) {
        super(dialect);
        this.dialect = dialect;
        this.definitions = new MariadbDefinitions(dialect);
    }

    @Override
    protected List<String> create(Table table) {
        return List.of(definitions.createTemporaryTable(table));
    }

    @Override
    protected String drop(TableName table) {
        return "drop temporary table if exists " + dialect.quote(table);
    }

    @Override
    protected Map<TableName, Table> read(Connection connection, List<Table> tables) throws SQLException {
        Map<TableName, Table> readings = new HashMap<>();
        for (Table table : tables) {
            MariadbTableText text = MariadbTableText.read(connection, dialect.quote(table.name()));
            readings.put(table.name(), withExpressions(dialect.canonical(table), text));
        }
        return readings;
    }

    private Table withExpressions(Table canonical, MariadbTableText text) {
        return canonical
                .edit()
                .columns(column -> withExpressions(column, text))
                .checks(check -> withExpression(check, text))
                .build();
    }

    private Column withExpressions(Column column, MariadbTableText text) {
        String name = dialect.storedName(column.name());
        GeneratedExpression generated = column.generated();
        if (generated != null) {
            String expression = Objects.requireNonNull(text.generated(name));
            return column.withGenerated(new GeneratedExpression(expression, generated.stored()));
        }
        return column.defaultValue(defaultValue(column, text.defaultValue(name)));
    }

    private CheckConstraint withExpression(CheckConstraint check, MariadbTableText text) {
        String name = dialect.storedName(Objects.requireNonNull(check.name()));
        return new CheckConstraint(check.name(), Objects.requireNonNull(text.check(name)));
    }

    /** MySQL shows numbers in quotes. */
    private static @Nullable String defaultValue(Column column, @Nullable String expression) {
        if (expression == null || expression.equals("NULL")) {
            return null;
        }
        boolean isQuoted = expression.startsWith("'")
                && MariadbTypes.isNumber(column.type().toString());
        return isQuoted ? expression.substring(1, expression.length() - 1) : expression;
    }
}
