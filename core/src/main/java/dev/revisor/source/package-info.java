/** The files that revisions live in: finding, loading, compiling and writing them, in Java and in SQL. */
@NullMarked
package dev.revisor.source;

import org.jspecify.annotations.NullMarked;
