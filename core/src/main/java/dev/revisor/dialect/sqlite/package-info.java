/** SQLite: a catalog of verbatim SQL, read by a small reader, and changes it can't make itself as table rebuilds. */
@NullMarked
package dev.revisor.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
