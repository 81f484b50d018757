package dev.revisor.dialect.h2;

import dev.revisor.dialect.CatalogQuery.Row;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.UniqueConstraint;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads constraints and gives them to their tables.
 *
 * <p>Until the database is opened again, {@code KEY_COLUMN_USAGE} shows columns under the names they had before they
 * were renamed; the columns of the index behind a constraint are always right, but may be in another order.
 */
final class H2ConstraintReader {

    private final H2Dialect dialect;
    private final Map<H2ObjectName, TableBuilder> tables;
    private final Map<H2ObjectName, H2ObjectName> tableOfConstraint = new HashMap<>();
    private final Map<H2ObjectName, List<String>> indexes;
    private final Map<H2ObjectName, H2ObjectName> indexOfConstraint = new HashMap<>();
    private final Map<H2ObjectName, List<KeyColumn>> columns = new HashMap<>();

    /** A reader of the constraints of tables, given the columns of each index. */
    H2ConstraintReader(
            H2Dialect dialect, Map<H2ObjectName, TableBuilder> tables, Map<H2ObjectName, List<String>> indexes) {
        this.dialect = dialect;
        this.tables = tables;
        this.indexes = indexes;
    }

    void read(H2Catalog catalog) throws SQLException {
        catalog.keyColumns(row -> columns.computeIfAbsent(constraint(row), name -> new ArrayList<>())
                .add(KeyColumn.read(row)));
        catalog.constraints(this::readKey);
        catalog.foreignKeys(this::readForeignKey);
        catalog.checks(this::readCheck);
    }

    private void readKey(Row row) throws SQLException {
        H2ObjectName constraint = constraint(row);
        H2ObjectName stored = H2Catalog.table(row);
        tableOfConstraint.put(constraint, stored);
        if (row.nullableText("index_name") != null) {
            indexOfConstraint.put(constraint, H2ObjectName.read(row, "index"));
        }
        TableBuilder table = tables.get(stored);
        if (table != null && row.text("constraint_type").equals("PRIMARY KEY")) {
            table.add(new PrimaryKey(dialect.identifier(constraint.name()), columns(constraint)));
        } else if (table != null && row.text("constraint_type").equals("UNIQUE")) {
            table.add(new UniqueConstraint(dialect.identifier(constraint.name()), columns(constraint))
                    .withNullsEqual("NO".equals(row.nullableText("nulls_distinct"))));
        }
    }

    private void readForeignKey(Row row) throws SQLException {
        H2ObjectName constraint = constraint(row);
        TableBuilder table = table(constraint);
        if (table == null) {
            return;
        }
        H2ObjectName target = H2ObjectName.read(row, "unique_constraint");
        table.add(new ForeignKey(
                dialect.identifier(constraint.name()),
                columns(constraint),
                Objects.requireNonNull(tableOfConstraint.get(target)).tableName(dialect),
                targetColumns(constraint, columns(target)),
                action(row.text("delete_rule")),
                action(row.text("update_rule"))));
    }

    private void readCheck(Row row) throws SQLException {
        H2ObjectName constraint = constraint(row);
        TableBuilder table = table(constraint);
        if (table == null) {
            return;
        }
        String expression = H2Expressions.read(row.text("check_clause"));
        table.add(new CheckConstraint(dialect.identifier(constraint.name()), expression));
    }

    private @Nullable TableBuilder table(H2ObjectName constraint) {
        H2ObjectName table = tableOfConstraint.get(constraint);
        return table == null ? null : tables.get(table);
    }

    private List<Identifier> columns(H2ObjectName constraint) {
        List<String> names = columns.getOrDefault(constraint, List.of()).stream()
                .map(KeyColumn::name)
                .toList();
        return current(names, constraint).stream().map(dialect::identifier).toList();
    }

    private List<String> current(List<String> names, H2ObjectName constraint) {
        H2ObjectName index = indexOfConstraint.get(constraint);
        List<String> right = index == null ? List.of() : indexes.getOrDefault(index, List.of());
        if (right.size() < names.size()) {
            return names;
        }
        List<String> missing = new ArrayList<>(right.subList(0, names.size()));
        List<String> known = List.copyOf(missing);
        missing.removeAll(names);
        return names.stream()
                .map(name -> known.contains(name) ? name : missing.remove(0))
                .toList();
    }

    private List<Identifier> targetColumns(H2ObjectName foreignKey, List<Identifier> target) {
        return columns.getOrDefault(foreignKey, List.of()).stream()
                .map(column -> target.get(column.positionInTarget() - 1))
                .toList();
    }

    private static H2ObjectName constraint(Row row) throws SQLException {
        return H2ObjectName.read(row, "constraint");
    }

    private static ReferentialAction action(String rule) {
        return ReferentialAction.valueOf(rule.replace(' ', '_'));
    }

    /** A column of a key, and for one of a foreign key the position of what it refers to. */
    private record KeyColumn(String name, int positionInTarget) {

        static KeyColumn read(Row row) throws SQLException {
            return new KeyColumn(row.text("column_name"), (int) row.number("position_in_unique_constraint"));
        }
    }
}
