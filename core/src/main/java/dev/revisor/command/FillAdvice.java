package dev.revisor.command;

import dev.revisor.autogenerate.Fills;
import dev.revisor.operation.FillColumn;
import dev.revisor.operation.Operation;
import dev.revisor.source.Notes;
import java.util.List;

/** What an author should know whose revision asks for values that nobody else can give. */
final class FillAdvice {

    private FillAdvice() {}

    static List<String> of(List<Operation> operations) {
        return Fills.open(operations).stream().map(FillAdvice::advice).toList();
    }

    /** These comments, and one above each value that is still to be written. */
    static Notes notes(Notes notes, List<Operation> operations) {
        Notes more = notes;
        for (FillColumn fill : Fills.open(operations)) {
            more = more.with(fill, "Write the value that rows without one get, in SQL; until then it is not run.");
        }
        return more;
    }

    private static String advice(FillColumn fill) {
        String name = fill.table() + "." + fill.column();
        return "Rows that are there need a value for '" + name + "': write it where the revision says '"
                + FillColumn.OPEN + "' (or write the revision with --fill " + name + "=EXPRESSION)";
    }
}
