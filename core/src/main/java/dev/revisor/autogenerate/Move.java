package dev.revisor.autogenerate;

import dev.revisor.schema.Attribute;

/**
 * A table or column that has another name now.
 *
 * @param from the name it had
 * @param to the name it has
 * @param because what it keeps under both
 */
record Move<N>(N from, N to, Attribute because) {}
