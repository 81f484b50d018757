package dev.revisor.command;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that the scripts for shells know. */
final class ShellWords {

    /**
     * Lists the ids in the files below the folder of the script {@code db}, which is faster than asking the application:
     * the attribute of annotations, whether or not a formatter has broken the line before it, and the header of SQL.
     */
    static final String TARGETS = """
            _revisor_db_targets() {
                local module=.
                case $1 in */*) module=${1%/*} ;; esac
                printf '%s\\n' head heads base current
                grep -rhE --include='*.java' '^[[:space:]]*(@Revision\\([[:space:]]*)?id = "[^"]+"' "$module/src" 2>/dev/null |
                    sed -E 's/^[^"]*"([^"]+)".*/\\1/'
                grep -rhE --include='*.sql' '^-- revision:' "$module/src" 2>/dev/null |
                    sed -E 's/^-- revision:[[:space:]]*([^[:space:]]*).*/\\1/'
            }
            """;

    private ShellWords() {}

    /** The patterns for an option that has just been typed, in both forms, behind a command. */
    static String pattern(CommandSpec spec, Option option) {
        return Stream.of(option.name(), option.shortName() == null ? "" : option.shortName())
                .filter(name -> !name.isEmpty())
                .map(name -> spec.name() + ":" + name)
                .collect(Collectors.joining("|"));
    }

    static List<Option> withValues(CommandSpec spec) {
        return spec.allOptions().stream().filter(option -> !option.isFlag()).toList();
    }

    /** What an option or parameter can be, as words; nothing where that is targets or not known. */
    static String choices(String shown) {
        ValueKind kind = ValueKind.of(shown);
        return kind == ValueKind.TARGET
                ? ""
                : kind.words(shown).stream().map(Completion::word).collect(Collectors.joining(" "));
    }
}
