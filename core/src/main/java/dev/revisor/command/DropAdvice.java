package dev.revisor.command;

import dev.revisor.autogenerate.ChangeLine;
import dev.revisor.autogenerate.ChangeList;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.Operation;
import java.util.List;

/** What an author should know who is about to lose rows. */
final class DropAdvice {

    private DropAdvice() {}

    static List<String> of(List<Operation> operations) {
        List<Operation> drops = operations.stream()
                .filter(operation -> operation instanceof DropColumn || operation instanceof DropTable)
                .toList();
        return ChangeList.of(drops).stream().map(DropAdvice::advice).toList();
    }

    private static String advice(ChangeLine line) {
        return "It drops '" + line.subject()
                + "': deploy that one release after the last instance that maps it is gone";
    }
}
