package dev.revisor.command;

import dev.revisor.HistoryEntry;
import dev.revisor.history.HistoryRow;
import java.util.List;
import java.util.Objects;

/** Prints revisions below each other, or each with everything known about it. */
final class EntryPrinter {

    private EntryPrinter() {}

    static void print(List<HistoryEntry> entries, boolean verbose, Console console) {
        if (verbose) {
            entries.forEach(entry -> printWhole(entry, console));
            return;
        }
        Columns columns = new Columns();
        entries.forEach(entry -> columns.add(
                RevisionText.marked(entry),
                entry.revision().message(),
                RevisionText.minute(entry.revision().created())));
        columns.lines().forEach(console::result);
    }

    static void printWhole(HistoryEntry entry, Console console) {
        console.result("Revision:  " + RevisionText.marked(entry));
        console.result("Revises:   " + RevisionText.parents(entry.revision()));
        if (!entry.revision().dependsOn().isEmpty()) {
            console.result("Depends on: " + String.join(", ", entry.revision().dependsOn()));
        }
        console.result("Message:   " + entry.revision().message());
        console.result("Created:   " + RevisionText.minute(entry.revision().created()));
        HistoryRow row = entry.row();
        if (row != null) {
            console.result("Applied:   " + RevisionText.minute(row.appliedAt()) + " by "
                    + Objects.requireNonNullElse(row.appliedBy(), "somebody"));
        }
        console.result("");
    }
}
