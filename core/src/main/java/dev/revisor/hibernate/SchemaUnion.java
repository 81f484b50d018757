package dev.revisor.hibernate;

import dev.revisor.schema.Column;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the schemas of several factories into one, in which each thing has one definition. */
final class SchemaUnion {

    private Schema schema = Schema.EMPTY;

    Schema schema() {
        return schema;
    }

    /**
     * Adds what another factory maps.
     *
     * @throws ConflictingMappingsException if something is there already with another definition
     */
    void add(Schema other) {
        other.tables().values().forEach(this::add);
        other.sequences().values().forEach(this::add);
    }

    private void add(Table table) {
        schema.table(table.name()).filter(known -> !known.equals(table)).ifPresent(known -> {
            throw new ConflictingMappingsException(table.name(), difference(known, table));
        });
        schema = schema.with(table);
    }

    private void add(Sequence sequence) {
        schema.sequence(sequence.name())
                .filter(known -> !known.equals(sequence))
                .ifPresent(known -> {
                    throw new ConflictingMappingsException(sequence.name(), "start or increment");
                });
        schema = schema.with(sequence);
    }

    private static String difference(Table one, Table other) {
        String columns = Stream.concat(one.columns().stream(), other.columns().stream())
                .filter(column ->
                        !(one.columns().contains(column) && other.columns().contains(column)))
                .map(Column::name)
                .distinct()
                .map(name -> "column '" + name + "'")
                .collect(Collectors.joining(", "));
        return columns.isEmpty() ? "keys, checks, indexes or comment" : columns;
    }
}
