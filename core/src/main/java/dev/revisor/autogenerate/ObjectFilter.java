package dev.revisor.autogenerate;

import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Index;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;

/**
 * Says what is compared at all. In an application, every bean of this type is asked, about what the entities want and
 * about what the database has; what one of them leaves out on one side is left out on the other one, too, so that it is
 * neither created nor changed, dropped or listed. A constraint or index of a column that is left out goes with it.
 *
 * <p>Every method says yes unless it is overridden. A {@link RuntimeException} ends the command, naming the bean's class.
 */
public interface ObjectFilter {

    /**
     * Whether a table is compared.
     *
     * @param table the table with everything in it; under its new name where it is being renamed
     * @param side where it was found
     */
    default boolean includes(Table table, Side side) {
        return true;
    }

    /**
     * Whether a column is compared.
     *
     * @param table the table as it was found on that side
     * @param column its column
     * @param side where it was found
     */
    default boolean includes(Table table, Column column, Side side) {
        return true;
    }

    /**
     * Whether a primary key, unique constraint, foreign key or check is compared.
     *
     * @param table the table as it was found on that side
     * @param constraint its constraint; the name is null where no annotation wrote one
     * @param side where it was found
     */
    default boolean includes(Table table, Constraint constraint, Side side) {
        return true;
    }

    /**
     * Whether an index is compared.
     *
     * @param table the table as it was found on that side
     * @param index its index; the name is null where no annotation wrote one
     * @param side where it was found
     */
    default boolean includes(Table table, Index index, Side side) {
        return true;
    }

    /**
     * Whether a sequence is compared.
     *
     * @param sequence the sequence, also where the database keeps it as a table
     * @param side where it was found
     */
    default boolean includes(Sequence sequence, Side side) {
        return true;
    }
}
