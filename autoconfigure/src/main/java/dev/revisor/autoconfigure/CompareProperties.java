package dev.revisor.autoconfigure;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What counts when entities and database are compared.
 *
 * @param names Whether constraints and indexes that no annotation names are dropped and added again where they have
 *     another name than 'revisor.naming-convention' gives them.
 * @param types Whether the types of columns count.
 * @param defaults Whether the defaults of columns count.
 */
record CompareProperties(
        @DefaultValue("false") boolean names,
        @DefaultValue("true") boolean types,
        @DefaultValue("true") boolean defaults) {}
