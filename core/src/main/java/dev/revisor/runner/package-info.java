/** Plans the way from what a database has to what is wanted, and goes it: transactions, journal, scripts. */
@NullMarked
package dev.revisor.runner;

import org.jspecify.annotations.NullMarked;
