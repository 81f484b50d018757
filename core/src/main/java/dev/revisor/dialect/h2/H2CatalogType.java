package dev.revisor.dialect.h2;

import dev.revisor.dialect.CatalogQuery.Row;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A data type as the columns of {@code COLUMNS} and {@code ELEMENT_TYPES} describe it.
 *
 * @param identifier the number of the type within the table
 * @param name the type without its arguments
 * @param length the length in characters or bytes
 * @param precision the digits of a number, or of the first field of an interval
 * @param scale the digits of a number after the point, or of a second
 * @param detail the fields of an interval, or the kind and system of geometries, or null
 * @param cardinality the most elements of an array
 */
record H2CatalogType(
        String identifier,
        String name,
        long length,
        long precision,
        long scale,
        @Nullable String detail,
        long cardinality) {

    static final String COLUMNS = "dtd_identifier, data_type, character_maximum_length, coalesce(numeric_precision,"
            + " interval_precision) as digits, coalesce(numeric_scale, datetime_precision) as fraction,"
            + " coalesce(interval_type, geometry_type || coalesce(', ' || geometry_srid, '')) as detail,"
            + " maximum_cardinality";

    private static final long LONGEST_ARRAY = 65_536;

    static H2CatalogType read(Row row) throws SQLException {
        return new H2CatalogType(
                row.text("dtd_identifier"),
                row.text("data_type").toUpperCase(Locale.ROOT),
                row.number("character_maximum_length"),
                row.number("digits"),
                row.number("fraction"),
                row.nullableText("detail"),
                row.number("maximum_cardinality"));
    }

    /** The type with its arguments in the spelling of {@link H2TypeSpelling}; no enumeration and no array. */
    String spelling() {
        return H2TypeSpelling.of(
                switch (name) {
                    case "NUMERIC" -> name + "(" + precision + "," + scale + ")";
                    case "DECFLOAT" -> name + "(" + precision + ")";
                    case "TIME", "TIMESTAMP" -> name + "(" + scale + ")";
                    case "TIME WITH TIME ZONE" -> "TIME(" + scale + ") WITH TIME ZONE";
                    case "TIMESTAMP WITH TIME ZONE" -> "TIMESTAMP(" + scale + ") WITH TIME ZONE";
                    case "GEOMETRY" -> detail == null ? name : name + "(" + detail + ")";
                    case "INTERVAL" -> interval();
                    default -> length == 0 ? name : name + "(" + length + ")";
                });
    }

    /** What follows the type of the elements of an array. */
    String arraySuffix() {
        return cardinality == LONGEST_ARRAY ? " array" : " array[" + cardinality + "]";
    }

    private String interval() {
        String[] fields = String.valueOf(detail).split(" TO ", 2);
        String first =
                fields[0] + "(" + precision + (detail != null && detail.equals("SECOND") ? ", " + scale : "") + ")";
        if (fields.length == 1) {
            return "interval " + first;
        }
        return "interval " + first + " to " + fields[1] + (fields[1].equals("SECOND") ? "(" + scale + ")" : "");
    }
}
