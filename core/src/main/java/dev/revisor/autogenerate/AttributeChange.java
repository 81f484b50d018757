package dev.revisor.autogenerate;

import dev.revisor.operation.AttributeReplay;
import dev.revisor.operation.Operation;
import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.Database;
import java.util.List;
import java.util.Objects;

/**
 * Which attributes were and are kept in which columns.
 *
 * @param before what the revisions so far say
 * @param after what the entities say
 */
public record AttributeChange(ColumnAttributes before, ColumnAttributes after) {

    /** Nothing is known, before and after. */
    public static final AttributeChange NONE = new AttributeChange(ColumnAttributes.NONE, ColumnAttributes.NONE);

    public AttributeChange {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /**
     * What a revision has to note, so that those after it know what the entities say.
     *
     * @param operations what the revision does as its replay will see it, so without what it does in plain SQL
     */
    public ColumnAttributes news(List<Operation> operations, Database database) {
        return after.since(AttributeReplay.apply(before, operations, database));
    }
}
