package dev.revisor.autogenerate;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.UniqueConstraint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of what a revision creates and its entity left unnamed: {@code pk_customer}, {@code uq_customer_email},
 * {@code fk_orders_customer_id_customer}, {@code ix_customer_name}, {@code ck_customer_age}.
 *
 * <p>A name longer than every database takes is cut and ends in four digits of its hash, as SQLAlchemy does it.
 */
final class NamingConvention {

    /** PostgreSQL's limit in bytes, the smallest of the supported databases. */
    static final int LONGEST = 63;

    private static final int HASH_DIGITS = 4;

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
        return constraint.name() != null ? constraint : constraint.withName(fit(name(table, constraint)));
    }

    /** The index with a name. */
    Index named(Table table, Index index) {
        return index.name() != null ? index : index.withName(fit(join("ix", table, parts(index))));
    }

    private static String name(Table table, Constraint constraint) {
        if (constraint instanceof PrimaryKey) {
            return join("pk", table, "");
        }
        if (constraint instanceof UniqueConstraint unique) {
            return join("uq", table, names(unique.columns()));
        }
        return constraint instanceof ForeignKey key
                ? join(
                        "fk",
                        table,
                        names(key.columns()) + "_" + key.target().name().text())
                : join("ck", table, subject(table, (CheckConstraint) constraint));
    }

    /** The first column that the check speaks of; its place among the table's checks where it would not be alone. */
    private static String subject(Table table, CheckConstraint check) {
        String column = firstColumn(table, check);
        List<CheckConstraint> rivals = table.checks().stream()
                .filter(other -> firstColumn(table, other).equals(column))
                .toList();
        int place = rivals.indexOf(check);
        return place > 0 ? column + "_" + (place + 1) : column;
    }

    private static String firstColumn(Table table, CheckConstraint check) {
        String expression = check.expression().toLowerCase(Locale.ROOT);
        return table.columns().stream()
                .map(Column::name)
                .map(Identifier::text)
                .filter(name -> position(expression, name) >= 0)
                .min((one, other) -> Integer.compare(position(expression, one), position(expression, other)))
                .orElse("check");
    }

    private static int position(String expression, String name) {
        var matcher = Pattern.compile("(?<![\\w'])" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "(?![\\w'])")
                .matcher(expression);
        return matcher.find() ? matcher.start() : -1;
    }

    private static String parts(Index index) {
        return index.parts().stream().map(NamingConvention::part).collect(Collectors.joining("_"));
    }

    private static String part(IndexPart part) {
        return part.column() != null
                ? part.column().text()
                : String.valueOf(part.expression()).replaceAll("\\W+", "_").replaceAll("^_+|_+$", "");
    }

    private static String names(List<Identifier> columns) {
        return columns.stream().map(Identifier::text).collect(Collectors.joining("_"));
    }

    private static String join(String prefix, Table table, String rest) {
        String start = prefix + "_" + table.name().name().text();
        return (rest.isEmpty() ? start : start + "_" + rest).toLowerCase(Locale.ROOT);
    }

    private static Identifier fit(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return Identifier.of(name);
        }
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST - HASH_DIGITS - 1) {
            end = name.offsetByCodePoints(end, -1);
        }
        return Identifier.of(name.substring(0, end) + "_" + hash(name));
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
