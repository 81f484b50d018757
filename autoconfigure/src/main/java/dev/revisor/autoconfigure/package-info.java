/** Revisor in a Spring Boot application: when it starts, at its command line, at its prompt and in its actuator. */
@NullMarked
package dev.revisor.autoconfigure;

import org.jspecify.annotations.NullMarked;
