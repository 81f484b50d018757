/** H2 from 2.2 on: names fold to upper case unless its settings say otherwise, enumerations are native, DDL commits. */
@NullMarked
package dev.revisor.dialect.h2;

import org.jspecify.annotations.NullMarked;
