package dev.revisor.dialect;

import dev.revisor.schema.Identifier;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableName;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a table to create and read back for its expressions: without foreign keys, under names that nothing else in
 * the schema has, and with the way back to the names of the original.
 */
public final class ReprintCopy {

    /** What the names of all copies begin with. */
    private static final String PREFIX = "revisor_reprint_";

    private final Table canonical;
    private final Table copy;
    private final Map<Identifier, @Nullable Identifier> originals = new HashMap<>();

    /**
     * Copies a table.
     *
     * @param number tells the copies of one connection apart
     */
    public ReprintCopy(Dialect dialect, Table table, int number) {
        this.canonical = dialect.canonical(table);
        this.copy = copy(dialect, table, PREFIX + number);
    }

    /** What to create. */
    public Table table() {
        return copy;
    }

    /** The name of {@link #table}. */
    public TableName name() {
        return copy.name();
    }

    /**
     * The original with what was read back of the copy.
     *
     * @param reading the copy as it was read back, or null for the original in its canonical form
     */
    public Table original(@Nullable Table reading) {
        if (reading == null) {
            return canonical;
        }
        return Canonicalizer.sorted(new Table(
                canonical.name(),
                reading.columns(),
                canonical.primaryKey(),
                reading.uniques().stream()
                        .map(key -> key.withName(original(key.name())))
                        .toList(),
                canonical.foreignKeys(),
                reading.checks().stream()
                        .map(check -> check.withName(original(check.name())))
                        .toList(),
                reading.indexes().stream()
                        .map(index -> index.withName(original(index.name())))
                        .toList(),
                reading.comment()));
    }

    private Table copy(Dialect dialect, Table table, String name) {
        UnaryOperator<@Nullable Identifier> number = original -> {
            Identifier numbered = Identifier.of(name + "_" + (originals.size() + 1));
            originals.put(numbered, original == null ? null : dialect.identifier(dialect.storedName(original)));
            return numbered;
        };
        PrimaryKey key = table.primaryKey();
        TableBuilder builder = table.edit();
        table.foreignKeys().forEach(builder::remove);
        return builder.name(TableName.of(name))
                .primaryKey(key == null ? null : key.withName(null))
                .uniques(unique -> unique.withName(number.apply(unique.name())))
                .checks(check -> check.withName(number.apply(check.name())))
                .indexes(index -> index.withName(number.apply(index.name())))
                .build();
    }

    private @Nullable Identifier original(@Nullable Identifier numbered) {
        return originals.get(numbered);
    }
}
