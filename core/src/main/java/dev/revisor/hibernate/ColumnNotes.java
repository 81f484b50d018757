package dev.revisor.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** Notes what a column of a schema does not tell about one of Hibernate. */
final class ColumnNotes {

    private final OfflineMappings mappings;
    private final Notes notes;

    ColumnNotes(OfflineMappings mappings, Notes notes) {
        this.mappings = mappings;
        this.notes = notes;
    }

    void note(Table table, Column column) {
        String name = table.getName() + "." + column.getName();
        notes.options("column", name, column.getOptions());
        if (column instanceof AggregateColumn aggregate && hasChecks(aggregate)) {
            notes.add("Checks of what is inside column '" + name + "' are not compared.");
        }
        List<String> others = numberedOtherwise(table, column);
        if (!others.isEmpty()) {
            notes.add("Rows are numbered by column '" + name + "' in another way on '" + String.join("', '", others)
                    + "': what is written here does not fit there.");
        }
    }

    /** Notes which columns Hibernate wants of a table on some databases only. */
    void noteVarying(Table table) {
        Map<String, List<String>> databases = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<OfflineMapping> present = mappings.all().stream()
                .filter(mapping ->
                        mapping.tables().table(table.getQualifiedTableName()).isPresent())
                .toList();
        present.forEach(mapping -> mapping.tables().table(table.getQualifiedTableName()).stream()
                .flatMap(other -> other.getColumns().stream())
                .forEach(column -> databases
                        .computeIfAbsent(column.getName(), name -> new ArrayList<>())
                        .add(mapping.database().id())));
        databases.values().removeIf(ids -> ids.size() == present.size());
        databases.forEach(
                (column, ids) -> notes.add("Column '" + table.getName() + "." + column + "' is wanted only on '"
                        + String.join("', '", ids) + "': what is written here does not fit everywhere."));
    }

    private List<String> numberedOtherwise(Table table, Column column) {
        return mappings.all().stream()
                .filter(mapping -> mapping.column(table, column)
                        .filter(other -> other.isIdentity() != column.isIdentity())
                        .isPresent())
                .map(mapping -> mapping.database().id())
                .toList();
    }

    private static boolean hasChecks(AggregateColumn aggregate) {
        return aggregate.getComponent().getAggregatedColumns().stream()
                .anyMatch(part -> !part.isNullable() || part.hasCheckConstraint());
    }
}
