package dev.revisor.command;

import dev.revisor.Migrations;
import dev.revisor.revision.DuplicateRevisionException;
import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionId;
import dev.revisor.revision.RevisionNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The place in the graph that a new revision gets. */
final class NewRevision {

    static final Option MESSAGE = Option.value("--message", "-m", "text", "what the revision is about");
    static final Option REV_ID = Option.value("--rev-id", "id", "the id, instead of a random one");
    static final Option BRANCH_LABEL =
            Option.value("--branch-label", "name", "a name for its branch, for targets such as NAME@head");
    static final Option SPLICE = Option.flag("--splice", "let it come after a revision that is not a head");
    static final Option HEAD = Option.value(
            "--head", "rev", "the revision it comes after, where there are several heads; 'base' begins a new root");
    static final Option DEPENDS_ON = Option.value(
                    "--depends-on", "rev", "a revision that must be applied before, besides the parent")
            .repeated();

    private final Migrations migrations;
    private final RevisionGraph graph;
    private final Arguments arguments;

    NewRevision(Invocation invocation) {
        this.migrations = invocation.migrations();
        this.graph = migrations.revisions().graph();
        this.arguments = invocation.arguments();
    }

    /**
     * A node behind the head that the options name, else the only one.
     *
     * @throws UndecidedHeadException if there are several and the options name none
     * @throws NoHeadException if the options name one that is not a head
     * @throws dev.revisor.revision.RevisionException if it makes no graph with the others: the id is taken or not
     *     allowed, a label stands twice, a dependency is unknown
     */
    RevisionNode node() {
        return after(parents(), arguments.value(MESSAGE).orElse(""));
    }

    /** A node behind several heads; the rest as {@link #node}. */
    RevisionNode joining(Collection<String> heads, String message) {
        requireHeads(heads);
        return after(heads, arguments.value(MESSAGE).orElse(message));
    }

    private RevisionNode after(Collection<String> parents, String message) {
        List<String> dependsOn = arguments.values(DEPENDS_ON).stream()
                .map(target -> RevisionTargets.one(target, migrations).id())
                .distinct()
                .toList();
        RevisionNode node = new RevisionNode(
                id(),
                List.copyOf(parents),
                dependsOn,
                arguments.values(BRANCH_LABEL),
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
                message);
        requireHeadAllowed(graph.with(node).heads());
        return node;
    }

    private Collection<String> parents() {
        Optional<String> head = arguments.value(HEAD);
        Collection<String> parents =
                head.isEmpty() ? graph.heads() : RevisionTargets.all(List.of(head.get()), migrations);
        if (parents.size() > 1) {
            throw new UndecidedHeadException(parents);
        }
        requireHeads(parents);
        return parents;
    }

    private void requireHeads(Collection<String> parents) {
        if (arguments.has(SPLICE)) {
            return;
        }
        Set<String> tips = Set.copyOf(graph.tips());
        parents.stream().filter(id -> !tips.contains(id)).findFirst().ifPresent(id -> {
            throw new NoHeadException(id, graph.children(id));
        });
    }

    private void requireHeadAllowed(List<String> heads) {
        if (migrations.options().singleHead()
                && heads.size() > Math.max(1, graph.heads().size())) {
            throw new SecondHeadException(heads);
        }
    }

    private String id() {
        Optional<String> wanted = arguments.value(REV_ID);
        if (wanted.isEmpty()) {
            return RevisionId.random(new SecureRandom());
        }
        String id = RevisionId.validate(wanted.get());
        if (graph.node(id).isPresent()) {
            throw new DuplicateRevisionException(id, List.of());
        }
        return id;
    }
}
