package dev.revisor.dialect.postgresql;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type in the spelling of {@code format_type}: aliases replaced, defaults of length and scale written out. What is no
 * plain type name stays as it is.
 *
 * @param base the name without arguments, such as {@code character varying}
 * @param arguments the arguments in parentheses, or an empty string
 * @param zone {@code with time zone}, {@code without time zone} or an empty string
 * @param isArray whether it is an array of that
 */
record PostgresqlTypeSpelling(String base, String arguments, String zone, boolean isArray) {

    private static final String ARRAY = "(?<array>array(?:\\s*\\[\\s*[0-9]*\\s*])?|(?:\\[\\s*[0-9]*\\s*]\\s*)+)?";
    private static final Pattern TYPE = Pattern.compile("(?<base>[a-z_][a-z0-9_ ]*?)\\s*"
            + "(?:\\(\\s*(?<arguments>[0-9]+(?:\\s*,\\s*-?[0-9]+)?)\\s*\\))?\\s*"
            + "(?<zone>with time zone|without time zone)?\\s*"
            + ARRAY);
    private static final Pattern QUOTED = Pattern.compile("(?<base>\"(?:[^\"]|\"\")+\")\\s*" + ARRAY);
    private static final Pattern NEEDLESS_QUOTES = Pattern.compile("^\"([a-z_][a-z0-9_]*)\"");
    private static final Set<String> INTEGERS =
            Set.of("smallint", "integer", "bigint", "smallserial", "serial", "bigserial");
    private static final Set<String> TEXTS = Set.of("text", "character varying");
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int2", "smallint"),
            Map.entry("int8", "bigint"),
            Map.entry("bool", "boolean"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("char", "character"),
            Map.entry("bpchar", "character"),
            Map.entry("nchar", "character"),
            Map.entry("varchar", "character varying"),
            Map.entry("char varying", "character varying"),
            Map.entry("varbit", "bit varying"),
            Map.entry("serial4", "serial"),
            Map.entry("serial8", "bigserial"),
            Map.entry("serial2", "smallserial"));
    private static final Set<String> TIMES = Set.of("time", "timestamp");
    private static final int MAX_REAL_DIGITS = 24;
    private static final int MAX_SECOND_DIGITS = 6;

    static PostgresqlTypeSpelling of(String written) {
        String type = NEEDLESS_QUOTES.matcher(written).replaceFirst("$1");
        Matcher matcher = TYPE.matcher(type.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        if (!matcher.matches()) {
            return quoted(type.strip());
        }
        String base = matcher.group("base");
        String arguments = orEmpty(matcher.group("arguments")).replace(" ", "");
        boolean isArray = matcher.group("array") != null;
        if (base.endsWith("tz") && TIMES.contains(base.substring(0, base.length() - 2))) {
            return time(base.substring(0, base.length() - 2), arguments, "with time zone", isArray);
        }
        return TIMES.contains(base)
                ? time(base, arguments, orEmpty(matcher.group("zone")), isArray)
                : ordinary(ALIASES.getOrDefault(base, base), arguments, isArray);
    }

    private static PostgresqlTypeSpelling quoted(String type) {
        Matcher matcher = QUOTED.matcher(type);
        return matcher.matches()
                ? new PostgresqlTypeSpelling(matcher.group("base"), "", "", matcher.group("array") != null)
                : new PostgresqlTypeSpelling(type, "", "", false);
    }

    /**
     * Whether columns of both types can be the two sides of a foreign key, see
     * <a href="https://www.postgresql.org/docs/current/btree.html">B-Tree Indexes</a>; in doubt they can't.
     */
    boolean isComparableTo(PostgresqlTypeSpelling other) {
        boolean isSame = base.equals(other.base) && zone.equals(other.zone);
        return isArray || other.isArray
                ? isArray == other.isArray && isSame
                : isSame
                        || INTEGERS.contains(base) && INTEGERS.contains(other.base)
                        || TEXTS.contains(base) && TEXTS.contains(other.base);
    }

    @Override
    public String toString() {
        return base
                + (arguments.isEmpty() ? "" : "(" + arguments + ")")
                + (zone.isEmpty() ? "" : " " + zone)
                + (isArray ? "[]" : "");
    }

    /** The type without arguments, as a cast in an expression shows it. */
    String withoutArguments() {
        return new PostgresqlTypeSpelling(base, "", zone, isArray).toString();
    }

    private static PostgresqlTypeSpelling time(String base, String arguments, String zone, boolean isArray) {
        String digits = arguments.isEmpty() ? "" : String.valueOf(Math.min(MAX_SECOND_DIGITS, number(arguments)));
        return new PostgresqlTypeSpelling(base, digits, zone.isEmpty() ? "without time zone" : zone, isArray);
    }

    private static PostgresqlTypeSpelling ordinary(String base, String arguments, boolean isArray) {
        return switch (base) {
            case "float" -> new PostgresqlTypeSpelling(floatingPoint(arguments), "", "", isArray);
            case "numeric" -> new PostgresqlTypeSpelling(base, scaled(arguments), "", isArray);
            case "character", "bit" ->
                new PostgresqlTypeSpelling(base, arguments.isEmpty() ? "1" : arguments, "", isArray);
            default -> new PostgresqlTypeSpelling(base, arguments, "", isArray);
        };
    }

    private static String floatingPoint(String digits) {
        return !digits.isEmpty() && number(digits) <= MAX_REAL_DIGITS ? "real" : "double precision";
    }

    private static String scaled(String arguments) {
        return arguments.isEmpty() || arguments.contains(",") ? arguments : arguments + ",0";
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
