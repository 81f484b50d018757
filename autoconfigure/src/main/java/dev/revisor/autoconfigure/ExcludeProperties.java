package dev.revisor.autoconfigure;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is left out when entities and database are compared.
 *
 * @param tables Patterns for the names of tables and sequences that are never created, altered, dropped or listed. '*'
 *     stands for any characters, '?' for one, and 'audit.*' is about a schema.
 */
record ExcludeProperties(@DefaultValue List<String> tables) {}
