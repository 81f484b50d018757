/** Puts replay, catalogs, target and differ together: what a new revision would have to do. */
@NullMarked
package dev.revisor.autogenerate;

import org.jspecify.annotations.NullMarked;
