package dev.revisor.command;

import dev.revisor.HistoryEntry;
import dev.revisor.history.HistoryRow;
import dev.revisor.revision.RevisionNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Prints revisions below each other, or each with everything known about it. */
final class EntryPrinter {

    private static final int MESSAGE = 1;

    private EntryPrinter() {}

    static void print(List<HistoryEntry> entries, boolean verbose, Console console) {
        if (verbose) {
            entries.forEach(entry -> printWhole(entry, console));
            return;
        }
        Columns columns = new Columns(MESSAGE);
        entries.forEach(entry -> columns.add(
                RevisionText.marked(entry, console.resultPalette()),
                RevisionText.message(entry.revision()),
                RevisionText.minute(entry.revision().created())));
        columns.lines(console.width()).forEach(console::result);
    }

    static void printWhole(HistoryEntry entry, Console console) {
        whole(entry, console.resultPalette()).forEach(console::result);
        console.result("");
    }

    /** Everything known about a revision, a line each. */
    static List<String> whole(HistoryEntry entry, Palette palette) {
        List<String> lines = new ArrayList<>(whole(entry.revision(), RevisionText.marked(entry, palette)));
        HistoryRow row = entry.row();
        if (row != null) {
            lines.add(row.isComplete() ? "Applied:   " + applied(row) : "Begun:     " + by(row));
        }
        return lines;
    }

    /** Everything that the application knows about a revision, a line each. */
    static List<String> whole(RevisionNode node, String marked) {
        List<String> lines = new ArrayList<>();
        lines.add("Revision:  " + marked);
        lines.add("Revises:   " + RevisionText.parents(node));
        if (!node.dependsOn().isEmpty()) {
            lines.add("Depends:   on " + String.join(", ", node.dependsOn()));
        }
        lines.add(("Message:   " + RevisionText.message(node)).strip());
        lines.add(("Created:   " + RevisionText.minute(node.created())).strip());
        return lines;
    }

    private static String applied(HistoryRow row) {
        String duration = row.durationMs() == null ? "" : " in " + row.durationMs() + " ms";
        return RevisionText.minute(row.appliedAt()) + " " + by(row) + duration;
    }

    private static String by(HistoryRow row) {
        return "by " + Objects.requireNonNullElse(row.appliedBy(), "somebody");
    }
}
