package dev.revisor.command;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes the script for zsh. */
final class ZshCompletion {

    private static final String HEAD = """
            #compdef db
            # Completes the words behind ./db in zsh. Written by 'db completion zsh'; to use it:
            #   source FILE behind 'compinit', or save it as _db in a folder of $fpath
            """;

    private static final String FUNCTION = """
            _revisor_db() {
                local -a words_here
                if (( CURRENT == 2 )); then
                    words_here=(@commands@
                    )
                    _describe command words_here
                    return
                fi
                case $words[2]:$words[CURRENT-1] in
            @values@    esac
                case $words[2]:$PREFIX in
            @words@    esac
            }
            if [[ $funcstack[1] == _db ]]; then _revisor_db "$@"; else compdef _revisor_db db; fi
            """;

    private static final String TARGETS = "compadd -- ${(f)\"$(_revisor_db_targets \"$words[1]\")\"}";

    private ZshCompletion() {}

    static String script(List<CommandSpec> specs, List<String> databases) {
        String commands = specs.stream()
                .map(spec -> described(spec.name(), spec.summary()))
                .collect(Collectors.joining());
        return HEAD
                + ShellWords.TARGETS
                + FUNCTION.replace("@commands@", commands)
                        .replace(
                                "@values@",
                                specs.stream()
                                        .map(spec -> values(spec, databases))
                                        .collect(Collectors.joining()))
                        .replace(
                                "@words@",
                                specs.stream().map(ZshCompletion::words).collect(Collectors.joining()));
    }

    private static String values(CommandSpec spec, List<String> databases) {
        return ShellWords.withValues(spec).stream()
                .map(option -> "        (%s) %s; return ;;\n"
                        .formatted(ShellWords.pattern(spec, option), list(option, databases)))
                .collect(Collectors.joining());
    }

    private static String words(CommandSpec spec) {
        String options = spec.allOptions().stream()
                .map(option -> described(option.name(), option.help()))
                .collect(Collectors.joining());
        return "        " + spec.name() + ":-*)\n            words_here=(" + options
                + "\n            )\n            _describe -o option words_here ;;\n        " + spec.name() + ":*) "
                + list(spec.parameters()) + " ;;\n";
    }

    private static String list(Option option, List<String> databases) {
        return option.equals(DatabaseOption.OPTION)
                ? "compadd -- " + String.join(" ", databases)
                : list(Objects.requireNonNull(option.valueName()));
    }

    private static String list(String shown) {
        return ValueKind.of(shown) == ValueKind.TARGET ? TARGETS : "compadd -- " + ShellWords.choices(shown);
    }

    private static String described(String word, String description) {
        return "\n                '" + word + ":" + description.replace("'", "'\\''") + "'";
    }
}
