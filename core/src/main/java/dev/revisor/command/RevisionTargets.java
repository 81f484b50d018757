package dev.revisor.command;

import dev.revisor.Migrations;
import dev.revisor.revision.RevisionNode;
import dev.revisor.revision.Target;
import java.util.List;
import java.util.Set;

/** What the targets that somebody typed mean; the database is asked only about those that count from where it is. */
final class RevisionTargets {

    private RevisionTargets() {}

    /** The one revision that a target means. */
    static RevisionNode one(String target, Migrations migrations) {
        return migrations.revisions().graph().resolveOne(target, current(List.of(target), migrations));
    }

    /** The ids of the revisions that targets mean; none for base. */
    static Set<String> all(List<String> targets, Migrations migrations) {
        return migrations.revisions().graph().resolveAll(targets, current(targets, migrations));
    }

    private static Set<String> current(List<String> targets, Migrations migrations) {
        return targets.stream().anyMatch(Target::isSeenFromCurrent) ? migrations.currentKnown() : Set.of();
    }
}
