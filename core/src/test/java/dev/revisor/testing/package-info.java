/** Fresh databases for tests: in process, or on servers that are started once for the whole run. */
@NullMarked
package dev.revisor.testing;

import org.jspecify.annotations.NullMarked;
