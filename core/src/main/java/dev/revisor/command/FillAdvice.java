package dev.revisor.command;

import dev.revisor.autogenerate.Fills;
import dev.revisor.operation.FillColumn;
import dev.revisor.operation.Operation;
import dev.revisor.source.Notes;
import java.util.List;

/** What an author should know whose revision asks for values that nobody else can give. */
final class FillAdvice {

    private FillAdvice() {}

    private static final String COMMENT =
            "Write the value that rows without one get, in SQL; until then it is not run.";

    static List<String> of(List<Operation> upgrade) {
        return Fills.open(upgrade).stream().map(FillAdvice::advice).toList();
    }

    /** The same about the way back, without which everything else can be run. */
    static List<String> ofWayBack(List<Operation> downgrade) {
        return Fills.open(downgrade).stream()
                .map(fill ->
                        "The way back makes '" + name(fill) + "' not null again: until somebody writes a value where"
                                + " it says '" + FillColumn.OPEN + "', the revision can't be undone")
                .toList();
    }

    /** A statement with the comment above it where its value is still to be written. */
    static String commented(String statement) {
        boolean isOpen = statement.startsWith("update ") && statement.contains("= " + FillColumn.OPEN);
        return isOpen ? "-- " + COMMENT + "\n" + statement : statement;
    }

    /** These comments, and one above each value that is still to be written. */
    static Notes notes(Notes notes, List<Operation> operations) {
        Notes more = notes;
        for (FillColumn fill : Fills.open(operations)) {
            more = more.with(fill, COMMENT);
        }
        return more;
    }

    private static String advice(FillColumn fill) {
        return "Rows that are there need a value for '" + name(fill) + "': write it where the revision says '"
                + FillColumn.OPEN + "' (or write the revision with --fill " + name(fill) + "=EXPRESSION)";
    }

    private static String name(FillColumn fill) {
        return fill.table() + "." + fill.column();
    }
}
