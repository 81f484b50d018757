package dev.revisor.dialect;

import dev.revisor.schema.Database;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The versions of a database that scripts are written for without asking a server. */
record KnownVersions(Database database, int oldestMajor, int oldestMinor, int newestMajor) {

    private static final Pattern VERSION = Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,4}))?(?:\\.\\d{1,6})?");
    private static final int ANY = Integer.MAX_VALUE;

    static KnownVersions of(Database database) {
        return switch (database) {
            case H2 -> new KnownVersions(database, 2, 0, 2);
            case SQLITE -> new KnownVersions(database, 3, 37, 3);
            case POSTGRESQL -> new KnownVersions(database, 13, 0, 18);
            case MARIADB -> new KnownVersions(database, 10, 6, 12);
            case MYSQL -> new KnownVersions(database, 8, 0, 9);
        };
    }

    /** All databases with their versions, for people. */
    static String all() {
        return Arrays.stream(Database.values())
                .map(database -> of(database).toString())
                .collect(Collectors.joining(", "));
    }

    boolean contains(String version) {
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.matches()) {
            return false;
        }
        int major = Integer.parseInt(matcher.group(1));
        int minor = matcher.group(2) == null ? ANY : Integer.parseInt(matcher.group(2));
        return major <= newestMajor && (major > oldestMajor || major == oldestMajor && minor >= oldestMinor);
    }

    static int major(String version) {
        return Integer.parseInt(version.split("\\.", 2)[0]);
    }

    @Override
    public String toString() {
        String oldest = oldestMajor + (oldestMinor == 0 ? "" : "." + oldestMinor);
        return "'" + database.id() + "' (" + oldest + (oldestMajor == newestMajor ? " or later" : " to " + newestMajor)
                + ")";
    }
}
