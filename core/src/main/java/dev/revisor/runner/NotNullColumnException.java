package dev.revisor.runner;

import dev.revisor.error.MigrationException;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;

/** A column that wants a value in every row would be added to rows that have none; nothing was run. */
public final class NotNullColumnException extends MigrationException {

    private final String revision;
    private final TableName table;
    private final Identifier column;

    NotNullColumnException(String revision, TableName table, Identifier column) {
        super("Revision '" + revision + "' adds column '" + column + "' to table '" + table
                + "', not null and without a"
                + " default, but the table has rows, which would have no value for it. Nothing was run: give the column"
                + " a default, or add it as nullable, fill it and then make it not null");
        this.revision = revision;
        this.table = table;
        this.column = column;
    }

    /** The id of the revision. */
    public String revision() {
        return revision;
    }

    /** The table, under the name it has now. */
    public TableName table() {
        return table;
    }

    /** The column. */
    public Identifier column() {
        return column;
    }
}
