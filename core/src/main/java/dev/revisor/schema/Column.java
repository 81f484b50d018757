package dev.revisor.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type its type
 * @param nullable whether a row may lack a value
 * @param defaultValue the SQL expression used where an insert brings no value, or null
 * @param numbering how the database numbers the rows by this column, or null
 * @param generated what the column is computed from, or null
 * @param collation the collation, exact, or null for the database's own
 * @param comment the comment, or null
 */
public record Column(
        Identifier name,
        ColumnType type,
        boolean nullable,
        @Nullable String defaultValue,
        @Nullable Identity numbering,
        @Nullable GeneratedExpression generated,
        @Nullable String collation,
        @Nullable String comment)
        implements TableElement {

    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    /** A nullable column with nothing else said about it. */
    public Column(Identifier name, ColumnType type) {
        this(name, type, true, null, null, null, null, null);
    }

    /** Whether a row that is there before the column needs a value that nobody but its author knows. */
    public boolean wantsValue() {
        return !nullable && defaultValue == null && numbering == null && generated == null;
    }

    /** This column under another name. */
    public Column withName(Identifier other) {
        return new Column(other, type, nullable, defaultValue, numbering, generated, collation, comment);
    }

    /** This column with another type. */
    public Column withType(ColumnType other) {
        return new Column(name, other, nullable, defaultValue, numbering, generated, collation, comment);
    }

    /** This column with or without the right to lack a value. */
    public Column withNullable(boolean other) {
        return new Column(name, type, other, defaultValue, numbering, generated, collation, comment);
    }

    /** This column, every row of which has a value. */
    public Column notNull() {
        return withNullable(false);
    }

    /** This column with a default, an SQL expression, or without one. */
    public Column defaultValue(@Nullable String expression) {
        return new Column(name, type, nullable, expression, numbering, generated, collation, comment);
    }

    /** This column, not null and numbered by the database as Hibernate asks for it. */
    public Column identity() {
        return notNull().withNumbering(Identity.BY_DEFAULT);
    }

    /** This column, numbered by the database in that way, or not at all. */
    public Column withNumbering(@Nullable Identity other) {
        return new Column(name, type, nullable, defaultValue, other, generated, collation, comment);
    }

    /** This column, computed from an expression and kept in the row. */
    public Column generatedStored(String expression) {
        return withGenerated(new GeneratedExpression(expression, true));
    }

    /** This column, computed from an expression when it is read. */
    public Column generatedVirtual(String expression) {
        return withGenerated(new GeneratedExpression(expression, false));
    }

    /** This column, computed in that way, or not at all. */
    public Column withGenerated(@Nullable GeneratedExpression other) {
        return new Column(name, type, nullable, defaultValue, numbering, other, collation, comment);
    }

    /** This column with a collation, or with the database's own. */
    public Column collation(@Nullable String other) {
        return new Column(name, type, nullable, defaultValue, numbering, generated, other, comment);
    }

    /** This column with a comment, or without one. */
    public Column comment(@Nullable String other) {
        return new Column(name, type, nullable, defaultValue, numbering, generated, collation, other);
    }
}
