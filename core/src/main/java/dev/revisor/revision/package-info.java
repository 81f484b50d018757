/** Revisions as a graph, and the expressions that name them: pure, no files, no database. */
@NullMarked
package dev.revisor.revision;

import org.jspecify.annotations.NullMarked;
