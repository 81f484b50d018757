package dev.revisor.diff;

import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameTable;
import java.util.Objects;

/**
 * Something that goes and something that comes, and may be one thing under another name.
 *
 * @param rename the renaming it may be, of a table or a column
 * @param score how alike both are, 100 at most
 */
public record RenameCandidate(Operation rename, int score) {

    public RenameCandidate {
        Objects.requireNonNull(rename, "rename");
    }

    /** The old name, as {@code table} or {@code table.column}. */
    public String from() {
        return rename instanceof RenameColumn column
                ? column.table() + "." + column.from()
                : ((RenameTable) rename).from().toString();
    }

    /** The new name, as {@code table} or {@code table.column}. */
    public String to() {
        if (rename instanceof RenameColumn column) {
            return column.table() + "." + column.to();
        }
        RenameTable table = (RenameTable) rename;
        return table.from().withName(table.to()).toString();
    }
}
