package dev.revisor.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What comes directly below and above each revision, in one sense of coming after: as a child, or at all. Where they
 * stand in an order in which each is behind what it comes after, one look at each finds everything below or above.
 */
final class Edges {

    private final Places places;
    private final int[][] below;
    private final int[][] above;

    private Edges(Places places, Function<RevisionNode, Stream<String>> below) {
        this.places = places;
        this.below = places.nodes().stream()
                .map(node -> below.apply(node).distinct().mapToInt(places::of).toArray())
                .toArray(int[][]::new);
        this.above = inverse(this.below);
    }

    /** Parents below, children above. */
    static Edges ofParents(Places places) {
        return new Edges(places, node -> node.revises().stream());
    }

    /** Parents and dependencies below, whatever comes after above. */
    static Edges ofOrder(Places places) {
        return new Edges(places, node -> Stream.concat(node.revises().stream(), node.dependsOn().stream()));
    }

    int[] below(int place) {
        return below[place];
    }

    int[] above(int place) {
        return above[place];
    }

    /** The ids of what is directly above, in the order of the alphabet. */
    List<String> idsAbove(String id) {
        return Arrays.stream(above(places.of(id)))
                .mapToObj(place -> places.node(place).id())
                .sorted()
                .toList();
    }

    Set<String> ancestors(Collection<String> ids) {
        return places.ids(allBelow(places.of(ids)));
    }

    Set<String> descendants(Collection<String> ids) {
        return places.ids(allAbove(places.of(ids)));
    }

    /** A revision with everything below and above it. */
    Set<String> lineage(String id) {
        BitSet lineage = places.of(Set.of(id));
        BitSet higher = allAbove(lineage);
        lineage.or(allBelow(lineage));
        lineage.or(higher);
        return places.ids(lineage);
    }

    /** Some revisions with everything below them. */
    BitSet upTo(Collection<String> ids) {
        BitSet reached = places.of(ids);
        reached.or(allBelow(reached));
        return reached;
    }

    /** Those of some revisions that have none of the others directly above them. */
    Set<String> tips(Collection<String> ids) {
        BitSet all = places.of(ids);
        BitSet tips = places.of(ids);
        all.stream().flatMap(place -> Arrays.stream(below(place))).forEach(tips::clear);
        return places.ids(tips);
    }

    private BitSet allBelow(BitSet start) {
        BitSet reached = new BitSet(places.size());
        for (int place = start.length() - 1; place >= 0; place--) {
            if (start.get(place) || reached.get(place)) {
                Arrays.stream(below(place)).forEach(reached::set);
            }
        }
        return reached;
    }

    private BitSet allAbove(BitSet start) {
        BitSet reached = new BitSet(places.size());
        for (int place = Math.max(0, start.nextSetBit(0)); place < places.size(); place++) {
            if (start.get(place) || reached.get(place)) {
                Arrays.stream(above(place)).forEach(reached::set);
            }
        }
        return reached;
    }

    private static int[][] inverse(int[][] edges) {
        int[] sizes = new int[edges.length];
        Stream.of(edges).flatMapToInt(Arrays::stream).forEach(to -> sizes[to]++);
        int[][] inverse = new int[edges.length][];
        Arrays.setAll(inverse, to -> new int[sizes[to]]);
        for (int from = edges.length - 1; from >= 0; from--) {
            for (int to : edges[from]) {
                inverse[to][--sizes[to]] = from;
            }
        }
        return inverse;
    }
}
