/** Measures what must stay quick however much there is; {@code README.md} of the module says how to read it. */
@NullMarked
package dev.revisor.benchmarks;

import org.jspecify.annotations.NullMarked;
