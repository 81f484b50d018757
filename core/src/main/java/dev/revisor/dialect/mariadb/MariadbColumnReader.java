package dev.revisor.dialect.mariadb;

import dev.revisor.dialect.CatalogQuery.Row;
import dev.revisor.dialect.Expressions;
import dev.revisor.schema.Column;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.Identity;
import dev.revisor.schema.RawType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads columns with their types and defaults. */
final class MariadbColumnReader {

    private final MariadbDialect dialect;
    private final MariadbCheckReader checks;

    MariadbColumnReader(MariadbDialect dialect, MariadbCheckReader checks) {
        this.dialect = dialect;
        this.checks = checks;
    }

    Column read(Row row, @Nullable String tableCollation) throws SQLException {
        String name = row.text("column_name");
        boolean isJson = checks.isJson(row.text("table_name"), name);
        GeneratedExpression generated = generated(row);
        return new Column(
                dialect.identifier(name),
                new RawType(isJson ? "json" : MariadbTypeSpelling.of(row.text("column_type")), Map.of()),
                row.text("is_nullable").equals("YES"),
                generated == null ? defaultValue(row) : null,
                row.text("extra").contains("auto_increment") ? Identity.BY_DEFAULT : null,
                generated,
                isJson ? null : collation(row.nullableText("collation_name"), tableCollation),
                row.text("column_comment").isEmpty() ? null : row.text("column_comment"));
    }

    /** What a column has that no schema model has a word for. */
    static List<String> oddities(Row row) throws SQLException {
        String extra = row.text("extra").toLowerCase(Locale.ROOT);
        List<String> oddities = new ArrayList<>();
        if (extra.contains("on update")) {
            oddities.add("on update clause");
        }
        if (extra.contains("invisible")) {
            oddities.add("invisible column");
        }
        return oddities;
    }

    private @Nullable String defaultValue(Row row) throws SQLException {
        String expression = row.nullableText("column_default");
        if (expression == null || !dialect.isMysql() && expression.equals("NULL")) {
            return null;
        }
        return dialect.isMysql() ? mysqlDefault(row, expression) : Expressions.oneLine(expression);
    }

    /** MySQL shows text without quotes, so that only the other columns tell what is an expression. */
    private String mysqlDefault(Row row, String text) throws SQLException {
        if (!row.text("extra").contains("DEFAULT_GENERATED")) {
            return MariadbTypes.isNumber(row.text("data_type"))
                    ? text
                    : dialect.literals().text(text);
        }
        boolean isTime = text.toUpperCase(Locale.ROOT).startsWith("CURRENT_TIMESTAMP");
        return isTime ? text : "(" + dialect.expression(text) + ")";
    }

    private @Nullable GeneratedExpression generated(Row row) throws SQLException {
        String expression = row.nullableText("generation_expression");
        return expression == null || expression.isEmpty()
                ? null
                : new GeneratedExpression(
                        dialect.expression(expression), !row.text("extra").contains("VIRTUAL"));
    }

    private static @Nullable String collation(@Nullable String collation, @Nullable String tableCollation) {
        return collation == null || collation.equals(tableCollation) ? null : collation;
    }
}
