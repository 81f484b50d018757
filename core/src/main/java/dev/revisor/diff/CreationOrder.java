package dev.revisor.diff;

import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tables in an order in which each comes after those it refers to; where they refer to each other in a circle, the
 * foreign keys that close it are detached. The order depends on names alone, never on the order of the input (Kahn's
 * topological sort with the smallest name first).
 *
 * @param tables the tables, without the detached keys
 * @param detached the keys that have to be added when all tables are there
 */
record CreationOrder(List<Table> tables, List<DetachedKey> detached) {

    /** A foreign key apart from its table. */
    record DetachedKey(TableName table, ForeignKey key) {}

    static CreationOrder of(List<Table> tables, Names names) {
        return new Sort(tables, names).run();
    }

    /** The order in which the tables can be dropped when the detached keys are gone. */
    List<Table> reversed() {
        List<Table> reversed = new ArrayList<>(tables);
        Collections.reverse(reversed);
        return reversed;
    }

    /** One run of the sort. */
    private static final class Sort {

        // How a server folds names must not matter: a revision is to come out the same on every database.
        private static final Comparator<TableName> BY_LETTERS = Comparator.comparing(
                        (TableName name) -> name.schema() == null ? "" : lowerCase(name.schema()))
                .thenComparing(name -> lowerCase(name.name()))
                .thenComparing(Comparator.naturalOrder());

        private final Names names;
        private final Map<TableName, Table> waiting = new TreeMap<>(BY_LETTERS);
        private final Map<TableName, SortedSet<TableName>> missing = new HashMap<>();
        private final Map<TableName, Set<TableName>> referrers = new HashMap<>();
        private final TreeSet<TableName> ready = new TreeSet<>(BY_LETTERS);
        private final List<Table> ordered = new ArrayList<>();
        private final List<DetachedKey> detached = new ArrayList<>();

        Sort(List<Table> tables, Names names) {
            this.names = names;
            tables.forEach(table -> waiting.put(names.fold(table.name()), table));
            waiting.forEach(this::prepare);
        }

        CreationOrder run() {
            while (!waiting.isEmpty()) {
                while (ready.isEmpty()) {
                    breakCircle();
                }
                TableName next = ready.first();
                ready.remove(next);
                place(next);
            }
            return new CreationOrder(List.copyOf(ordered), List.copyOf(detached));
        }

        private void prepare(TableName name, Table table) {
            SortedSet<TableName> targets = new TreeSet<>(BY_LETTERS);
            table.foreignKeys().forEach(key -> targets.add(names.fold(key.target())));
            targets.remove(name);
            targets.retainAll(waiting.keySet());
            targets.forEach(target -> referrers
                    .computeIfAbsent(target, key -> new TreeSet<>(BY_LETTERS))
                    .add(name));
            missing.put(name, targets);
            if (targets.isEmpty()) {
                ready.add(name);
            }
        }

        private void place(TableName name) {
            ordered.add(table(name));
            waiting.remove(name);
            for (TableName referrer : referrers.getOrDefault(name, Set.of())) {
                Set<TableName> targets = missing(referrer);
                if (targets.remove(name) && targets.isEmpty() && waiting.containsKey(referrer)) {
                    ready.add(referrer);
                }
            }
        }

        private void breakCircle() {
            List<TableName> circle = circle();
            TableName name = Collections.min(circle, BY_LETTERS);
            TableName target = circle.get((circle.indexOf(name) + 1) % circle.size());
            Table table = table(name);
            TableBuilder builder = table.edit();
            for (ForeignKey key : table.foreignKeys()) {
                if (names.fold(key.target()).equals(target)) {
                    detached.add(new DetachedKey(table.name(), key));
                    builder.remove(key);
                }
            }
            waiting.put(name, builder.build());
            missing(name).remove(target);
            if (missing(name).isEmpty()) {
                ready.add(name);
            }
        }

        private List<TableName> circle() {
            List<TableName> path = new ArrayList<>();
            TableName name = waiting.keySet().iterator().next();
            while (!path.contains(name)) {
                path.add(name);
                name = missing(name).first();
            }
            return path.subList(path.indexOf(name), path.size());
        }

        private static String lowerCase(Identifier name) {
            return name.text().toLowerCase(Locale.ROOT);
        }

        private Table table(TableName name) {
            return Objects.requireNonNull(waiting.get(name));
        }

        private SortedSet<TableName> missing(TableName name) {
            return Objects.requireNonNull(missing.get(name));
        }
    }
}
