package dev.revisor.command;

import dev.revisor.schema.Database;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an option or a parameter takes, told from how help shows it. */
enum ValueKind {
    /** Revisions and the words that stand for them. */
    TARGET,
    /** One of a few words. */
    CHOICE,
    /** A product. */
    DATABASE,
    /** What nobody can guess, or nothing. */
    OTHER;

    private static final Pattern TARGETS = Pattern.compile("(?i)\\[?(rev|target|a:b)\\b.*");
    private static final Pattern CHOICES = Pattern.compile("[a-z]+(\\|[a-z]+)+");

    static ValueKind of(@Nullable String shown) {
        if (shown == null) {
            return OTHER;
        }
        if (TARGETS.matcher(shown).matches()) {
            return TARGET;
        }
        if (CHOICES.matcher(shown).matches()) {
            return CHOICE;
        }
        return shown.equals("database") ? DATABASE : OTHER;
    }

    /** The words that can be given whatever revisions there are. */
    List<Completion> words(String shown) {
        return switch (this) {
            case TARGET ->
                List.of(
                        new Completion("head", "the only head"),
                        new Completion("heads", "all heads"),
                        new Completion("base", "before the first revision"),
                        new Completion("current", "where the database is"));
            case CHOICE -> plain(shown.split("\\|", 0));
            case DATABASE ->
                plain(Arrays.stream(Database.values())
                        .map(database -> database.name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new));
            case OTHER -> List.of();
        };
    }

    private static List<Completion> plain(String... words) {
        return Arrays.stream(words).map(word -> new Completion(word, "")).toList();
    }
}
