/** An immutable description of a database schema: records that refer to each other by name. */
@NullMarked
package dev.revisor.schema;

import org.jspecify.annotations.NullMarked;
