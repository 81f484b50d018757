package dev.revisor.autogenerate;

import dev.revisor.schema.Column;
import dev.revisor.schema.Table;

/**
 * Says whether the default of a column changed. In an application, every bean of this type is asked, in order, until one
 * decides; where none does, Revisor compares what the server makes of both.
 */
@FunctionalInterface
public interface DefaultComparison {

    /**
     * Compares the defaults of a column whose texts are not equal.
     *
     * @param table the table as the entities want it
     * @param found the column as it is in the database; its default is null where it has none
     * @param wanted the column as the entities want it; its default is null where it has none
     * @return what is so; never null
     * @throws RuntimeException to end the command, with a message that follows the name of this class
     */
    Verdict compare(Table table, Column found, Column wanted);
}
