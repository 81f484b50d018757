package dev.revisor.command;

import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.List;

/** Reads {@code --rename} hints: {@code table=table} or {@code table.column=table.column}. */
final class Renames {

    private Renames() {}

    static List<Operation> parse(List<String> hints) {
        return hints.stream().map(Renames::parse).toList();
    }

    private static Operation parse(String hint) {
        String[] sides = hint.split("=", -1);
        if (sides.length != 2) {
            throw wrong(hint);
        }
        String[] from = sides[0].split("\\.", -1);
        String[] to = sides[1].split("\\.", -1);
        if (from.length == 1 && to.length == 1) {
            return new RenameTable(TableName.of(name(from[0], hint)), name(to[0], hint));
        }
        if (from.length != 2 || to.length != 2 || !from[0].equals(to[0])) {
            throw wrong(hint);
        }
        return new RenameColumn(TableName.of(name(from[0], hint)), name(from[1], hint), name(to[1], hint));
    }

    private static Identifier name(String text, String hint) {
        if (text.isBlank()) {
            throw wrong(hint);
        }
        return Identifier.of(text.strip());
    }

    private static UsageException wrong(String hint) {
        return new UsageException("'--rename " + hint
                + "' is not understood: write 'old=new' for a table, 'table.old=table.new' for a column");
    }
}
