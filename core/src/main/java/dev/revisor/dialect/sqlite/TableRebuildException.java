package dev.revisor.dialect.sqlite;

import dev.revisor.error.MigrationException;
import dev.revisor.schema.TableName;

/** A table that SQLite can only change by a rebuild, and that can't be rebuilt as it is. */
public final class TableRebuildException extends MigrationException {

    private final TableName table;

    TableRebuildException(TableName table, String reason) {
        super("Table '" + table + "' can't be changed: " + reason);
        this.table = table;
    }

    /** The table. */
    public TableName table() {
        return table;
    }
}
