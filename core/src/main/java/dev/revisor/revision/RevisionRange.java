package dev.revisor.revision;

import org.jspecify.annotations.Nullable;

/**
 * Two targets with a colon between them, such as {@code 4f2a:head}, as history and offline scripts take them.
 *
 * @param from the target that it begins with, or null where nothing stands before the colon
 * @param to the target that it ends with, or null where nothing stands after the colon
 */
public record RevisionRange(@Nullable String from, @Nullable String to) {

    /**
     * Reads {@code A:B}, {@code A:}, {@code :B} or {@code :}.
     *
     * @throws MalformedTargetException if there is not exactly one colon
     */
    public static RevisionRange parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || colon != text.lastIndexOf(':')) {
            throw new MalformedTargetException(
                    text, "is not a range: write two targets with one ':' between them, such as '4f2a:head'");
        }
        return new RevisionRange(given(text.substring(0, colon)), given(text.substring(colon + 1)));
    }

    /** Whether a text is meant as a range: it has a colon. */
    public static boolean isRange(String text) {
        return text.indexOf(':') >= 0;
    }

    /** The range as it was written. */
    @Override
    public String toString() {
        return (from == null ? "" : from) + ":" + (to == null ? "" : to);
    }

    private static @Nullable String given(String target) {
        return target.isBlank() ? null : target.strip();
    }
}
