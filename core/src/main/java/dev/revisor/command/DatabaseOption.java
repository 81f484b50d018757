package dev.revisor.command;

import java.util.List;
import java.util.Optional;

/** The option that says which database a command is about, where an application has several. */
final class DatabaseOption {

    /** The name of the database of an application that has only one. */
    static final String DEFAULT = "default";

    static final Option OPTION =
            Option.value("--database", "name", "the database it is about, where there are several");

    private DatabaseOption() {}

    /** What was typed for it, also where the rest of the line can't be understood. */
    static Optional<String> typed(List<String> words) {
        String prefix = OPTION.name() + "=";
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith(prefix)) {
                return Optional.of(words.get(i).substring(prefix.length()));
            }
            if (words.get(i).equals(OPTION.name()) && i + 1 < words.size()) {
                return Optional.of(words.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /**
     * The name of the database that is meant.
     *
     * @param wanted the name that was typed
     * @param application knows the names that there are, and the one that is meant where none was typed
     * @throws UsageException if there is none of that name, or none is named and none is the default
     */
    static String choose(Optional<String> wanted, Workspace application) {
        List<String> names = application.databases();
        String name = wanted.orElseGet(() -> byDefault(application.database(), names));
        if (!names.contains(name)) {
            throw new UsageException("There is no database '" + name + "': name one of " + quoted(names)
                    + ", or describe it with 'revisor.databases." + name + "'");
        }
        return name;
    }

    private static String byDefault(String preferred, List<String> names) {
        if (names.contains(preferred)) {
            return preferred;
        }
        if (names.size() > 1) {
            throw new UsageException("There are the databases " + quoted(names)
                    + " and none of them is the default: say which one with '" + OPTION.name() + "'");
        }
        return names.get(0);
    }

    private static String quoted(List<String> names) {
        return "'" + String.join("', '", names) + "'";
    }
}
