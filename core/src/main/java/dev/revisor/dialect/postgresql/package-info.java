/** PostgreSQL, from version 13 on. */
@NullMarked
package dev.revisor.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
