package dev.revisor.history;

import dev.revisor.revision.RevisionNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a database says about itself, computed from its rows alone.
 *
 * @param exists whether the table is there
 * @param rows the rows, in the order of application
 */
public record History(boolean exists, List<HistoryRow> rows) {

    /** The history of a database that has none. */
    public static final History NONE = new History(false, List.of());

    public History {
        rows = rows.stream()
                .sorted(Comparator.comparingLong(HistoryRow::ordinal).thenComparing(HistoryRow::id))
                .toList();
    }

    /** A history in which these revisions were applied in this order, for scripts without a connection. */
    public static History assumed(List<RevisionNode> applied) {
        List<HistoryRow> rows = new ArrayList<>();
        for (RevisionNode node : applied) {
            rows.add(HistoryRow.of(node, rows.size() + 1L, RowState.STAMPED).at(Instant.EPOCH));
        }
        return new History(!applied.isEmpty(), rows);
    }

    /** The rows by the ids of their revisions, in the order of application; for many questions at once. */
    public Map<String, HistoryRow> byId() {
        Map<String, HistoryRow> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.put(row.id(), row));
        return Collections.unmodifiableMap(byId);
    }

    /** The row of a revision. */
    public Optional<HistoryRow> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** The revisions that the database has completely, in the order of application. */
    public Set<String> applied() {
        Set<String> ids = new LinkedHashSet<>();
        rows.stream().filter(HistoryRow::isComplete).forEach(row -> ids.add(row.id()));
        return Collections.unmodifiableSet(ids);
    }

    /** The applied revisions that no other applied one names: what the database is at. */
    public Set<String> current() {
        Set<String> current = new LinkedHashSet<>(applied());
        rows.stream().filter(HistoryRow::isComplete).forEach(row -> {
            row.revises().forEach(current::remove);
            row.dependsOn().forEach(current::remove);
        });
        return Collections.unmodifiableSet(current);
    }

    /** The row of the revision that was begun and not finished. */
    public Optional<HistoryRow> unfinished() {
        return rows.stream().filter(row -> !row.isComplete()).findFirst();
    }

    /** The ordinal of the next row. */
    public long nextOrdinal() {
        return rows.isEmpty() ? 1 : rows.get(rows.size() - 1).ordinal() + 1;
    }
}
