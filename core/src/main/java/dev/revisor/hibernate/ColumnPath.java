package dev.revisor.hibernate;

import org.hibernate.mapping.Column;

/**
 * A column and the way to what it keeps.
 *
 * @param column the column
 * @param path the names of attributes, with dots between them
 */
record ColumnPath(Column column, String path) {}
