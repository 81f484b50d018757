package dev.revisor.schema;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Columns that refer to a row of a table by its key.
 *
 * @param name its name, or null
 * @param columns the referring columns
 * @param target the table referred to
 * @param targetColumns the columns referred to, one for each of {@code columns}
 * @param onDelete what happens when the row referred to is deleted
 * @param onUpdate what happens when its key changes
 * @param deferrability when the key is checked
 */
public record ForeignKey(
        @Nullable Identifier name,
        List<Identifier> columns,
        TableName target,
        List<Identifier> targetColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        Deferrability deferrability)
        implements Constraint {

    public ForeignKey {
        columns = List.copyOf(columns);
        Objects.requireNonNull(target, "target");
        targetColumns = List.copyOf(targetColumns);
        Objects.requireNonNull(onDelete, "onDelete");
        Objects.requireNonNull(onUpdate, "onUpdate");
        Objects.requireNonNull(deferrability, "deferrability");
    }

    /** A key that is checked after each statement. */
    public ForeignKey(
            @Nullable Identifier name,
            List<Identifier> columns,
            TableName target,
            List<Identifier> targetColumns,
            ReferentialAction onDelete,
            ReferentialAction onUpdate) {
        this(name, columns, target, targetColumns, onDelete, onUpdate, Deferrability.NOT_DEFERRABLE);
    }

    @Override
    public ForeignKey withName(@Nullable Identifier other) {
        return new ForeignKey(other, columns, target, targetColumns, onDelete, onUpdate, deferrability);
    }

    /** This key with another action on deletion. */
    public ForeignKey onDelete(ReferentialAction action) {
        return new ForeignKey(name, columns, target, targetColumns, action, onUpdate, deferrability);
    }

    /** This key with another action on a change of the key referred to. */
    public ForeignKey onUpdate(ReferentialAction action) {
        return new ForeignKey(name, columns, target, targetColumns, onDelete, action, deferrability);
    }

    /** This key, checked after each statement unless a transaction asks for its end. */
    public ForeignKey deferrable() {
        return withDeferrability(Deferrability.DEFERRABLE);
    }

    /** This key, checked at the end of a transaction unless that asks for earlier. */
    public ForeignKey initiallyDeferred() {
        return withDeferrability(Deferrability.INITIALLY_DEFERRED);
    }

    /** This key, checked at another time. */
    public ForeignKey withDeferrability(Deferrability other) {
        return new ForeignKey(name, columns, target, targetColumns, onDelete, onUpdate, other);
    }

    /** This key to another table. */
    public ForeignKey onTarget(TableName other) {
        return new ForeignKey(name, columns, other, targetColumns, onDelete, onUpdate, deferrability);
    }

    /** This key with each referring column changed. */
    public ForeignKey onColumns(UnaryOperator<Identifier> change) {
        return new ForeignKey(
                name, columns.stream().map(change).toList(), target, targetColumns, onDelete, onUpdate, deferrability);
    }

    /** This key with each column referred to changed. */
    public ForeignKey onTargetColumns(UnaryOperator<Identifier> change) {
        return new ForeignKey(
                name, columns, target, targetColumns.stream().map(change).toList(), onDelete, onUpdate, deferrability);
    }
}
