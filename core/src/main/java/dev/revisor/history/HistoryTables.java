package dev.revisor.history;

import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of Revisor's own tables in a database.
 *
 * @param history one row per applied revision
 * @param journal the statements of an unfinished revision
 * @param lock one row that is locked during a run, on databases without another kind of lock
 */
public record HistoryTables(TableName history, TableName journal, TableName lock) {

    /** {@code revisor_history} and the others, in the default schema. */
    public static final HistoryTables DEFAULT = of("revisor_", null);

    public HistoryTables {
        Objects.requireNonNull(history, "history");
        Objects.requireNonNull(journal, "journal");
        Objects.requireNonNull(lock, "lock");
    }

    /**
     * Tables whose names begin alike.
     *
     * @param prefix the beginning of their names
     * @param schema the schema they are in, or null for the default one of the connection
     */
    public static HistoryTables of(String prefix, @Nullable String schema) {
        Identifier where = schema == null ? null : Identifier.of(schema);
        return new HistoryTables(
                new TableName(where, Identifier.of(prefix + "history")),
                new TableName(where, Identifier.of(prefix + "journal")),
                new TableName(where, Identifier.of(prefix + "lock")));
    }

    /** Whether a table is one of these, so that nobody compares or drops it; a name without schema means any. */
    public boolean contains(TableName table) {
        return Stream.of(history, journal, lock)
                .anyMatch(own -> own.name().matches(table.name())
                        && (own.schema() == null
                                || table.schema() == null
                                || own.schema().matches(table.schema())));
    }
}
