package dev.revisor.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * All revisions of an application, checked and in order. Immutable; every question is answered in a time that grows with
 * the number of revisions at most.
 *
 * <p>A revision <em>comes after</em> what it revises and what it depends on. A branch is a line of parents and children;
 * dependencies are ways from one branch to another.
 */
public final class RevisionGraph {

    /** The graph of an application without revisions. */
    public static final RevisionGraph EMPTY = of(List.of());

    private final Places places;
    private final Names names;
    private final Edges parents;
    private final Edges order;
    private final List<String> heads;

    private RevisionGraph(CheckedNodes checked) {
        this.names = checked.names();
        this.places = new Places(GraphOrder.sort(checked.nodes()));
        this.parents = Edges.ofParents(places);
        this.order = Edges.ofOrder(places);
        this.heads = where(place -> order.above(place).length == 0);
    }

    /**
     * The graph of these revisions.
     *
     * @throws DuplicateRevisionException if two have the same id
     * @throws DuplicateLabelException if two have the same branch label, or a label is an id
     * @throws InvalidBranchLabelException if targets can't name a label
     * @throws MissingParentException if one revises or depends on another that is not among them
     * @throws SelfParentException if one revises itself
     * @throws SelfDependencyException if one depends on itself
     * @throws RevisionCycleException if they revise each other
     * @throws DependencyCycleException if they depend on each other
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
        return new RevisionGraph(CheckedNodes.of(revisions, node, origin));
    }

    /**
     * This graph with another revision, to know whether it fits before its file is written.
     *
     * @throws RevisionException as {@link #of(List)}
     */
    public RevisionGraph with(RevisionNode node) {
        List<RevisionNode> all = new ArrayList<>(ordered());
        all.add(node);
        return of(all);
    }

    /**
     * The revisions, each behind everything it revises and depends on; the same for any order of the input. What they
     * depend on are ids, also where their files give branch labels.
     */
    public List<RevisionNode> ordered() {
        return places.nodes();
    }

    /** The ids of all revisions, in the order of {@link #ordered}. */
    public Set<String> ids() {
        return places.ids();
    }

