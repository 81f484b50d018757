/** What the author of a revision touches. */
@NullMarked
package dev.revisor.migration;

import org.jspecify.annotations.NullMarked;
