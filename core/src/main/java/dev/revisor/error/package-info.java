/** The root of every exception that Revisor throws; each family lives beside the code that throws it. */
@NullMarked
package dev.revisor.error;

import org.jspecify.annotations.NullMarked;
