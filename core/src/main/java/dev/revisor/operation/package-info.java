/** Changes as data: one sealed vocabulary that is recorded, reversed, replayed and rendered. */
@NullMarked
package dev.revisor.operation;

import org.jspecify.annotations.NullMarked;
