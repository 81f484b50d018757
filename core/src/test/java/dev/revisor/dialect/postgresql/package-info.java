/** PostgreSQL as a dialect, on a real server. */
@NullMarked
package dev.revisor.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
