package dev.revisor.dialect;

import dev.revisor.schema.Database;
import dev.revisor.schema.RawType;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the databases' names of types have in common: raw types, and the native enumeration of H2, MariaDB and MySQL. */
public final class TypeNames {

    private static final Pattern WORD = Pattern.compile("'((?:[^']++|'')*+)'");

    private TypeNames() {}

    /**
     * The words of a raw type.
     *
     * @throws UnsupportedOperationOnDatabaseException if it has none for the database
     */
    public static String raw(RawType type, Database database) {
        String words = type.spelling(database);
        if (words == null) {
            throw new UnsupportedOperationOnDatabaseException(
                    database,
                    "Type '" + type + "' has no words for '" + database.id() + "': add them with .on(Database."
                            + database + ", \"...\")");
        }
        return words;
    }

    /** The native enumeration of values, in the order in which they are given. */
    public static String enumeration(List<String> values) {
        return values.stream()
                .map(value -> "'" + value.replace("'", "''") + "'")
                .collect(Collectors.joining(",", "enum (", ")"));
    }

    /** The values of a native enumeration, in its order. */
    public static List<String> values(String enumeration) {
        return WORD.matcher(enumeration)
                .results()
                .map(MatchResult::group)
                .map(quoted -> quoted.substring(1, quoted.length() - 1).replace("''", "'"))
                .toList();
    }
}
