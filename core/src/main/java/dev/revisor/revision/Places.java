package dev.revisor.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Revisions in an order, each at a place in it. Many of them together are a set of places, in no need of their ids. */
final class Places {

    private final List<RevisionNode> nodes;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    Places(Collection<RevisionNode> nodes) {
        this.nodes = List.copyOf(nodes);
        this.nodes.forEach(node -> places.put(node.id(), places.size()));
    }

    int size() {
        return nodes.size();
    }

    /** The ids in order. */
    Set<String> ids() {
        return Collections.unmodifiableSet(places.keySet());
    }

    List<RevisionNode> nodes() {
        return nodes;
    }

    RevisionNode node(int place) {
        return nodes.get(place);
    }

    Optional<RevisionNode> node(String id) {
        return Optional.ofNullable(places.get(id)).map(nodes::get);
    }

    /** @throws UnknownRevisionException if there is no revision of that id */
    int of(String id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new UnknownRevisionException(id);
        }
        return place;
    }

    /** @throws UnknownRevisionException if there is no revision of one of these ids */
    BitSet of(Collection<String> ids) {
        BitSet set = new BitSet(size());
        ids.forEach(id -> set.set(of(id)));
        return set;
    }

    /** The ids at some places, in order. */
    Set<String> ids(BitSet set) {
        Set<String> ids = new LinkedHashSet<>();
        set.stream().forEach(place -> ids.add(node(place).id()));
        return Collections.unmodifiableSet(ids);
    }

    /** The revisions at some places, in order. */
    List<RevisionNode> nodes(BitSet set) {
        List<RevisionNode> chosen = new ArrayList<>(set.cardinality());
        set.stream().forEach(place -> chosen.add(node(place)));
        return Collections.unmodifiableList(chosen);
    }
}
