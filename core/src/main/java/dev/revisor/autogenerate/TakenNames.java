package dev.revisor.autogenerate;

import dev.revisor.diff.Equivalence;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.Schema;
import dev.revisor.schema.TableName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The names of constraints and indexes that are spoken for, and by which tables. PostgreSQL, H2 and SQLite keep most of
 * them by schema, MariaDB those of foreign keys by database: what is free in a schema is free everywhere.
 */
final class TakenNames {

    private final Equivalence equivalence;
    private final Map<TableName, Set<TableName>> tables = new HashMap<>();

    TakenNames(Equivalence equivalence) {
        this.equivalence = equivalence;
    }

    /** Notes every name in a schema. */
    TakenNames with(Schema schema) {
        schema.tables()
                .values()
                .forEach(table -> table.namedElements().forEach(element -> take(table.name(), element)));
        return this;
    }

    void take(TableName table, NamedElement element) {
        if (element.name() != null) {
            tables.computeIfAbsent(key(table, element.name()), name -> new HashSet<>())
                    .add(equivalence.fold(table));
        }
    }

    /** Forgets that a table uses a name, because what bears it goes or gets another one. */
    void free(TableName table, Identifier name) {
        tables.getOrDefault(key(table, name), new HashSet<>()).remove(equivalence.fold(table));
    }

    boolean isFree(TableName table, Identifier name) {
        return tables.getOrDefault(key(table, name), Set.of()).isEmpty();
    }

    private TableName key(TableName table, Identifier name) {
        return equivalence.fold(table.withName(name));
    }
}
