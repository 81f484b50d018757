package dev.revisor.autogenerate;

import dev.revisor.schema.Column;
import dev.revisor.schema.Table;

/**
 * Says whether the type of a column changed. In an application, every bean of this type is asked, in order, until one
 * decides; where none does, Revisor compares the types as the database spells them.
 */
@FunctionalInterface
public interface TypeComparison {

    /**
     * Compares the types of a column whose definitions are not equal.
     *
     * @param table the table as the entities want it
     * @param found the column as it is in the database; where revisions or entities say the same in other words, in
     *     those
     * @param wanted the column as the entities want it
     * @return what is so; never null
     * @throws RuntimeException to end the command, with a message that follows the name of this class
     */
    Verdict compare(Table table, Column found, Column wanted);
}
