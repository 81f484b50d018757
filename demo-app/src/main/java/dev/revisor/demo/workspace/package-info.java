/** Workspaces, and who may do what in them. */
@NullMarked
package dev.revisor.demo.workspace;

import org.jspecify.annotations.NullMarked;
