package dev.revisor.dialect.mariadb;

import dev.revisor.dialect.TypeNames;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for each type out of the many that the server takes, the one that Hibernate uses, see <a
 * href="https://mariadb.com/kb/en/data-types/">Data Types</a>. The width at which numbers are displayed is no part of
 * a type, but for {@code tinyint(1)}, which drivers read as a truth value.
 */
final class MariadbTypeSpelling {

    private static final Pattern CHARACTER_SET = Pattern.compile("\\s(?:character set|charset|collate)\\s\\S+");
    private static final Pattern NAME =
            Pattern.compile("([a-z_0-9 ]+?) ?(?:\\( ?(.*?) ?\\))?((?: (?:unsigned|signed|zerofill))*)");
    private static final Set<String> INTEGERS = Set.of("tinyint", "smallint", "mediumint", "integer", "bigint");
    private static final Map<String, String> NAMES = names();
    private static final Map<String, String> WITHOUT_ARGUMENTS = Map.of(
            "char", "char(1)",
            "binary", "binary(1)",
            "time", "time(0)",
            "datetime", "datetime(0)",
            "timestamp", "timestamp(0)",
            "decimal", "decimal(10,0)");
    private static final int BITS_OF_FLOAT = 24;

    private MariadbTypeSpelling() {}

    /** The spelling of the type that this text means; the text where it means none that is known here. */
    static String of(String spelling) {
        String trimmed = spelling.strip();
        String plain = trimmed.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (plain.startsWith("enum")) {
            return TypeNames.enumeration(TypeNames.values(trimmed));
        }
        if (plain.startsWith("set(") || plain.startsWith("set ")) {
            return TypeNames.enumeration(TypeNames.values(trimmed)).replaceFirst("enum", "set");
        }
        return simple(CHARACTER_SET.matcher(plain).replaceAll(""));
    }

    private static String simple(String plain) {
        Matcher matcher = NAME.matcher(plain);
        if (!matcher.matches()) {
            return plain;
        }
        String name = NAMES.getOrDefault(matcher.group(1), matcher.group(1));
        String arguments = matcher.group(2) == null ? null : matcher.group(2).replace(" ", "");
        String attributes = matcher.group(3).replace(" signed", "");
        return attributes.contains("zerofill") ? plain : withArguments(name, arguments) + attributes;
    }

    private static String withArguments(String name, @Nullable String arguments) {
        if (name.startsWith("float")) {
            return floating(name, arguments);
        }
        if (INTEGERS.contains(name)) {
            return name.equals("tinyint") && "1".equals(arguments) ? "tinyint(1)" : name;
        }
        if (arguments == null || arguments.isEmpty()) {
            return WITHOUT_ARGUMENTS.getOrDefault(name, name);
        }
        if (name.equals("year") || name.equals("bit") && arguments.equals("1")) {
            return name;
        }
        boolean lacksScale = name.equals("decimal") && !arguments.contains(",");
        return name + "(" + arguments + (lacksScale ? ",0)" : ")");
    }

    private static String floating(String name, @Nullable String arguments) {
        if (arguments == null) {
            return name.equals("float") ? "float(23)" : name;
        }
        if (arguments.contains(",")) {
            return name.equals("float(53)") ? "double(" + arguments + ")" : "float(" + arguments + ")";
        }
        return Integer.parseInt(arguments) <= BITS_OF_FLOAT ? "float(23)" : "float(53)";
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        alias(names, "tinyint(1)", "bool", "boolean");
        alias(names, "tinyint", "int1");
        alias(names, "smallint", "int2");
        alias(names, "mediumint", "int3", "middleint");
        alias(names, "integer", "int", "int4");
        alias(names, "bigint", "int8");
        alias(names, "float", "float4");
        alias(names, "float(53)", "double", "double precision", "real", "float8");
        alias(names, "decimal", "numeric", "dec", "fixed", "number");
        alias(names, "char", "character", "nchar", "national char", "national character");
        alias(names, "varchar", "character varying", "char varying", "nvarchar", "national varchar", "varchar2");
        alias(names, "varbinary", "raw");
        alias(names, "mediumtext", "long varchar", "long");
        alias(names, "mediumblob", "long varbinary");
        alias(names, "longtext", "clob");
        return names;
    }

    private static void alias(Map<String, String> names, String name, String... others) {
        for (String other : others) {
            names.put(other, name);
        }
    }
}
