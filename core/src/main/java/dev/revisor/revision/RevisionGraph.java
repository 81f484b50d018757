package dev.revisor.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * All revisions of an application, checked and in order. Immutable; every question is answered in a time that grows with
 * the number of revisions at most.
 */
public final class RevisionGraph {

    /** The graph of an application without revisions. */
    public static final RevisionGraph EMPTY = of(List.of());

    static final int SHORTEST_PREFIX = 4;

    private final Map<String, RevisionNode> nodes;
    private final Map<String, List<String>> children;
    private final Map<String, List<String>> followers;

    private RevisionGraph(Map<String, RevisionNode> nodes) {
        this.children = followers(nodes.values(), node -> new LinkedHashSet<>(node.revises()));
        this.followers = followers(nodes.values(), GraphOrder::predecessors);
        this.nodes = Collections.unmodifiableMap(GraphOrder.sort(nodes, followers));
    }

    /**
     * The graph of these revisions.
     *
     * @throws DuplicateRevisionException if two have the same id
     * @throws MissingParentException if one revises or depends on another that is not among them
     * @throws RevisionCycleException if they come after each other, or one after itself
     */
    public static RevisionGraph of(List<RevisionNode> nodes) {
        return of(nodes, node -> node, node -> "");
    }

    /**
     * The graph of revisions that know where they come from.
     *
     * @param revisions nodes, or what holds them
     * @param node gives the node of each
     * @param origin gives the file or class of each, for messages; empty where it is not known
     * @throws RevisionException as {@link #of(List)}
     */
    public static <T> RevisionGraph of(
            Collection<? extends T> revisions, Function<T, RevisionNode> node, Function<T, String> origin) {
        Map<String, RevisionNode> nodes = new LinkedHashMap<>();
        Map<String, String> origins = new HashMap<>();
        for (T revision : revisions) {
            String id = node.apply(revision).id();
            if (nodes.put(id, node.apply(revision)) != null) {
                throw new DuplicateRevisionException(id, known(origins.getOrDefault(id, ""), origin.apply(revision)));
            }
            origins.put(id, origin.apply(revision));
        }
        nodes.values().forEach(child -> requireParents(child, nodes));
        return new RevisionGraph(nodes);
    }

    /** The revisions, each behind everything it revises and depends on; the same for any order of the input. */
    public List<RevisionNode> ordered() {
        return List.copyOf(nodes.values());
    }

    /** The ids of all revisions, in the order of {@link #ordered}. */
    public Set<String> ids() {
        return nodes.keySet();
    }

    /** The revision with exactly this id. */
    public Optional<RevisionNode> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /**
     * The revision with exactly this id.
     *
     * @throws UnknownRevisionException if there is none
     */
    public RevisionNode get(String id) {
        return node(id).orElseThrow(() -> new UnknownRevisionException(id));
    }

    /**
     * The revisions that nobody revises, oldest first. One that another branch depends on is still a head; what a
     * database is at when it is at the end of everything is {@code heads(ids())}.
     */
    public List<String> heads() {
        return ids().stream().filter(id -> children(id).isEmpty()).toList();
    }

    /**
     * The only head, or nothing in an empty graph.
     *
     * @throws MultipleHeadsException if there are several
     */
    public Optional<String> head() {
        List<String> heads = heads();
        if (heads.size() > 1) {
            throw new MultipleHeadsException(heads);
        }
        return heads.stream().findFirst();
    }

    /**
     * Those of these revisions that no other of them revises or depends on: what a database is at that has them all.
     *
     * @throws UnknownRevisionException if one is not in the graph
     */
    public Set<String> heads(Set<String> applied) {
        Set<String> heads = new LinkedHashSet<>();
        for (RevisionNode node : sorted(applied)) {
            heads.removeAll(GraphOrder.predecessors(node));
            heads.add(node.id());
        }
        return Collections.unmodifiableSet(heads);
    }

    /** The revisions that revise nothing, oldest first. */
    public List<String> bases() {
        return nodes.values().stream()
                .filter(node -> node.revises().isEmpty())
                .map(RevisionNode::id)
                .toList();
    }

    /** The revisions that revise this one. */
    public List<String> children(String id) {
        return children.getOrDefault(id, List.of());
    }

    /**
     * Everything that has to be applied before one of these: what they revise and depend on, and so on. One of these is
     * itself among the result only if another of these comes after it.
     *
     * @throws UnknownRevisionException if one is not in the graph
     */
    public Set<String> ancestors(Collection<String> ids) {
        return reachable(ids, id -> GraphOrder.predecessors(get(id)));
    }

