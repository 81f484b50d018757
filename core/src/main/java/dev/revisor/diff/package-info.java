/** From one schema to another: the operations between them, and their order. */
@NullMarked
package dev.revisor.diff;

import org.jspecify.annotations.NullMarked;
