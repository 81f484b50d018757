package dev.revisor.operation;

import dev.revisor.schema.TableName;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What operations change in a database and what they rely on, as far as they say; to know whether others can be applied
 * before or after them alike. In doubt they can't: code may do anything but rely on tables that are new, and SQL is taken
 * to change all of every table that it names.
 */
public final class Footprint {

    private final List<Touch> touches;

    private Footprint(List<Touch> touches) {
        this.touches = touches;
    }

    /** The footprint of operations on whatever database. */
    public static Footprint of(List<Operation> operations) {
        return new Footprint(Touches.of(operations));
    }

    /** Whether these operations and others leave the same schema and rows in either order. */
    public boolean commutesWith(Footprint other) {
        return contested(other).isEmpty();
    }

    /** What one changes and the other changes or relies on, in words such as {@code column 'customer.email'}. */
    public Set<String> contested(Footprint other) {
        Set<String> contested = new TreeSet<>();
        for (Touch touch : touches) {
            other.touches.stream().filter(touch::meets).map(touch::meetingPoint).forEach(contested::add);
        }
        return contested;
    }

    /** The tables of which both change something, not necessarily the same. */
    public Set<TableName> sharedTables(Footprint other) {
        Set<TableName> theirs = other.changedTables();
        return changedTables().stream()
                .filter(table -> theirs.stream().anyMatch(table::matches))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<TableName> changedTables() {
        return touches.stream()
                .filter(Touch::changes)
                .map(Touch::table)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
