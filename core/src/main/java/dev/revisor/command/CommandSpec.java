package dev.revisor.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a command is called and what it takes.
 *
 * @param name the word after {@code db}
 * @param parameters how help shows its parameters, such as {@code [TARGET]}, or nothing
 * @param most how many parameters it takes at most
 * @param summary what it does, in one line
 * @param example a line to type
 * @param options its own options
 * @param rules what they want of each other
 */
record CommandSpec(
        String name,
        String parameters,
        int most,
        String summary,
        String example,
        List<Option> options,
        List<OptionRule> rules) {

    static final Option HELP = Option.flag("--help", "-h", "show this help");
    static final Option QUIET = Option.flag("--quiet", "-q", "say nothing but the result");
    static final Option STACKTRACE = Option.flag("--stacktrace", "show where an error comes from");
    static final Option ARGUMENT = Option.value("-x", "key=value", "tell the code of revisions something")
            .repeated();
    private static final List<Option> COMMON = List.of(ARGUMENT, DatabaseOption.OPTION, HELP, QUIET, STACKTRACE);

    CommandSpec {
        options = List.copyOf(options);
        rules = List.copyOf(rules);
    }

    CommandSpec(String name, String summary, String example, Option... options) {
        this(name, "", 0, summary, example, List.of(options), List.of());
    }

    CommandSpec taking(String shown, int count) {
        return new CommandSpec(name, shown, count, summary, example, options, rules);
    }

    CommandSpec ruledBy(OptionRule... others) {
        return ruledBy(List.of(others));
    }

    CommandSpec ruledBy(List<OptionRule> others) {
        return new CommandSpec(name, parameters, most, summary, example, options, others);
    }

    Optional<Option> option(String word) {
        return allOptions().stream().filter(option -> option.isCalled(word)).findFirst();
    }

    List<Option> allOptions() {
        return Stream.concat(options.stream(), COMMON.stream()).toList();
    }
}
