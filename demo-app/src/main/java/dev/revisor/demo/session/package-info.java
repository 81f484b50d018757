/** Running applications, and what they write to their logs. */
@NullMarked
package dev.revisor.demo.session;

import org.jspecify.annotations.NullMarked;