    /** The revision with exactly this id. */
    public Optional<RevisionNode> node(String id) {
        return places.node(id);
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
     * The revisions that no other comes after, oldest first: what a database is at that has everything. The end of a
     * branch that another depends on is not among them, see {@link #tips}.
     */
    public List<String> heads() {
        return heads;
    }

    /**
     * The only head, or nothing in an empty graph.
     *
     * @throws MultipleHeadsException if there are several
     */
    public Optional<String> head() {
        if (heads.size() > 1) {
            throw new MultipleHeadsException(heads);
        }
        return heads.stream().findFirst();
    }

    /**
     * Those of these revisions that no other of them revises or depends on, oldest first: what a database is at that has
     * them all.
     *
     * @throws UnknownRevisionException if one is not in the graph
     */
    public Set<String> heads(Set<String> applied) {
        return order.tips(applied);
    }

    /**
     * The ends of all branches, oldest first: the revisions that nobody revises, though another may depend on them. A
     * new revision that revises one of these needs no splice.
     */
    public List<String> tips() {
        return where(place -> parents.above(place).length == 0);
    }

    /** The revisions that revise nothing, oldest first. */
    public List<String> bases() {
        return where(place -> parents.below(place).length == 0);
    }

    /** The revisions that several others revise, oldest first. */
    public List<String> branchPoints() {
        return where(place -> parents.above(place).length > 1);
    }

    /**
     * The revisions that revise this one.
     *
     * @throws UnknownRevisionException if it is not in the graph
     */
    public List<String> children(String id) {
        return parents.idsAbove(id);
    }

    /**
     * Everything that has to be applied before one of these: what they revise and depend on, and so on. One of these is
     * itself among the result only if another of these comes after it.
     *
     * @throws UnknownRevisionException if one is not in the graph
     */
    public Set<String> ancestors(Collection<String> ids) {
        return order.ancestors(ids);
    }

    /**
     * Everything that can be applied only after one of these.
     *
     * @throws UnknownRevisionException if one is not in the graph
     */
    public Set<String> descendants(Collection<String> ids) {
        return order.descendants(ids);
    }

    /**
     * The revisions in the branch of one: what it revises, what revises it, and so on in both directions. Merges lead
     * into other branches, dependencies don't.
     *
     * @throws UnknownRevisionException if it is not in the graph
     */
    public Set<String> lineage(String id) {
        return parents.lineage(id);
    }

    /**
     * These revisions and all their ancestors, in the order in which they are applied.
     *
     * @throws UnknownRevisionException if one is not in the graph
     */
    public List<RevisionNode> upTo(Collection<String> ids) {
        return missing(ids, Set.of());
    }

    /**
     * What has to be applied to come from some revisions to others: these and all their ancestors, without those and
     * their ancestors, in the order in which they are applied.
     *
     * @param ends where to come to
     * @param from where to come from, not necessarily below
     * @throws UnknownRevisionException if one is not in the graph
     */
    public List<RevisionNode> missing(Collection<String> ends, Collection<String> from) {
        BitSet missing = order.upTo(ends);
        missing.andNot(order.upTo(from));
        return places.nodes(missing);
    }

    /**
     * What can't stay applied when a database is to be at a target: what revises it, within its branch if it has one,
     * and whatever comes after that. What only depends on the target stays.
     *
     * @throws UnknownRevisionException if the target is not in the graph
     */
    public Set<String> above(Target target) {
        Set<String> roots = new LinkedHashSet<>();
        if (target.isBase()) {
            roots.addAll(bases());
        }
        target.ids().forEach(id -> roots.addAll(children(id)));
        if (target.branch() != null) {
            roots.retainAll(lineage(target.branch()));
        }
        Set<String> above = new LinkedHashSet<>(roots);
        above.addAll(order.descendants(roots));
        return Collections.unmodifiableSet(above);
    }

    /**
     * What a target means: an id, a branch label or at least four characters of the beginning of one, {@code head},
     * {@code heads}, {@code base}, {@code current}, or steps from one of these, or from the current revision, such as
     * {@code -1}, {@code +2} and {@code head-1}; each of them also within a branch, such as {@code sales@head}, where a
     * branch is given by its label or by any revision in it.
     *
     * @param target the expression
     * @param current the revisions that the database is at
     * @throws RevisionException if it is malformed, unknown, ambiguous or goes too far
     */
    public Target target(String target, Set<String> current) {
        return new TargetResolver(this, current, false).resolve(TargetExpression.parse(target));
    }

    /**
     * The target of an upgrade.
     *
     * @throws WrongDirectionException if it counts down from the current revisions
     * @throws RevisionException as {@link #target}
     */
    public Target upgradeTarget(String target, Set<String> current) {
        TargetExpression expression = TargetExpression.parse(target);
        if (expression.isRelative() && expression.steps() < 0) {
            throw WrongDirectionException.upgrade(target);
        }
        return target(target, current);
    }

    /**
     * The target of a downgrade.
     *
     * @throws WrongDirectionException if it counts up from the current revisions
     * @throws RevisionException as {@link #target}
     */
    public Target downgradeTarget(String target, Set<String> current) {
        TargetExpression expression = TargetExpression.parse(target);
        if (expression.isRelative() && expression.steps() > 0) {
            throw WrongDirectionException.downgrade(target);
        }
        return target(target, current);
    }

    /**
     * The revisions that a target means.
     *
     * @return ids; empty means base
     * @throws RevisionException as {@link #target}
     */
    public Set<String> resolve(String target, Set<String> current) {
        return target(target, current).ids();
    }

    /**
     * The revisions that several targets mean together, each once.
     *
     * @throws OverlappingTargetsException if one lies below another in its branch
     * @throws RevisionException as {@link #target}
     */
    public Set<String> resolveAll(Collection<String> targets, Set<String> current) {
        Set<String> ids = new LinkedHashSet<>();
        targets.forEach(target -> ids.addAll(resolve(target, current)));
        Set<String> below = parents.ancestors(ids);
        ids.stream().filter(below::contains).findFirst().ifPresent(lower -> {
            Set<String> above = parents.descendants(Set.of(lower));
            String upper = ids.stream().filter(above::contains).findFirst().orElseThrow();
            throw new OverlappingTargetsException(lower, upper);
        });
        return Collections.unmodifiableSet(ids);
    }

    /**
     * The one revision that a target means.
     *
     * @param target the expression, see {@link #target}
     * @param current the revisions that the database is at
     * @throws MalformedTargetException if it means base
     * @throws UnknownRevisionException if there is no revision at all
     * @throws MultipleHeadsException if it means several
     * @throws RevisionException as {@link #target}
     */
    public RevisionNode resolveOne(String target, Set<String> current) {
        Set<String> ids = resolve(target, current);
        if (ids.size() > 1) {
            throw new MultipleHeadsException(List.copyOf(new TreeSet<>(ids)));
        }
        return get(ids.stream().findFirst().orElseThrow(() -> noneAtBase(target)));
    }

    /**
     * The revisions of a range, both ends included, in the order in which they are applied: the end and its ancestors,
     * and of these only the beginning and what revises it, and so on. An open beginning is base, an open end is the
     * heads. A beginning that is only steps counts from the end, an end that is only steps from the beginning; steps
     * that go too far stop. A beginning in a branch leaves other branches out.
     *
     * @param range two targets
     * @param current the revisions that the database is at
     * @throws RangeOrderException if the beginning is not an ancestor of the end
     * @throws RevisionException as {@link #target}
     */
    public List<RevisionNode> between(RevisionRange range, Set<String> current) {
        return new RangeResolver(this, current, range).select();
    }

    private RevisionException noneAtBase(String target) {
        return ids().isEmpty()
                ? new UnknownRevisionException(target)
                : new MalformedTargetException(
                        target, "means base, where there is no revision: name one, see 'db history'");
    }

    Edges parents() {
        return parents;
    }

    Names names() {
        return names;
    }

    Branch branch(String name) {
        try {
            String id = names.complete(name, any -> true);
            return new Branch(name, id, parents.lineage(id));
        } catch (UnknownRevisionException unknown) {
            throw new UnknownBranchException(name);
        }
    }

    private List<String> where(IntPredicate condition) {
        return IntStream.range(0, places.size())
                .filter(condition)
                .mapToObj(place -> places.node(place).id())
                .toList();
    }
}
