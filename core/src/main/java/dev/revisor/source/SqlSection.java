package dev.revisor.source;

import dev.revisor.schema.Database;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of an SQL revision: what it runs in one direction, on some databases or on those without a part of their own.
 *
 * @param direction {@code upgrade} or {@code downgrade}
 * @param databases the databases it names, empty where it is for all others
 * @param line the number of its first line, that of the section line
 * @param text what stands below the section line
 */
record SqlSection(String direction, Set<Database> databases, int line, StringBuilder text) {

    private static final Pattern LINE = Pattern.compile("-- (upgrade|downgrade)(?: (.*))?");

    /** The section that a line begins, or null where it begins none. */
    static @Nullable SqlSection beginning(String file, int number, String line) {
        Matcher matcher = LINE.matcher(line.stripTrailing());
        return matcher.matches()
                ? new SqlSection(
                        matcher.group(1), databases(file, number, matcher.group(2)), number, new StringBuilder())
                : null;
    }

    /** Whether a comment would be taken for the beginning of a section. */
    static boolean isLine(String comment) {
        return LINE.matcher(comment.stripTrailing()).matches();
    }

    boolean isGeneral() {
        return databases.isEmpty();
    }

    private static Set<Database> databases(String file, int number, @Nullable String names) {
        Set<Database> databases = EnumSet.noneOf(Database.class);
        if (names != null) {
            for (String name : names.strip().split("[,\\s]+", 0)) {
                databases.add(
                        Database.of(name).orElseThrow(() -> new SqlRevisionException(file, number, unknown(name))));
            }
        }
        return databases;
    }

    private static String unknown(String name) {
        return "'" + name + "' is no database: write one or more of "
                + String.join(
                        ", ",
                        EnumSet.allOf(Database.class).stream().map(Database::id).toList())
                + ", or nothing for all, and begin other comments with a capital letter";
    }
}
