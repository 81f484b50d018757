/** A service that runs its users' sessions of containerised applications. */
@NullMarked
package dev.revisor.demo;

import org.jspecify.annotations.NullMarked;
