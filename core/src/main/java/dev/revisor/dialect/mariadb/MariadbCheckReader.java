package dev.revisor.dialect.mariadb;

import dev.revisor.dialect.CatalogQuery.Row;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.TableBuilder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads checks. Those of a column have no name to drop them by, and the one that {@code json} brings along is part of
 * the type.
 */
final class MariadbCheckReader {

    private static final Pattern JSON = Pattern.compile("json_valid\\(`((?:[^`]++|``)*+)`\\)");

    private final MariadbDialect dialect;
    private final List<Check> checks = new ArrayList<>();
    private final Set<String> jsonColumns = new HashSet<>();

    MariadbCheckReader(MariadbDialect dialect, MariadbCatalog catalog) throws SQLException {
        this.dialect = dialect;
        catalog.checks(row -> checks.add(Check.read(dialect, row)));
        checks.forEach(check -> check.jsonColumn().ifPresent(column -> jsonColumns.add(key(check.table(), column))));
        checks.removeIf(check -> check.jsonColumn().isPresent());
    }

    /** Whether a column has the check that makes {@code json} of a {@code longtext}. */
    boolean isJson(String table, String column) {
        return jsonColumns.contains(key(table, column));
    }

    void addTo(Map<String, TableBuilder> tables) {
        for (Check check : checks) {
            TableBuilder table = tables.get(check.table());
            if (table != null) {
                table.add(new CheckConstraint(
                        check.isOfColumn() ? null : dialect.identifier(check.name()), check.expression()));
            }
        }
    }

    private static String key(String table, String column) {
        return table + "\n" + column;
    }

    /** A check as the catalog has it; that of a column goes by the name of the column. */
    private record Check(String table, String name, boolean isOfColumn, String expression) {

        static Check read(MariadbDialect dialect, Row row) throws SQLException {
            return new Check(
                    row.text("table_name"),
                    row.text("constraint_name"),
                    row.text("level").equals("Column"),
                    dialect.expression(row.text("check_clause")));
        }

        /** The column that the check makes {@code json} of; once renamed, it has another name than its check. */
        Optional<String> jsonColumn() {
            return Optional.of(JSON.matcher(expression))
                    .filter(matcher -> isOfColumn && matcher.matches())
                    .map(matcher -> matcher.group(1).replace("``", "`"));
        }
    }
}
