package dev.revisor.hibernate;

import java.util.List;
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
