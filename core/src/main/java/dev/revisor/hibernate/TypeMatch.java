package dev.revisor.hibernate;

import dev.revisor.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * The type that stands for a column's spellings.
 *
 * @param type portable where one fits all spellings, else raw
 * @param check the condition that Hibernate's type brings along and this one does not, or null
 * @param definition what the mapping says in SQL about the column beyond its type
 */
record TypeMatch(ColumnType type, @Nullable String check, ColumnDefinition definition) {}
