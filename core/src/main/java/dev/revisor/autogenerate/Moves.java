package dev.revisor.autogenerate;

import dev.revisor.schema.Attribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds what has another name now by the attributes that it keeps. Nothing is guessed: where attributes disagree about
 * what became of a thing, or names stand in each other's way, it is left out.
 *
 * @param <N> what names are here; equal ones mean the same
 */
final class Moves<N> {

    private final Map<N, Set<Attribute>> before;
    private final Map<N, Set<Attribute>> after;

    private Moves(Map<N, Set<Attribute>> before, Map<N, Set<Attribute>> after) {
        this.before = before;
        this.after = after;
    }

    /**
     * All moves that can happen at once.
     *
     * @param before what things kept
     * @param after what they are to keep
     * @param present the names that are there and will not be free otherwise
     * @param wanted the names that are to be there and will not be given otherwise
     */
    static <N> List<Move<N>> of(
            Map<N, Set<Attribute>> before, Map<N, Set<Attribute>> after, Set<N> present, Set<N> wanted) {
        List<Move<N>> moves = new Moves<>(before, after).told();
        List<Move<N>> last;
        do {
            last = List.copyOf(moves);
            moves.removeIf(stands(last, present, wanted).negate());
        } while (moves.size() < last.size());
        return moves;
    }

    private static <N> Predicate<Move<N>> stands(List<Move<N>> moves, Set<N> present, Set<N> wanted) {
        Set<N> freed = new HashSet<>();
        Set<N> given = new HashSet<>();
        moves.forEach(move -> {
            freed.add(move.from());
            given.add(move.to());
        });
        return move -> present.contains(move.from())
                && (!wanted.contains(move.from()) || given.contains(move.from()))
                && wanted.contains(move.to())
                && (!present.contains(move.to()) || freed.contains(move.to()));
    }

    /** What all attributes that speak of a thing agree on. */
    private List<Move<N>> told() {
        Map<Attribute, N> homes = homes(before);
        Map<Attribute, Move<N>> said = new TreeMap<>();
        homes(after).forEach((attribute, to) -> {
            N from = homes.get(attribute);
            if (from != null) {
                said.put(attribute, new Move<>(from, to, attribute));
            }
        });
        List<Move<N>> told = new ArrayList<>();
        for (Move<N> move : said.values()) {
            boolean isKnown = told.stream().anyMatch(other -> other.from().equals(move.from()));
            if (!isKnown && !move.from().equals(move.to()) && isUndisputed(move, said.values())) {
                told.add(move);
            }
        }
        return told;
    }

    private static <N> boolean isUndisputed(Move<N> move, Collection<Move<N>> others) {
        return others.stream()
                .allMatch(
                        other -> other.from().equals(move.from()) == other.to().equals(move.to()));
    }

    /** Where attributes are kept, those left out that are in several places. */
    private static <N> Map<Attribute, N> homes(Map<N, Set<Attribute>> things) {
        Map<Attribute, N> homes = new HashMap<>();
        Set<Attribute> several = new HashSet<>();
        things.forEach((name, attributes) -> attributes.forEach(attribute -> {
            if (homes.put(attribute, name) != null) {
                several.add(attribute);
            }
        }));
        homes.keySet().removeAll(several);
        return homes;
    }
}
