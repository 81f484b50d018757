package dev.revisor.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The arguments of a process whose first word is {@code db}: what stands before it and every {@code --a.b=c} after it
 * belong to Spring Boot, all else to the command.
 *
 * @param bootArguments what enters the environment, in the order it was given
 * @param words the command's name with its arguments, possibly empty
 */
record CommandLine(List<String> bootArguments, List<String> words) {

    private static final String COMMAND = "db";

    private static final Pattern PROPERTY = Pattern.compile("--[^=]*\\.[^=]*=.*", Pattern.DOTALL);

    CommandLine {
        bootArguments = List.copyOf(bootArguments);
        words = List.copyOf(words);
    }

    /** The arguments as a command, or empty where their first word is another one or there is none. */
    static Optional<CommandLine> parse(String... arguments) {
        List<String> all = List.of(arguments);
        int start = indexOfFirstWord(all);
        if (start == all.size() || !all.get(start).equals(COMMAND)) {
            return Optional.empty();
        }
        return Optional.of(divide(all.subList(0, start), all.subList(start + 1, all.size())));
    }

    private static int indexOfFirstWord(List<String> arguments) {
        int index = 0;
        while (index < arguments.size() && arguments.get(index).startsWith("--")) {
            index++;
        }
        return index;
    }

    private static CommandLine divide(List<String> before, List<String> after) {
        List<String> bootArguments = new ArrayList<>(before);
        List<String> words = new ArrayList<>();
        for (String argument : after) {
            (PROPERTY.matcher(argument).matches() ? bootArguments : words).add(argument);
        }
        return new CommandLine(bootArguments, words);
    }

    /** Whether the command is the one that prompts for others. */
    boolean isShell() {
        return !words.isEmpty() && words.get(0).equals("shell");
    }

    /** Whether whoever typed it wants to see where errors come from, and so also what the application logs. */
    boolean wantsStackTraces() {
        return words.contains("--stacktrace");
    }
}
