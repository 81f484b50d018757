/** Tests of SQLite's dialect, all of them on a real database file. */
@NullMarked
package dev.revisor.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
