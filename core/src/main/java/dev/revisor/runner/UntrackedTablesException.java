package dev.revisor.runner;

import dev.revisor.error.MigrationException;
import dev.revisor.schema.TableName;
import java.util.List;

/** A database without history already has tables that the revisions would create; nothing was run. */
public final class UntrackedTablesException extends MigrationException {

    private final List<TableName> tables;
    private final String revision;

    UntrackedTablesException(List<TableName> tables, String revision) {
        super("The database has no history, but it already has " + named(tables) + ", which revision '" + revision
                + "' creates. Nothing was run: say which revision the database is at with 'db stamp REV', or set"
                + " 'revisor.adopt' to it for databases that are not at hand");
        this.tables = List.copyOf(tables);
        this.revision = revision;
    }

    /** The tables that are there, at least one. */
    public List<TableName> tables() {
        return tables;
    }

    /** The id of the revision that creates the first of them. */
    public String revision() {
        return revision;
    }

    private static String named(List<TableName> tables) {
        String first = "table '" + tables.get(0) + "'";
        return tables.size() == 1 ? first : first + " and " + (tables.size() - 1) + " more";
    }
}
