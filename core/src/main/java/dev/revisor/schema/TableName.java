package dev.revisor.schema;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table or sequence, in the default schema or in a named one.
 *
 * @param schema the schema, or null for the default one of the connection
 * @param name the name within the schema
 */
public record TableName(@Nullable Identifier schema, Identifier name) implements Comparable<TableName> {

    private static final Comparator<TableName> ORDER = Comparator.comparing(
                    TableName::schema, Comparator.nullsFirst(Comparator.<Identifier>naturalOrder()))
            .thenComparing(TableName::name);

    public TableName {
        Objects.requireNonNull(name, "name");
    }

    /** A name in the default schema, folded by the server. */
    public static TableName of(String name) {
        return new TableName(null, Identifier.of(name));
    }

    /** A name in the default schema. */
    public static TableName of(Identifier name) {
        return new TableName(null, name);
    }

    /** A name in another schema than the default one, both folded by the server. */
    public static TableName of(String schema, String name) {
        return new TableName(Identifier.of(schema), Identifier.of(name));
    }

    /** This name with another last part, in the same schema. */
    public TableName withName(Identifier other) {
        return new TableName(schema, other);
    }

    /** Whether both mean the same table, see {@link Identifier#matches}. */
    public boolean matches(TableName other) {
        return name.matches(other.name)
                && (schema == null ? other.schema == null : other.schema != null && schema.matches(other.schema));
    }

    /** The same for all names that match each other, and for no others. */
    TableName meaning() {
        return new TableName(schema == null ? null : schema.meaning(), name.meaning());
    }

    @Override
    public int compareTo(TableName other) {
        return ORDER.compare(this, other);
    }

    /** {@code name}, or {@code schema.name}. */
    @Override
    public String toString() {
        return schema == null ? name.toString() : schema + "." + name;
    }
}
