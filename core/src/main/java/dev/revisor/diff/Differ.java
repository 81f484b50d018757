package dev.revisor.diff;

import dev.revisor.operation.AlterSequence;
import dev.revisor.operation.CreateSequence;
import dev.revisor.operation.DropSequence;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Compares two schemas, component by component, and puts the operations between them in order.
 *
 * <p>Things are paired by name first and by structure where the target left the name open. What differs is altered;
 * what can't be altered is dropped and made again. Nothing is dropped that the {@link Ownership} doesn't vouch for.
 */
public final class Differ {

    private final Equivalence equivalence;
    private final Ownership ownership;
    private final Names names;

    /** A differ with the database's idea of equality. */
    public Differ(Equivalence equivalence, Ownership ownership) {
        this.equivalence = equivalence;
        this.ownership = ownership;
        this.names = new Names(equivalence);
    }

    /** What leads from one schema to another. */
    public Difference diff(Schema from, Schema to) {
        Changes changes = new Changes();
        diffTables(from, to, changes);
        new MovedNames(names, changes).release();
        new KeyDependents(names, to, changes).detach(from);
        new LateKeys(names, changes).detach();
        diffSequences(from, to, changes);
        return changes.inOrder(names, equivalence);
    }

    private void diffTables(Schema from, Schema to, Changes changes) {
        TableDiffer tables = new TableDiffer(equivalence, ownership, changes);
        Matches<Table> matches = match(from.tables(), to.tables());
        matches.pairs().forEach(pair -> tables.diff(pair.from(), pair.to()));
        changes.createTables.addAll(matches.added());
        for (Table table : matches.removed()) {
            if (ownership.owns(table)) {
                changes.dropTables.add(table);
            } else {
                changes.unknown.add(new UnknownObject("table", table.name().toString()));
            }
        }
    }

    private void diffSequences(Schema from, Schema to, Changes changes) {
        Matches<Sequence> matches = match(from.sequences(), to.sequences());
        matches.added().forEach(sequence -> changes.createSequences.add(new CreateSequence(sequence)));
        for (Pair<Sequence> pair : matches.pairs()) {
            if (!equivalence.sameSequence(pair.from(), pair.to())) {
                Sequence was = pair.from().withName(pair.to().name());
                changes.createSequences.add(new AlterSequence(was, pair.to()));
            }
        }
        for (Sequence sequence : matches.removed()) {
            if (ownership.owns(sequence)) {
                changes.dropSequences.add(new DropSequence(sequence.name(), sequence));
            } else {
                changes.unknown.add(
                        new UnknownObject("sequence", sequence.name().toString()));
            }
        }
    }

    private <T> Matches<T> match(SortedMap<TableName, T> from, SortedMap<TableName, T> to) {
        Map<TableName, T> left = new HashMap<>();
        from.forEach((name, thing) -> left.put(names.fold(name), thing));
        Matches<T> matches = new Matches<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        to.forEach((name, thing) -> Optional.ofNullable(left.remove(names.fold(name)))
                .ifPresentOrElse(
                        old -> matches.pairs().add(new Pair<>(old, thing)),
                        () -> matches.added().add(thing)));
        from.forEach((name, thing) -> {
            if (left.containsKey(names.fold(name))) {
                matches.removed().add(thing);
            }
        });
        return matches;
    }

    private record Pair<T>(T from, T to) {}

    private record Matches<T>(List<Pair<T>> pairs, List<T> added, List<T> removed) {}
}
