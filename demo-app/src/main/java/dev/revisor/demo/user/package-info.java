/** People who sign in. */
@NullMarked
package dev.revisor.demo.user;

import org.jspecify.annotations.NullMarked;
