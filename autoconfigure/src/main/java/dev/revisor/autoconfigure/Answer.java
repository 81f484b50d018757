package dev.revisor.autoconfigure;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody types after a question that is answered by yes or no. */
final class Answer {

    /** What stands behind a question, with the answer that an empty line is in upper case. */
    static final String CHOICES = " [y/N] ";

    private static final Set<String> YES = Set.of("y", "yes");

    private Answer() {}

    /** Whether it is yes; the end of the input is no. */
    static boolean isYes(@Nullable String line) {
        return line != null && YES.contains(line.strip().toLowerCase(Locale.ROOT));
    }
}
