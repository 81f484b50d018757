/** The {@code db} commands: arguments in, result and exit code out; knows no terminal and no framework. */
@NullMarked
package dev.revisor.command;

import org.jspecify.annotations.NullMarked;
