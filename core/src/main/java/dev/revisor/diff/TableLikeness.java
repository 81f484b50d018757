package dev.revisor.diff;

import dev.revisor.schema.Column;
import dev.revisor.schema.Table;

/** How alike a table that goes is to one that comes: by the columns they share and by name, 100 at most. */
final class TableLikeness {

    private static final int COLUMNS = 80;
    private static final int NAME = 20;

    private final Names names;

    TableLikeness(Names names) {
        this.names = names;
    }

    int of(Table old, Table wanted) {
        int most = Math.max(1, Math.max(old.columns().size(), wanted.columns().size()));
        int shared =
                old.columns().stream().mapToInt(column -> share(column, wanted)).sum();
        int name = NameLikeness.percent(
                old.name().name().text(), wanted.name().name().text());
        return COLUMNS * shared / (2 * most) + NAME * name / 100;
    }

    /** 2 for a column of the same name and type, 1 for one of the same name, else 0. */
    private int share(Column column, Table wanted) {
        return wanted.columns().stream()
                .filter(candidate -> names.same(candidate.name(), column.name()))
                .findFirst()
                .map(candidate -> candidate.type().equals(column.type()) ? 2 : 1)
                .orElse(0);
    }
}
