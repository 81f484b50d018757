package dev.revisor.dialect.sqlite;

import java.util.List;
import java.util.Optional;

/**
 * A column as {@code create table} defines it.
 *
 * @param name its name
 * @param type its type, empty where it has none
 * @param typeStart where its type begins in the text, or would
 * @param typeEnd where its type ends in the text
 * @param clauses the rules behind the type
 */
record ColumnText(String name, String type, int typeStart, int typeEnd, List<Clause> clauses) {

    /** The first clause of a kind. */
    <C extends Clause> Optional<C> clause(Class<C> kind) {
        return clauses.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
