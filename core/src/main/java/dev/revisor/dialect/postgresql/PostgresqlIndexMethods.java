package dev.revisor.dialect.postgresql;

import dev.revisor.schema.IndexPart;
import dev.revisor.schema.NullsOrder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an index need not say about its method and order, since it is so anyway. */
final class PostgresqlIndexMethods {

    private static final String USUAL = "btree";

    private PostgresqlIndexMethods() {}

    /** The method as it is read back, null for the usual one. */
    static @Nullable String kept(@Nullable String method) {
        return method == null || method.equalsIgnoreCase(USUAL) ? null : method.toLowerCase(Locale.ROOT);
    }

    /** The key without a word on where rows without a value stand, if it is where they do: after all values, going up. */
    static IndexPart withoutUsualNulls(IndexPart part) {
        NullsOrder usual = part.isDescending() ? NullsOrder.FIRST : NullsOrder.LAST;
        return part.nulls() == usual ? part.withNulls(null) : part;
    }
}
