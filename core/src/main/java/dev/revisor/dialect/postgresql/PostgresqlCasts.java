package dev.revisor.dialect.postgresql;

import java.util.Set;

/**
 * How the values of a column get from one type to another, for those types between which the server has no assignment
 * cast (see {@code pg_cast}), or one that loses what is meant: a large object's number instead of its content.
 */
final class PostgresqlCasts {

    private static final Set<String> TEXTS = Set.of("text", "character varying", "character");
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "real", "double precision", "numeric");
    private static final Set<String> TIMES = Set.of("date", "timestamp");
    private static final Set<String> CLOCKS = Set.of("timestamp", "time");
    private static final Set<String> DOCUMENTS = Set.of("json", "jsonb");
    private static final Set<String> INTEGERS = Set.of("integer", "bigint", "oid");

    private PostgresqlCasts() {}

    /** The expression after {@code using}, or an empty string where the server needs none. */
    static String using(PostgresqlTypeSpelling from, PostgresqlTypeSpelling to, String column) {
        if (from.isArray() || to.isArray()) {
            return from.base().equals(to.base()) && from.isArray() == to.isArray() ? "" : column + "::" + to;
        }
        if (DOCUMENTS.contains(from.base()) && !DOCUMENTS.contains(to.base()) && !TEXTS.contains(to.base())) {
            return "(" + column + " #>> '{}')::" + to;
        }
        String content = content(from.base(), to.base(), column);
        if (!content.isEmpty()) {
            return content;
        }
        return isAssignable(from.base(), to.base()) ? "" : column + "::" + to;
    }

    private static String content(String from, String to, String column) {
        if (DOCUMENTS.contains(to) && !DOCUMENTS.contains(from) && !TEXTS.contains(from)) {
            return "to_" + to + "(" + column + ")";
        }
        return switch (from) {
            case "oid" -> largeObject(to, column);
            case "bytea" -> bytes(to, column);
            case "uuid" -> to.equals("bytea") ? "decode(replace(" + column + "::text, '-', ''), 'hex')" : "";
            case "boolean" -> NUMBERS.contains(to) ? column + "::integer::" + to : "";
            case "text", "character varying", "character" -> text(to, column);
            default -> NUMBERS.contains(from) && to.equals("boolean") ? column + "::integer::boolean" : "";
        };
    }

    private static String largeObject(String to, String column) {
        if (TEXTS.contains(to)) {
            return "convert_from(lo_get(" + column + "), 'UTF8')";
        }
        return to.equals("bytea") ? "lo_get(" + column + ")" : "";
    }

    private static String bytes(String to, String column) {
        return switch (to) {
            case "oid" -> "lo_from_bytea(0, " + column + ")";
            case "uuid" -> "encode(" + column + ", 'hex')::uuid";
            case "text", "character varying", "character" -> "convert_from(" + column + ", 'UTF8')";
            default -> "";
        };
    }

    private static String text(String to, String column) {
        return switch (to) {
            case "oid" -> "lo_from_bytea(0, convert_to(" + column + ", 'UTF8'))";
            case "bytea" -> "convert_to(" + column + ", 'UTF8')";
            default -> "";
        };
    }

    private static boolean isAssignable(String from, String to) {
        return from.equals(to)
                || TEXTS.contains(to)
                || areBoth(NUMBERS, from, to)
                || areBoth(TIMES, from, to)
                || from.equals("timestamp") && CLOCKS.contains(to)
                || areBoth(DOCUMENTS, from, to)
                || areBoth(INTEGERS, from, to);
    }

    private static boolean areBoth(Set<String> family, String from, String to) {
        return family.contains(from) && family.contains(to);
    }
}
