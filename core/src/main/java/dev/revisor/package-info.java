/** The root of Revisor's engine; the code lives in the packages below. */
@NullMarked
package dev.revisor;

import org.jspecify.annotations.NullMarked;
