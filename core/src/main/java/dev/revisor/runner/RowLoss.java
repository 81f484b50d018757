package dev.revisor.runner;

import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import org.jspecify.annotations.Nullable;

/**
 * What a plan drops together with the data in it.
 *
 * @param revision the id of the revision that drops it
 * @param table the table
 * @param column the column, or null if the whole table goes
 * @param rows how many rows the table has, or values the column; null where they were not counted
 */
public record RowLoss(
        String revision,
        TableName table,
        @Nullable Identifier column,
        @Nullable Long rows) {}
