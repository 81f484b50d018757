package dev.revisor.schema;

/**
 * The type of a column as a revision says it: portable, and rendered by each database's dialect to what Hibernate
 * renders there, or raw.
 */
public sealed interface ColumnType permits PortableType, EnumerationType, NamedEnumerationType, ArrayType, RawType {}
