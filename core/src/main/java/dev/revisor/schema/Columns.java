package dev.revisor.schema;

/** Columns and names as a revision writes them, for static import. */
public final class Columns {

    private Columns() {}

    /** A nullable column whose name the server may fold. */
    public static Column column(String name, ColumnType type) {
        return new Column(Identifier.of(name), type);
    }

    /** A nullable column. */
    public static Column column(Identifier name, ColumnType type) {
        return new Column(name, type);
    }

    /** A name that the server may fold, where a plain string can't stand for it. */
    public static Identifier name(String name) {
        return Identifier.of(name);
    }

    /** A name whose letter case counts, such as {@code exact("Order")}. */
    public static Identifier exact(String name) {
        return Identifier.exact(name);
    }

    /** A table in another schema than the default one. */
    public static TableName table(String schema, String name) {
        return TableName.of(schema, name);
    }

    /** A table in the default schema. */
    public static TableName table(Identifier name) {
        return TableName.of(name);
    }

    /** A table in another schema than the default one. */
    public static TableName table(Identifier schema, Identifier name) {
        return new TableName(schema, name);
    }

    /** The comment of a table, as an element of {@code createTable}. */
    public static TableComment comment(String text) {
        return new TableComment(text);
    }
}
