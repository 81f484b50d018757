package dev.revisor;

import dev.revisor.autogenerate.ChangeLine;
import dev.revisor.autogenerate.Draft;
import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.autogenerate.DraftRules;
import dev.revisor.revision.RevisionGraph;
import java.util.List;

/** Asks what {@code db check} answers without a database. */
final class OfflineCheck {

    private final Offline offline;
    private final DraftRules rules;
    private final RevisionGraph graph;

    OfflineCheck(Offline offline, DraftRules rules, RevisionGraph graph) {
        this.offline = offline;
        this.rules = rules;
        this.graph = graph;
    }

    CheckReport run() {
        if (graph.heads().size() > 1) {
            return new CheckReport(List.of(Check.severalHeads(graph.heads())), List.of(), List.of());
        }
        Draft draft = offline.compare(DraftOptions.DEFAULT).draft();
        List<ChangeLine> differences = rules.process(draft).changes();
        return new CheckReport(List.of(), differences, draft.notes());
    }
}
