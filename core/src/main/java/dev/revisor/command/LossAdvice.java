package dev.revisor.command;

import dev.revisor.diff.ValueRisk;
import dev.revisor.diff.ValueRisks;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.Operation;
import dev.revisor.runner.RowLoss;
import dev.revisor.source.Notes;
import java.util.List;

/** What an author should know whose revision takes away data, or can't keep all of it. */
final class LossAdvice {

    private static final String LATER = "one release after the last instance that maps it is gone";

    private LossAdvice() {}

    /** A line for each, with what was counted in the database at hand. */
    static List<String> of(List<RowLoss> losses) {
        return losses.stream().map(LossAdvice::advice).toList();
    }

    /** The comments above such operations in the file, which say nothing about any one database. */
    static Notes notes(List<Operation> operations) {
        Notes notes = Notes.NONE;
        for (Operation operation : operations) {
            if (operation instanceof DropColumn || operation instanceof DropTable) {
                notes = notes.with(operation, "Deploy this " + LATER + ".");
            } else if (operation instanceof AlterColumn alter) {
                notes = notes(notes, alter);
            }
        }
        return notes;
    }

    private static Notes notes(Notes notes, AlterColumn alter) {
        Notes more = notes;
        for (ValueRisk risk : ValueRisks.of(alter.from().type(), alter.to().type())) {
            more = more.with(alter, comment(risk));
        }
        return more;
    }

    private static String comment(ValueRisk risk) {
        return risk.isChange()
                ? ("Changes values " + risk.which()).strip() + "."
                : "Values " + risk.which() + " don't fit: change them first.";
    }

    private static String advice(RowLoss loss) {
        ValueRisk risk = loss.risk();
        return risk == null
                ? "It " + LossText.of(loss) + ": deploy that " + LATER
                : "It " + LossText.of(loss) + (risk.isChange() || isNone(loss) ? "" : ": change them first");
    }

    private static boolean isNone(RowLoss loss) {
        return Long.valueOf(0).equals(loss.rows());
    }
}
