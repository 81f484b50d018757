/** Small groups of entities, one for each thing that Hibernate maps, and the promises that hold for all of them. */
@NullMarked
package dev.revisor.zoo;

import org.jspecify.annotations.NullMarked;
