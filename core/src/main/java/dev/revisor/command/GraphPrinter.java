package dev.revisor.command;

import dev.revisor.HistoryEntry;
import dev.revisor.revision.RevisionNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Prints revisions beside the drawing of their graph. */
final class GraphPrinter {

    private static final int MESSAGE = 1;

    private final List<GraphDrawing.Line> drawing;
    private final Map<String, HistoryEntry> entries = new LinkedHashMap<>();
    private final Console console;
    private final int lanes;

    private GraphPrinter(List<HistoryEntry> newestFirst, Console console) {
        this.drawing =
                GraphDrawing.of(newestFirst.stream().map(HistoryEntry::revision).toList());
        newestFirst.forEach(entry -> entries.put(entry.revision().id(), entry));
        this.console = console;
        this.lanes = drawing.stream()
                .filter(line -> line.node() != null)
                .mapToInt(line -> line.lanes().length())
                .max()
                .orElse(0);
    }

    static void print(List<HistoryEntry> newestFirst, boolean verbose, Console console) {
        GraphPrinter printer = new GraphPrinter(newestFirst, console);
        if (verbose) {
            printer.printWhole();
        } else {
            printer.printShort();
        }
    }

    private void printShort() {
        Columns columns = new Columns(MESSAGE);
        for (GraphDrawing.Line line : drawing) {
            RevisionNode node = line.node();
            if (node != null) {
                columns.add(
                        beside(line.lanes(), marked(node)),
                        RevisionText.message(node),
                        RevisionText.minute(node.created()),
                        node.dependsOn().isEmpty() ? "" : "depends on " + String.join(", ", node.dependsOn()));
            }
        }
        Iterator<String> texts = columns.lines(console.width()).iterator();
        drawing.forEach(line -> console.result(line.node() == null ? line.lanes() : texts.next()));
    }

    private void printWhole() {
        for (GraphDrawing.Line line : drawing) {
            RevisionNode node = line.node();
            if (node == null) {
                console.result(line.lanes());
                continue;
            }
            List<String> texts = EntryPrinter.whole(entry(node), console.resultPalette());
            console.result(beside(line.lanes(), texts.get(0)));
            texts.stream().skip(1).forEach(text -> console.result(beside(line.below(), text)));
            console.result(line.below());
        }
    }

    private String beside(String drawn, String text) {
        return DisplayWidth.padded(drawn, lanes) + " " + text;
    }

    private String marked(RevisionNode node) {
        return RevisionText.marked(entry(node), console.resultPalette());
    }

    private HistoryEntry entry(RevisionNode node) {
        return Objects.requireNonNull(entries.get(node.id()));
    }
}
