package dev.revisor.schema;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The referring side of a foreign key, on its way to become one.
 *
 * @param name the name of the key, or null
 * @param columns the referring columns
 */
public record ForeignKeyColumns(@Nullable Identifier name, List<Identifier> columns) {

    public ForeignKeyColumns {
        columns = List.copyOf(columns);
    }

    /** The key to these columns of a table of the default schema, without actions. */
    public ForeignKey references(String table, String... targetColumns) {
        return references(
                TableName.of(table),
                Arrays.stream(targetColumns).map(Identifier::of).toArray(Identifier[]::new));
    }

    /** The key to these columns of a table, without actions. */
    public ForeignKey references(TableName table, Identifier... targetColumns) {
        return new ForeignKey(
                name, columns, table, List.of(targetColumns), ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION);
    }
}
