/** What databases differ in: one contract here, one package per database below with the same file names in each. */
@NullMarked
package dev.revisor.dialect;

import org.jspecify.annotations.NullMarked;