    /**
     * Everything that can be applied only after one of these.
     *
     * @throws UnknownRevisionException if one is not in the graph
     */
    public Set<String> descendants(Collection<String> ids) {
        return reachable(ids, id -> followers.getOrDefault(get(id).id(), List.of()));
    }

    /**
     * These revisions and all their ancestors, in the order in which they are applied.
     *
     * @throws UnknownRevisionException if one is not in the graph
     */
    public List<RevisionNode> upTo(Collection<String> ids) {
        Set<String> wanted = new LinkedHashSet<>(ids);
        wanted.addAll(ancestors(ids));
        return sorted(wanted);
    }

    /**
     * The revisions that a target means: an id or at least four characters of its beginning, {@code head},
     * {@code heads}, {@code base}, {@code current}, or steps from one of these, or from the current revision, such as
     * {@code -1}, {@code +2} and {@code head-1}.
     *
     * @param target the expression
     * @param current the revisions that the database is at
     * @return ids; empty means base
     * @throws RevisionException if it is malformed, unknown, ambiguous or goes too far
     */
    public Set<String> resolve(String target, Set<String> current) {
        return new TargetResolver(this, current).resolve(target);
    }

    /**
     * The one revision that a target means.
     *
     * @param target the expression, see {@link #resolve}
     * @param current the revisions that the database is at
     * @throws UnknownRevisionException if it means base
     * @throws MultipleHeadsException if it means several
     * @throws RevisionException as {@link #resolve}
     */
    public RevisionNode resolveOne(String target, Set<String> current) {
        Set<String> ids = resolve(target, current);
        if (ids.size() > 1) {
            throw new MultipleHeadsException(List.copyOf(new TreeSet<>(ids)));
        }
        return get(ids.stream().findFirst().orElseThrow(() -> new UnknownRevisionException(target)));
    }

    /**
     * The revisions of a range, both ends included, in the order in which they are applied. An open beginning is base,
     * an open end is the heads.
     *
     * @param range two targets
     * @param current the revisions that the database is at
     * @throws RangeOrderException if the beginning is not an ancestor of the end
     * @throws RevisionException as {@link #resolve}
     */
    public List<RevisionNode> between(RevisionRange range, Set<String> current) {
        Set<String> from = resolve(range.from() == null ? "base" : range.from(), current);
        Set<String> to = resolve(range.to() == null ? "heads" : range.to(), current);
        List<RevisionNode> upTo = upTo(to);
        if (!upTo.stream().map(RevisionNode::id).toList().containsAll(from)) {
            throw new RangeOrderException(range);
        }
        Set<String> below = ancestors(from);
        return upTo.stream().filter(node -> !below.contains(node.id())).toList();
    }

    String complete(String idOrPrefix) {
        if (nodes.containsKey(idOrPrefix)) {
            return idOrPrefix;
        }
        List<String> candidates = idOrPrefix.length() < SHORTEST_PREFIX
                ? List.of()
                : ids().stream()
                        .filter(id -> id.startsWith(idOrPrefix))
                        .sorted()
                        .toList();
        if (candidates.isEmpty()) {
            throw new UnknownRevisionException(idOrPrefix);
        }
        if (candidates.size() > 1) {
            throw new AmbiguousRevisionException(idOrPrefix, candidates);
        }
        return candidates.get(0);
    }

    private List<RevisionNode> sorted(Set<String> wanted) {
        wanted.forEach(this::get);
        return nodes.values().stream()
                .filter(node -> wanted.contains(node.id()))
                .toList();
    }

    private static Set<String> reachable(
            Collection<String> start, Function<String, ? extends Collection<String>> next) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            for (String id : next.apply(open.remove())) {
                if (reached.add(id)) {
                    open.add(id);
                }
            }
        }
        return Collections.unmodifiableSet(reached);
    }

    private static Map<String, List<String>> followers(
            Collection<RevisionNode> nodes, Function<RevisionNode, Set<String>> predecessors) {
        Map<String, List<String>> followers = new HashMap<>();
        for (RevisionNode node : nodes) {
            for (String predecessor : predecessors.apply(node)) {
                followers.computeIfAbsent(predecessor, id -> new ArrayList<>()).add(node.id());
            }
        }
        followers.values().forEach(Collections::sort);
        return followers;
    }

    private static void requireParents(RevisionNode node, Map<String, RevisionNode> nodes) {
        for (String parent : GraphOrder.predecessors(node)) {
            if (!nodes.containsKey(parent)) {
                throw new MissingParentException(node.id(), parent);
            }
        }
    }

    private static List<String> known(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? List.of() : List.of(first, second);
    }
}
