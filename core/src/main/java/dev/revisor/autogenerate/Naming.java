package dev.revisor.autogenerate;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Table;
import dev.revisor.schema.UniqueConstraint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Names by a convention what has no name.
 *
 * <p>A name longer than every database takes is cut to eight less and ends in {@code _} and the last four digits of its
 * MD5 sum, as SQLAlchemy does it. Where a name is taken, a number is put behind it.
 */
final class Naming {

    /** PostgreSQL's limit in bytes, the smallest of the supported databases. */
    static final int LONGEST = 63;

    private static final int MOST_ALIKE = 99;
    private static final int CUT = 8;
    private static final int HASH_DIGITS = 4;

    private final NamingConvention convention;

    Naming(NamingConvention convention) {
        this.convention = convention;
    }

    /** The table with a name for each constraint and index. */
    Table named(Table table, TakenNames taken) {
        return renamed(table, element -> named(table, element, taken));
    }

    /** A constraint or index of a table with a name, if not its own then the first that is free. */
    NamedElement named(Table table, NamedElement element, TakenNames taken) {
        NamedElement named = element.name() != null ? element : element.withName(free(table, element, taken));
        taken.take(table.name(), named);
        return named;
    }

    /** The table with each constraint and index changed in nothing but its name. */
    static Table renamed(Table table, UnaryOperator<NamedElement> change) {
        PrimaryKey key = table.primaryKey();
        return table.edit()
                .primaryKey(key == null ? null : (PrimaryKey) change.apply(key))
                .uniques(unique -> (UniqueConstraint) change.apply(unique))
                .foreignKeys(reference -> (ForeignKey) change.apply(reference))
                .checks(check -> (CheckConstraint) change.apply(check))
                .indexes(index -> (Index) change.apply(index))
                .build();
    }

    /** Whether the convention could have given something of a table this name, with a number behind it or not. */
    boolean mayName(Table table, NamedElement element, @Nullable Identifier name) {
        return number(base(table, element), name).isPresent();
    }

    /**
     * The name of something in a table that has changed, if the convention had named it and would do so otherwise now;
     * a number behind it stays.
     */
    Optional<Identifier> follow(Table before, NamedElement old, Table after, NamedElement element) {
        String name = base(before, old);
        String wanted = base(after, element);
        return name.equals(wanted)
                ? Optional.empty()
                : number(name, old.name()).map(number -> numbered(wanted, number));
    }

    private Identifier free(Table table, NamedElement element, TakenNames taken) {
        String name = base(table, element);
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> numbered(name, number))
                .filter(candidate -> taken.isFree(table.name(), candidate))
                .findFirst()
                .orElseThrow();
    }

    private String base(Table table, NamedElement element) {
        return convention.template(NameKind.of(element)).fill(table, element);
    }

    private static Optional<Integer> number(String base, @Nullable Identifier name) {
        return name == null
                ? Optional.empty()
                : IntStream.rangeClosed(1, MOST_ALIKE)
                        .boxed()
                        .filter(number -> numbered(base, number).matches(name))
                        .findFirst();
    }

    private static Identifier numbered(String base, int number) {
        return fit(number == 1 ? base : base + "_" + number);
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
