/** The containerised applications that can be run. */
@NullMarked
package dev.revisor.demo.application;

import org.jspecify.annotations.NullMarked;
