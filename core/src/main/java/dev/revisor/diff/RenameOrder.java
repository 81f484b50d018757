package dev.revisor.diff;

import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.operation.RenameIndex;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Renamings of constraints and indexes in an order in which each name is free when it is taken; where names go round in
 * a circle, one of them takes a name in between. Databases keep such names by table or by schema: the wider rule holds.
 */
public final class RenameOrder {

    private final Names names;
    private final List<Operation> ordered = new ArrayList<>();
    private final List<Renaming> pending = new ArrayList<>();
    private final Map<TableName, Integer> bearers = new HashMap<>();

    private RenameOrder(Names names) {
        this.names = names;
    }

    /**
     * The renamings in order.
     *
     * @param renames renamings that are meant to happen at once; other operations are left out
     * @param equivalence how the database folds names
     */
    public static List<Operation> of(List<Operation> renames, Equivalence equivalence) {
        RenameOrder order = new RenameOrder(new Names(equivalence));
        renames.stream().flatMap(Renaming::of).forEach(order::add);
        while (!order.pending.isEmpty()) {
            order.next();
        }
        return List.copyOf(order.ordered);
    }

    private void next() {
        Optional<Renaming> free = pending.stream().filter(this::isFree).findFirst();
        Renaming next = free.orElse(pending.get(0));
        remove(next);
        if (free.isPresent()) {
            ordered.add(next.operation());
            return;
        }
        Identifier between = InterimName.of(next.from());
        ordered.add(next.to(between).operation());
        add(next.from(between));
    }

    private boolean isFree(Renaming renaming) {
        int own = key(renaming, renaming.from()).equals(key(renaming, renaming.to())) ? 1 : 0;
        return bearers.getOrDefault(key(renaming, renaming.to()), 0) == own;
    }

    private void add(Renaming renaming) {
        pending.add(renaming);
        bearers.merge(key(renaming, renaming.from()), 1, Integer::sum);
    }

    private void remove(Renaming renaming) {
        pending.remove(renaming);
        bearers.merge(key(renaming, renaming.from()), -1, Integer::sum);
    }

    private TableName key(Renaming renaming, Identifier name) {
        return names.fold(renaming.table().withName(name));
    }

    /** One renaming, of whatever kind. */
    private record Renaming(TableName table, Identifier from, Identifier to, boolean isIndex) {

        static Stream<Renaming> of(Operation operation) {
            if (operation instanceof RenameConstraint rename) {
                return Stream.of(new Renaming(rename.table(), rename.from(), rename.to(), false));
            }
            return operation instanceof RenameIndex rename
                    ? Stream.of(new Renaming(rename.table(), rename.from(), rename.to(), true))
                    : Stream.of();
        }

        Renaming from(Identifier other) {
            return new Renaming(table, other, to, isIndex);
        }

        Renaming to(Identifier other) {
            return new Renaming(table, from, other, isIndex);
        }

        Operation operation() {
            return isIndex ? new RenameIndex(table, from, to) : new RenameConstraint(table, from, to);
        }
    }
}
