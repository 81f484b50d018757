package dev.revisor.autoconfigure;

import dev.revisor.ExcludedNames;
import dev.revisor.autogenerate.ObjectFilter;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is left out when entities and database are compared.
 *
 * @param tables Patterns for the names of tables and sequences that are never created, altered, dropped or listed. '*'
 *     stands for any characters, '?' for one, and 'audit.*' is about a schema.
 * @param columns The same for columns; 'customer.legacy_*' is about one table.
 * @param indexes The same for indexes.
 * @param constraints The same for keys, unique constraints and checks.
 */
record ExcludeProperties(
        @DefaultValue List<String> tables,
        @DefaultValue List<String> columns,
        @DefaultValue List<String> indexes,
        @DefaultValue List<String> constraints) {

    ObjectFilter filter() {
        return new ExcludedNames(columns, indexes, constraints);
    }
}
