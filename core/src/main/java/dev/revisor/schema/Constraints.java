package dev.revisor.schema;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Constraints and indexes as a revision writes them, for static import. */
public final class Constraints {

    private Constraints() {}

    /** A primary key, its name null where the database is to choose one. */
    public static PrimaryKey primaryKey(@Nullable String name, String... columns) {
        return new PrimaryKey(identifier(name), identifiers(columns));
    }

    /** A primary key, its name null where the database is to choose one. */
    public static PrimaryKey primaryKey(@Nullable Identifier name, Identifier... columns) {
        return new PrimaryKey(name, List.of(columns));
    }

    /** A unique constraint, its name null where the database is to choose one. */
    public static UniqueConstraint unique(@Nullable String name, String... columns) {
        return new UniqueConstraint(identifier(name), identifiers(columns));
    }

    /** A unique constraint, its name null where the database is to choose one. */
    public static UniqueConstraint unique(@Nullable Identifier name, Identifier... columns) {
        return new UniqueConstraint(name, List.of(columns));
    }

    /** A check that the database names, its condition without the parentheses around it. */
    public static CheckConstraint check(String expression) {
        return new CheckConstraint(null, expression);
    }

    /** A check, its condition without the parentheses around it. */
    public static CheckConstraint check(String name, String expression) {
        return new CheckConstraint(Identifier.of(name), expression);
    }

    /** A check, its name null where the database is to choose one. */
    public static CheckConstraint check(@Nullable Identifier name, String expression) {
        return new CheckConstraint(name, expression);
    }

    /**
     * The referring side of a foreign key, completed by {@link ForeignKeyColumns#references}; its name null where the
     * database is to choose one.
     */
    public static ForeignKeyColumns foreignKey(@Nullable String name, String... columns) {
        return new ForeignKeyColumns(identifier(name), identifiers(columns));
    }

    /** The referring side of a foreign key, its name null where the database is to choose one. */
    public static ForeignKeyColumns foreignKey(@Nullable Identifier name, Identifier... columns) {
        return new ForeignKeyColumns(name, List.of(columns));
    }

    /** An index of columns, each ascending; its name null where the database is to choose one. */
    public static Index index(@Nullable String name, String... columns) {
        return new Index(
                identifier(name), Arrays.stream(columns).map(IndexPart::column).toList(), false, null);
    }

    /** An index of columns, directions and expressions, its name null where the database is to choose one. */
    public static Index index(@Nullable Identifier name, IndexPart... parts) {
        return new Index(name, List.of(parts), false, null);
    }

    /** An ascending column of an index. */
    public static IndexPart ascending(String column) {
        return IndexPart.column(column);
    }

    /** An ascending column of an index. */
    public static IndexPart ascending(Identifier column) {
        return IndexPart.column(column);
    }

    /** A descending column of an index. */
    public static IndexPart descending(String column) {
        return IndexPart.column(column).descending();
    }

    /** A descending column of an index. */
    public static IndexPart descending(Identifier column) {
        return IndexPart.column(column).descending();
    }

    /** An SQL expression in an index. */
    public static IndexPart expression(String expression) {
        return IndexPart.expression(expression);
    }

    private static @Nullable Identifier identifier(@Nullable String name) {
        return name == null ? null : Identifier.of(name);
    }

    private static List<Identifier> identifiers(String... names) {
        return Arrays.stream(names).map(Identifier::of).toList();
    }
}
