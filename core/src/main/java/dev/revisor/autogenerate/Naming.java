package dev.revisor.autogenerate;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.UniqueConstraint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Names by a convention what has no name.
 *
 * <p>A name longer than every database takes is cut to eight less and ends in {@code _} and the last four digits of its
 * MD5 sum, as SQLAlchemy does it. Where several things of a table would get one name, the later ones get a number.
 */
final class Naming {

    /** PostgreSQL's limit in bytes, the smallest of the supported databases. */
    static final int LONGEST = 63;

    private static final int CUT = 8;
    private static final int HASH_DIGITS = 4;

    private final NamingConvention convention;

    Naming(NamingConvention convention) {
        this.convention = convention;
    }

    /** The schema with a name for everything. */
    Schema named(Schema schema) {
        List<Table> tables = schema.tables().values().stream().map(this::named).toList();
        return Schema.of(tables, List.copyOf(schema.sequences().values()));
    }

    /** The table with a name for each constraint and index. */
    Table named(Table table) {
        TableBuilder builder = table.edit()
                .uniques(unique -> (UniqueConstraint) named(table, unique))
                .foreignKeys(key -> (ForeignKey) named(table, key))
                .checks(check -> (CheckConstraint) named(table, check))
                .indexes(index -> named(table, index));
        PrimaryKey key = table.primaryKey();
        return key == null
                ? builder.build()
                : builder.primaryKey((PrimaryKey) named(table, key)).build();
    }

    /** The constraint with a name. */
    Constraint named(Table table, Constraint constraint) {
        return constraint.name() != null ? constraint : constraint.withName(name(table, constraint));
    }

    /** The index with a name. */
    Index named(Table table, Index index) {
        return index.name() != null ? index : index.withName(name(table, index));
    }

    private Identifier name(Table table, NamedElement element) {
        NameTemplate template = convention.template(NameKind.of(element));
        String name = template.fill(table, element);
        int place = table.namedElements().stream()
                .filter(element.getClass()::isInstance)
                .filter(other -> template.fill(table, other).equals(name))
                .toList()
                .indexOf(element);
        return fit(place > 0 ? name + "_" + (place + 1) : name);
    }

    private static Identifier fit(String name) {
        if (length(name) <= LONGEST) {
            return Identifier.of(name);
        }
        int end = name.length();
        while (length(name.substring(0, end)) > LONGEST - CUT) {
            end = name.offsetByCodePoints(end, -1);
        }
        return Identifier.of(name.substring(0, end) + "_" + hash(name));
    }

    private static int length(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
            String digits = HexFormat.of().formatHex(digest);
            return digits.substring(digits.length() - HASH_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has MD5", impossible);
        }
    }
}
