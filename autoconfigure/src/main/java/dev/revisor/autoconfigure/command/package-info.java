/** {@code java -jar app.jar db ...}: the application prepared, but not started, for one command. */
@NullMarked
package dev.revisor.autoconfigure.command;

import org.jspecify.annotations.NullMarked;
