package dev.revisor.command;

import dev.revisor.autogenerate.ChangeLine;
import dev.revisor.autogenerate.ChangeList;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.Operation;
import dev.revisor.source.Notes;
import java.util.List;

/** What an author should know who is about to lose rows. */
final class DropAdvice {

    private DropAdvice() {}

    static List<String> of(List<Operation> operations) {
        return ChangeList.of(drops(operations)).stream().map(DropAdvice::advice).toList();
    }

    /** The same as comments above the drops in the file. */
    static Notes notes(List<Operation> operations) {
        Notes notes = Notes.NONE;
        for (Operation drop : drops(operations)) {
            notes = notes.with(drop, "Deploy this one release after the last instance that maps it is gone.");
        }
        return notes;
    }

    private static List<Operation> drops(List<Operation> operations) {
        return operations.stream()
                .filter(operation -> operation instanceof DropColumn || operation instanceof DropTable)
                .toList();
    }

    private static String advice(ChangeLine line) {
        return "It drops '" + line.subject()
                + "': deploy that one release after the last instance that maps it is gone";
    }
}
