package dev.revisor.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A table under construction, or a changed copy of one; the lists keep the order in which things were added. */
public final class TableBuilder {

    private TableName name;
    private final List<Column> columns = new ArrayList<>();
    private @Nullable PrimaryKey primaryKey;
    private final List<UniqueConstraint> uniques = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<CheckConstraint> checks = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private @Nullable String comment;

    /** A table without anything in it. */
    public TableBuilder(TableName name) {
        this.name = name;
    }

    TableBuilder(Table table) {
        this(table.name());
        columns.addAll(table.columns());
        primaryKey = table.primaryKey();
        uniques.addAll(table.uniques());
        foreignKeys.addAll(table.foreignKeys());
        checks.addAll(table.checks());
        indexes.addAll(table.indexes());
        comment = table.comment();
    }

    /** Adds an element; a second primary key or comment takes the place of the first. */
    public TableBuilder add(TableElement element) {
        if (element instanceof Column column) {
            columns.add(column);
        } else if (element instanceof PrimaryKey key) {
            primaryKey = key;
        } else if (element instanceof UniqueConstraint unique) {
            uniques.add(unique);
        } else if (element instanceof ForeignKey foreignKey) {
            foreignKeys.add(foreignKey);
        } else if (element instanceof CheckConstraint check) {
            checks.add(check);
        } else if (element instanceof Index index) {
            indexes.add(index);
        } else if (element instanceof TableComment text) {
            comment = text.text();
        }
        return this;
    }

    /** Takes out every element that is equal to this one. */
    public TableBuilder remove(TableElement element) {
        columns.remove(element);
        uniques.remove(element);
        foreignKeys.remove(element);
        checks.remove(element);
        indexes.remove(element);
        if (element.equals(primaryKey)) {
            primaryKey = null;
        }
        return this;
    }

    /** Gives the table another name. */
    public TableBuilder name(TableName other) {
        name = other;
        return this;
    }

    /** Gives the table a comment, or takes it away. */
    public TableBuilder comment(@Nullable String other) {
        comment = other;
        return this;
    }

    /** Gives the table a primary key, or takes it away. */
    public TableBuilder primaryKey(@Nullable PrimaryKey other) {
        primaryKey = other;
        return this;
    }

    /** Changes each column in its place. */
    public TableBuilder columns(UnaryOperator<Column> change) {
        columns.replaceAll(change);
        return this;
    }

    /** Changes each unique constraint in its place. */
    public TableBuilder uniques(UnaryOperator<UniqueConstraint> change) {
        uniques.replaceAll(change);
        return this;
    }

    /** Changes each foreign key in its place. */
    public TableBuilder foreignKeys(UnaryOperator<ForeignKey> change) {
        foreignKeys.replaceAll(change);
        return this;
    }

    /** Changes each check in its place. */
    public TableBuilder checks(UnaryOperator<CheckConstraint> change) {
        checks.replaceAll(change);
        return this;
    }

    /** Changes each index in its place. */
    public TableBuilder indexes(UnaryOperator<Index> change) {
        indexes.replaceAll(change);
        return this;
    }

    /** The table as it is now. */
    public Table build() {
        return new Table(name, columns, primaryKey, uniques, foreignKeys, checks, indexes, comment);
    }
}
