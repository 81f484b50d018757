package dev.revisor;

import dev.revisor.autogenerate.ChangeLine;
import dev.revisor.autogenerate.Draft;
import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.history.Checksum;
import dev.revisor.history.HistoryRow;
import dev.revisor.migration.RevisionScript;
import dev.revisor.runner.MigrationStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks everything that {@code db check} answers. */
final class Check {

    private final Migrations migrations;
    private final List<String> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    Check(Migrations migrations) {
        this.migrations = migrations;
    }

    CheckReport run() {
        MigrationStatus status = migrations.status();
        checkHeads(status);
        checkHistory(status);
        checkChecksums(status);
        List<ChangeLine> differences = problems.isEmpty() ? differences(status) : List.of();
        return new CheckReport(problems, differences, remarks);
    }

    private void checkHeads(MigrationStatus status) {
        if (status.heads().size() > 1) {
            problems.add(severalHeads(status.heads()));
        }
    }

    /** Says that there are several heads. */
    static String severalHeads(Collection<String> heads) {
        return "There are several heads: '" + String.join("', '", heads)
                + "': join them with 'db merge', or move one with 'db rebase'";
    }

    private void checkHistory(MigrationStatus status) {
        status.history()
                .unfinished()
                .ifPresent(row -> problems.add("Revision '" + row.id() + "' is unfinished: run 'db resume'"));
        Set<String> begun = status.history().byId().keySet();
        status.pending().stream()
                .filter(node -> !begun.contains(node.id()))
                .forEach(node -> problems.add("Revision '" + node.id() + "' is not applied: run 'db upgrade'"));
        status.unknown()
                .forEach(row -> problems.add("The database has revision '" + row.id() + "' (" + row.message()
                        + "), which this application doesn't know"));
    }

    private void checkChecksums(MigrationStatus status) {
        for (HistoryRow row : status.history().rows()) {
            Optional<RevisionScript> script = migrations.revisions().script(row.id());
            if (row.isComplete() && script.isPresent() && Checksum.differ(row.checksum(), Checksum.of(script.get()))) {
                problems.add("Revision '" + row.id() + "' was changed after it was applied: undo the change in '"
                        + script.get().origin() + "', or accept it with 'db stamp --purge'");
            }
        }
    }

    private List<ChangeLine> differences(MigrationStatus status) {
        Draft draft = migrations
                .comparer()
                .compare(status.history(), DraftOptions.DEFAULT)
                .draft();
        draft.unknown().forEach(unknown -> remarks.add("In no revision: " + unknown));
        draft.opaque().forEach(opaque -> remarks.add("Not compared: " + opaque.kind() + " " + opaque.name()));
        remarks.addAll(draft.notes());
        return migrations.process(draft).changes();
    }
}
