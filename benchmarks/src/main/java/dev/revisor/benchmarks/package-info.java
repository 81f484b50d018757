/** Measures what must stay quick however much there is. */
@NullMarked
package dev.revisor.benchmarks;

import org.jspecify.annotations.NullMarked;
