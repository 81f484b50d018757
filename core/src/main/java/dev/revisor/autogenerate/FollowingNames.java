package dev.revisor.autogenerate;

import dev.revisor.diff.Equivalence;
import dev.revisor.diff.Pairing;
import dev.revisor.diff.RenameOrder;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.operation.RenameIndex;
import dev.revisor.operation.RenameTable;
import dev.revisor.operation.Replay;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Renames the constraints and indexes that the naming convention called after a table or column with another name now.
 * What an annotation or an author named otherwise keeps its name.
 */
final class FollowingNames {

    private final Equivalence equivalence;
    private final Pairing pairing;
    private final Naming naming;
    private final Database database;
    private final Schema ours;
    private final Selection.Sides sides;

    /**
     * Prepares the search.
     *
     * @param ours what revisions made
     * @param sides what is there and what is to be there
     */
    FollowingNames(Equivalence equivalence, Naming naming, Database database, Schema ours, Selection.Sides sides) {
        this.equivalence = equivalence;
        this.pairing = new Pairing(equivalence);
        this.naming = naming;
        this.database = database;
        this.ours = ours;
        this.sides = sides;
    }

    List<Operation> alongWith(List<Operation> renames) {
        if (renames.isEmpty()) {
            return List.of();
        }
        Schema after = Replay.apply(ours, renames, database);
        Schema found = Replay.apply(sides.found(), renames, database);
        Counterparts there = new Counterparts(found, equivalence);
        Counterparts wanted = new Counterparts(sides.wanted(), equivalence);
        List<Follower> followers = ours.tables().values().stream()
                .flatMap(before -> after.table(renamed(before.name(), renames)).stream()
                        .filter(now -> !now.equals(before))
                        .flatMap(now -> followers(before, now)
                                .filter(follower -> isThere(follower, there) && isUnnamed(follower, wanted))))
                .toList();
        return RenameOrder.of(
                free(followers, after, found).stream().map(Follower::operation).toList(), equivalence);
    }

    private static TableName renamed(TableName table, List<Operation> renames) {
        TableName name = table;
        for (Operation operation : renames) {
            if (operation instanceof RenameTable rename && rename.from().matches(name)) {
                name = name.withName(rename.to());
            }
        }
        return name;
    }

    private Stream<Follower> followers(Table before, Table now) {
        List<NamedElement> old = before.namedElements();
        List<NamedElement> elements = now.namedElements();
        return IntStream.range(0, old.size())
                .boxed()
                .flatMap(position -> naming
                        .follow(before, old.get(position), now, elements.get(position))
                        .map(to -> new Follower(now, elements.get(position), to))
                        .stream());
    }

    private boolean isThere(Follower follower, Counterparts found) {
        return counterparts(follower, found).findAny().isPresent();
    }

    private boolean isUnnamed(Follower follower, Counterparts wanted) {
        List<NamedElement> same = counterparts(follower, wanted).toList();
        return !same.isEmpty() && same.stream().allMatch(element -> element.name() == null);
    }

    private Stream<NamedElement> counterparts(Follower follower, Counterparts others) {
        return others.table(follower.table().name()).stream()
                .flatMap(table -> table.namedElements().stream()
                        .filter(other -> pairing.sameStructure(follower.table(), follower.element(), table, other)));
    }

    /** Those whose new names are nobody else's. */
    private List<Follower> free(List<Follower> followers, Schema after, Schema found) {
        TakenNames taken = new TakenNames(equivalence).with(after).with(found).with(sides.wanted());
        followers.forEach(follower -> taken.free(follower.table().name(), follower.from()));
        List<Follower> free = new ArrayList<>();
        for (Follower follower : followers) {
            TableName table = follower.table().name();
            boolean isFree = taken.isFree(table, follower.to());
            taken.take(table, follower.element().withName(isFree ? follower.to() : follower.from()));
            if (isFree) {
                free.add(follower);
            }
        }
        return free;
    }

    /** Something in a table, with the name it is to get. */
    private record Follower(Table table, NamedElement element, Identifier to) {

        Identifier from() {
            return Optional.ofNullable(element.name()).orElseThrow();
        }

        Operation operation() {
            return element instanceof Index
                    ? new RenameIndex(table.name(), from(), to)
                    : new RenameConstraint(table.name(), from(), to);
        }
    }
}
