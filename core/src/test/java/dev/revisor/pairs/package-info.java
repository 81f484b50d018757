/** Random pairs of schemas, and what has to hold on the way between the two. */
@NullMarked
package dev.revisor.pairs;

import org.jspecify.annotations.NullMarked;
