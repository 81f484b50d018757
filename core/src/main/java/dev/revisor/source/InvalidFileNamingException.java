package dev.revisor.source;

import java.util.Collection;
import java.util.TreeSet;

/** A pattern for the names of revision files that no file could be named by. */
public final class InvalidFileNamingException extends SourceException {

    InvalidFileNamingException(String pattern) {
        super("'" + pattern + "' can't name files: use letters, digits, '_', '-', '.' and tokens such as {slug}");
    }

    InvalidFileNamingException(String pattern, String token, Collection<String> known) {
        super("'" + pattern + "' can't name files: '{" + token + "}' is no token, but stem, "
                + String.join(", ", new TreeSet<>(known)) + " are");
    }

    InvalidFileNamingException(int slugLength) {
        super("A slug of " + slugLength + " characters can't name files: let it have at least 1");
    }
}
