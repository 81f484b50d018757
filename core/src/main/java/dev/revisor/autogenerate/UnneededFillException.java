package dev.revisor.autogenerate;

import dev.revisor.error.MigrationException;
import dev.revisor.operation.FillColumn;
import java.util.List;
import java.util.stream.Collectors;

/** A value was given for a column that does not become not null in the revision; nothing was written. */
public final class UnneededFillException extends MigrationException {

    private final FillColumn fill;

    UnneededFillException(FillColumn fill, List<FillColumn> needed) {
        super("'--fill " + name(fill) + "' is not needed: no column of this name becomes not null in this revision. "
                + (needed.isEmpty()
                        ? "None does: leave it out"
                        : "Those that do: "
                                + needed.stream()
                                        .map(UnneededFillException::name)
                                        .collect(Collectors.joining("', '", "'", "'"))));
        this.fill = fill;
    }

    /** The value that nobody asked for. */
    public FillColumn fill() {
        return fill;
    }

    private static String name(FillColumn fill) {
        return fill.table() + "." + fill.column();
    }
}
