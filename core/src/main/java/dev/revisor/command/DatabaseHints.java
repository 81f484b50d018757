package dev.revisor.command;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Adds the name of a database to the commands and settings that messages recommend, so that what is typed next is about
 * the same one. Messages come from where nobody knows that there are several.
 */
public final class DatabaseHints {

    /** Behind the sign that begins a command in a sentence: a quote, the folder of the script, a colon. */
    private static final String BEGINNING = "(?<='|\\./|: )db (?:%s)(?![\\w-])";

    private static final Pattern SETTING = Pattern.compile("(?<![\\w.-])revisor\\.(?!databases\\.|enabled)(?=[a-z])");

    private final @Nullable String database;

    private DatabaseHints(@Nullable String database) {
        this.database = database;
    }

    /** Hints about a database; those about the default one need no name. */
    public static DatabaseHints about(String database) {
        return new DatabaseHints(database.equals(DatabaseOption.DEFAULT) ? null : database);
    }

    static DatabaseHints typed(List<String> words) {
        return about(DatabaseOption.typed(words).orElse(DatabaseOption.DEFAULT));
    }

    /** The message, with the name in every command and setting. */
    public String in(String message) {
        if (database == null) {
            return message;
        }
        String name = Matcher.quoteReplacement(database);
        String settled = SETTING.matcher(message).replaceAll("revisor.databases." + name + ".");
        return commands().matcher(settled).replaceAll("$0 " + DatabaseOption.OPTION.name() + " " + name);
    }

    private static Pattern commands() {
        return Pattern.compile(BEGINNING.formatted(String.join("|", DbCommands.aboutDatabases())));
    }
}
