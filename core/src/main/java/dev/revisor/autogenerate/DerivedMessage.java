package dev.revisor.autogenerate;

import dev.revisor.operation.Operation;
import java.util.List;

/** The message of a revision whose author gave none: its first change, and how many more there are. */
public final class DerivedMessage {

    private DerivedMessage() {}

    /** A message such as {@code customer email and 2 more}. */
    public static String of(List<Operation> operations) {
        List<ChangeLine> lines = ChangeList.of(operations);
        String first =
                lines.get(0).subject().replace('.', ' ').replace('_', ' ').replace("\"", "");
        String verb = lines.get(0).sign() == '-' ? "drop " : "";
        return lines.size() == 1 ? verb + first : verb + first + " and " + (lines.size() - 1) + " more";
    }
}
