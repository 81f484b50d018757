/** Entities of every kind, and what must come of them. */
@NullMarked
package dev.revisor.hibernate;

import org.jspecify.annotations.NullMarked;
