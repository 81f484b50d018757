package dev.revisor.command;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes the script for bash. */
final class BashCompletion {

    private static final String HEAD = """
            # Completes the words behind ./db in bash. Written by 'db completion bash'; to use it:
            #   source FILE, or save it as ~/.local/share/bash-completion/completions/db
            """;

    private static final String FUNCTION = """
            _revisor_db() {
                local word=${COMP_WORDS[COMP_CWORD]} previous command=${COMP_WORDS[1]} words= at=$COMP_CWORD
                case $word in
                    [=:@]) word= ;;
                    *) case ${COMP_WORDS[at-1]} in [=:@]) at=$((at-1)) ;; esac ;;
                esac
                case ${COMP_WORDS[at]} in
                    [:@]) previous=${COMP_WORDS[at-2]} ;;
                    *) previous=${COMP_WORDS[at-1]} ;;
                esac
                if [ "$COMP_CWORD" -eq 1 ]; then
                    words='@commands@'
                else
                    case $command:$previous in
            @values@            *)
                            case $command:$word in
            @words@                esac
                            ;;
                    esac
                fi
                COMPREPLY=($(compgen -W "$words" -- "$word"))
            }
            complete -F _revisor_db db
            """;

    private static final String CASE = "%s) words=%s ;;\n";
    private static final String TARGETS = "$(_revisor_db_targets \"$1\")";

    private BashCompletion() {}

    static String script(List<CommandSpec> specs, List<String> databases) {
        return HEAD
                + ShellWords.TARGETS
                + FUNCTION.replace(
                                "@commands@",
                                specs.stream().map(CommandSpec::name).collect(Collectors.joining(" ")))
                        .replace(
                                "@values@",
                                specs.stream()
                                        .map(spec -> values(spec, databases))
                                        .collect(Collectors.joining()))
                        .replace(
                                "@words@",
                                specs.stream().map(BashCompletion::words).collect(Collectors.joining()));
    }

    private static String values(CommandSpec spec, List<String> databases) {
        return ShellWords.withValues(spec).stream()
                .map(option ->
                        " ".repeat(12) + CASE.formatted(ShellWords.pattern(spec, option), list(option, databases)))
                .collect(Collectors.joining());
    }

    private static String words(CommandSpec spec) {
        String options = spec.allOptions().stream().map(Option::name).collect(Collectors.joining(" "));
        String indentation = " ".repeat(20);
        return indentation
                + CASE.formatted(spec.name() + ":-*", "'" + options + "'")
                + indentation
                + CASE.formatted(spec.name() + ":*", list(spec.parameters()));
    }

    private static String list(Option option, List<String> databases) {
        return option.equals(DatabaseOption.OPTION)
                ? "'" + String.join(" ", databases) + "'"
                : list(Objects.requireNonNull(option.valueName()));
    }

    private static String list(String shown) {
        return ValueKind.of(shown) == ValueKind.TARGET ? TARGETS : "'" + ShellWords.choices(shown) + "'";
    }
}
