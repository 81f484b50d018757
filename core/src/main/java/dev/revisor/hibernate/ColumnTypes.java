package dev.revisor.hibernate;

import dev.revisor.schema.Database;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.MappingException;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Reads the types of columns from all the databases that the entities are mapped for. */
final class ColumnTypes {

    private final OfflineMappings mappings;
    private final PortableTypes types;
    private final NamedEnumerations enumerations;
    private final Notes notes;

    ColumnTypes(OfflineMappings mappings, PortableTypes types, NamedEnumerations enumerations, Notes notes) {
        this.mappings = mappings;
        this.types = types;
        this.enumerations = enumerations;
        this.notes = notes;
    }

    /**
     * The type of a column of the running factory.
     *
     * @throws UnmappableEntitiesException if Hibernate has no type for it on any database
     */
    TypeMatch type(Table table, Column column) {
        Map<Database, Spelling> spellings = new LinkedHashMap<>();
        for (OfflineMapping mapping : mappings.all()) {
            spelling(mapping, table, column).ifPresent(spelling -> spellings.put(mapping.database(), spelling));
        }
        if (spellings.isEmpty()) {
            throw new UnmappableEntitiesException(notes.all());
        }
        return enumerations
                .type(spellings.values())
                .map(type -> new TypeMatch(
                        type, null, spellings.values().iterator().next().definition()))
                .orElseGet(() -> types.match(Names.column(column), spellings));
    }

    /** The condition that Hibernate's type of a column brings along, with the column's name as it is given, or null. */
    static @Nullable String impliedCheck(Column column, String name, Dialect dialect) {
        boolean canTell = dialect.supportsColumnCheck()
                && column.getValue() instanceof BasicValue value
                && value.getResolution() != null;
        return canTell
                ? ((BasicValue) column.getValue())
                        .getResolution()
                        .getLegacyResolvedBasicType()
                        .getCheckCondition(name, dialect)
                : null;
    }

    private Optional<Spelling> spelling(OfflineMapping mapping, Table table, Column named) {
        Dialect dialect = mapping.metadata().getDatabase().getDialect();
        return mapping.column(table, named).flatMap(column -> {
            try {
                ColumnDefinition type = ColumnDefinition.parse(column.getSqlType(mapping.metadata()));
                Long length = column.getColumnSize(dialect, mapping.metadata()).getLength();
                String check = impliedCheck(column, Names.column(named).toString(), dialect);
                return Optional.of(new Spelling(type, length, check));
            } catch (MappingException failure) {
                notes.untyped(table.getName(), named.getName(), mapping.database(), failure);
                return Optional.empty();
            }
        });
    }
}
