package dev.revisor.dialect.h2;

import dev.revisor.dialect.TypeNames;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for each type out of the many that H2 takes, the one that Hibernate uses, see <a
 * href="https://www.h2database.com/html/datatypes.html">Data Types</a>.
 */
final class H2TypeSpelling {

    private static final Pattern ARRAY = Pattern.compile("(?is)(.+?)\\s+array\\s*(?:\\[\\s*(\\d+)\\s*])?");
    private static final Pattern NAME =
            Pattern.compile("([a-z_0-9 ]+?) ?(?:\\( ?(.*?) ?\\))? ?(with(?:out)? time zone)?");
    private static final Map<String, String> NAMES = names();
    private static final Map<String, String> WITHOUT_ARGUMENTS = Map.of(
            "char", "char(1)",
            "binary", "binary(1)",
            "time", "time(0)",
            "timestamp", "timestamp(6)",
            "numeric", "numeric(100000,0)");
    private static final Map<String, String> LONGEST = Map.of(
            "varchar", "1000000000",
            "varbinary", "1000000000",
            "varchar_ignorecase", "1000000000",
            "java_object", "1000000000",
            "json", "1000000000",
            "clob", "9223372036854775807",
            "blob", "9223372036854775807",
            "decfloat", "100000");
    private static final int DIGITS_OF_REAL = 24;

    private H2TypeSpelling() {}

    /** The spelling of the type that this text means; the text where it means none that is known here. */
    static String of(String spelling) {
        String trimmed = spelling.strip();
        if (trimmed.startsWith("\"")) {
            return trimmed;
        }
        Matcher array = ARRAY.matcher(trimmed);
        if (array.matches()) {
            String length = array.group(2) == null ? "" : "[" + array.group(2) + "]";
            return of(array.group(1)) + " array" + length;
        }
        String plain = trimmed.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (plain.startsWith("interval")) {
            return plain;
        }
        return plain.startsWith("enum") ? TypeNames.enumeration(TypeNames.values(trimmed)) : simple(plain);
    }

    private static String simple(String plain) {
        Matcher matcher = NAME.matcher(plain);
        if (!matcher.matches()) {
            return plain;
        }
        String name = NAMES.getOrDefault(matcher.group(1), matcher.group(1));
        String zone = "with time zone".equals(matcher.group(3)) ? " with time zone" : "";
        return withArguments(name, matcher.group(2)) + zone;
    }

    private static String withArguments(String name, @Nullable String arguments) {
        String compact = arguments == null ? "" : arguments.replace(" ", "");
        if (name.equals("float")) {
            boolean isReal = !compact.isEmpty() && Integer.parseInt(compact) <= DIGITS_OF_REAL;
            return isReal ? "float(24)" : "float(53)";
        }
        if (compact.isEmpty()) {
            return WITHOUT_ARGUMENTS.getOrDefault(name, name);
        }
        if (compact.equals(LONGEST.get(name))) {
            return name;
        }
        boolean lacksScale = name.equals("numeric") && !compact.contains(",");
        return name + "(" + compact + (lacksScale ? ",0)" : ")");
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        alias(names, "boolean", "bool", "bit");
        alias(names, "smallint", "int2");
        alias(names, "integer", "int", "int4", "mediumint", "signed");
        alias(names, "bigint", "int8");
        alias(names, "float", "double precision", "double", "float8");
        alias(names, "float(24)", "real", "float4");
        alias(names, "numeric", "decimal", "dec", "number");
        alias(names, "char", "character", "nchar", "national character", "national char");
        alias(names, "varchar", "character varying", "char varying", "nvarchar", "varchar2", "nvarchar2");
        alias(names, "varchar", "national character varying", "longvarchar", "varchar_casesensitive");
        alias(names, "clob", "character large object", "char large object", "tinytext", "text", "mediumtext");
        alias(names, "clob", "longtext", "ntext", "nclob", "national character large object");
        alias(names, "varbinary", "binary varying", "longvarbinary", "raw", "bytea");
        alias(names, "blob", "binary large object", "tinyblob", "mediumblob", "longblob", "image");
        alias(names, "timestamp", "datetime", "smalldatetime", "datetime2");
        return names;
    }

    private static void alias(Map<String, String> names, String name, String... others) {
        for (String other : others) {
            names.put(other, name);
        }
    }
}
