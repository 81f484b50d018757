package dev.revisor.runner;

import dev.revisor.error.MigrationException;
import dev.revisor.schema.TableName;
import java.util.Collection;
import java.util.List;

/** A database in which everything was to be created at once already has something; nothing was run. */
public final class DatabaseNotEmptyException extends MigrationException {

    private final List<TableName> tables;

    private DatabaseNotEmptyException(String message, List<TableName> tables) {
        super(message);
        this.tables = List.copyOf(tables);
    }

    static DatabaseNotEmptyException at(Collection<String> current) {
        return new DatabaseNotEmptyException(
                "The database is not empty: it is at revision '" + String.join("', '", current)
                        + "'. Nothing was run; 'db upgrade' applies what it lacks",
                List.of());
    }

    static DatabaseNotEmptyException having(List<TableName> tables) {
        String more = tables.size() == 1 ? "" : " and " + (tables.size() - 1) + " more";
        return new DatabaseNotEmptyException(
                "The database is not empty: it has '" + tables.get(0) + "'" + more
                        + " and no history. Nothing was run; say with 'db stamp REV' at which revision it is, or drop"
                        + " what it has",
                tables);
    }

    /** The tables and sequences that would have been created; none where there is a history. */
    public List<TableName> tables() {
        return tables;
    }
}
