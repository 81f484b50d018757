package dev.revisor.runner;

import dev.revisor.migration.Operations;
import dev.revisor.migration.RevisionScript;
import dev.revisor.revision.RevisionNode;
import java.util.function.Consumer;

/** Revisions written in place. */
final class Scripts {

    private Scripts() {}

    /** A revision that can be undone by this. */
    static RevisionScript script(String id, String parent, Consumer<Operations> up, Consumer<Operations> down) {
        RevisionNode node = parent.isEmpty() ? RevisionNode.of(id) : RevisionNode.of(id, parent);
        return script(node, up, down);
    }

    /** A revision that undoes nothing. */
    static RevisionScript script(String id, String parent, Consumer<Operations> up) {
        return script(id, parent, up, op -> {});
    }

    static RevisionScript script(RevisionNode node, Consumer<Operations> up, Consumer<Operations> down) {
        return new RevisionScript(node, "test", () -> Operations.record(up), () -> Operations.record(down));
    }
}
