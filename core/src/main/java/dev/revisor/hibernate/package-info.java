/** Hibernate's metadata as a target schema; the only package that sees Hibernate. */
@NullMarked
package dev.revisor.hibernate;

import org.jspecify.annotations.NullMarked;
