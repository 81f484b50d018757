/** What is applied to a database: the tables that record it, the checksum of a revision, the lock around a run. */
@NullMarked
package dev.revisor.history;

import org.jspecify.annotations.NullMarked;
