package dev.revisor.autogenerate;

import dev.revisor.diff.InterimName;
import dev.revisor.operation.RenameColumn;
import dev.revisor.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The new names of things that share one name space, given all at once. */
final class NewNames {

    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(Identifier old, Identifier wanted) {}

    void add(Identifier old, Identifier wanted) {
        Pair pair = new Pair(old, wanted);
        if (!pairs.contains(pair)) {
            pairs.add(pair);
        }
    }

    List<Identifier> olds() {
        return pairs.stream().map(Pair::old).toList();
    }

    List<Identifier> wanted() {
        return pairs.stream().map(Pair::wanted).toList();
    }

    /** Whether neither name is spoken of yet. */
    boolean isFree(RenameColumn rename) {
        return pairs.stream()
                .noneMatch(pair ->
                        pair.old().matches(rename.from()) || pair.wanted().matches(rename.to()));
    }

    /** Hands out one renaming after the other, each to a name that is free by then. */
    void inOrder(BiConsumer<Identifier, Identifier> renaming) {
        List<Pair> pending = new ArrayList<>(pairs);
        while (!pending.isEmpty()) {
            Pair next = pending.stream()
                    .filter(pair -> isFree(pair, pending))
                    .findFirst()
                    .orElse(pending.get(0));
            pending.remove(next);
            if (isFree(next, pending)) {
                renaming.accept(next.old(), next.wanted());
            } else {
                Identifier between = InterimName.of(next.old());
                renaming.accept(next.old(), between);
                pending.add(new Pair(between, next.wanted()));
            }
        }
    }

    private static boolean isFree(Pair pair, List<Pair> pending) {
        return pending.stream()
                .noneMatch(other -> !other.equals(pair) && other.old().matches(pair.wanted()));
    }
}
