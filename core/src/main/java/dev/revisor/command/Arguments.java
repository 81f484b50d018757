package dev.revisor.command;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words after a command, told apart into options and parameters. */
final class Arguments {

    /** Targets such as {@code -1} and {@code +2} are parameters although they begin like options. */
    private static final Pattern RELATIVE_TARGET = Pattern.compile("[-+]\\d+.*");

    private final Map<String, List<String>> options = new LinkedHashMap<>();
    private final List<String> parameters = new ArrayList<>();

    private Arguments() {}

    /**
     * Reads the words.
     *
     * @throws UsageException if an option is unknown, lacks or has a value against its kind, is repeated, or if there
     *     are more parameters than the command takes
     */
    static Arguments parse(CommandSpec spec, List<String> words) {
        Arguments arguments = new Arguments();
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            arguments.read(spec, rest.next(), rest);
        }
        if (arguments.parameters.size() > spec.most() && !arguments.has(CommandSpec.HELP)) {
            throw new UsageException("'db " + spec.name() + "' doesn't take '" + arguments.parameters.get(spec.most())
                    + "': see 'db " + spec.name() + " --help'");
        }
        return arguments;
    }

    boolean has(Option option) {
        return options.containsKey(option.name());
    }

    Optional<String> value(Option option) {
        return values(option).stream().findFirst();
    }

    List<String> values(Option option) {
        return options.getOrDefault(option.name(), List.of());
    }

    /** The values of an option of the form {@code KEY=VALUE}; without {@code =} the value is empty. */
    Map<String, String> pairs(Option option) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String value : values(option)) {
            int equals = value.indexOf('=');
            String key = equals < 0 ? value : value.substring(0, equals);
            if (key.isBlank()) {
                throw new UsageException("Option '" + option.synopsis() + "' needs a key, not '" + value + "'");
            }
            pairs.put(key, equals < 0 ? "" : value.substring(equals + 1));
        }
        return pairs;
    }

    List<String> parameters() {
        return List.copyOf(parameters);
    }

    Optional<String> parameter() {
        return parameters.stream().findFirst();
    }

    private void read(CommandSpec spec, String word, Iterator<String> rest) {
        if (word.equals("--")) {
            rest.forEachRemaining(parameters::add);
            return;
        }
        if (!word.startsWith("-")
                || word.equals("-")
                || RELATIVE_TARGET.matcher(word).matches()) {
            parameters.add(word);
            return;
        }
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        String name = equals < 0 ? word : word.substring(0, equals);
        Option option = spec.option(name)
                .orElseThrow(() -> new UsageException(
                        "'db " + spec.name() + "' has no option '" + name + "': see 'db " + spec.name() + " --help'"));
        add(option, option.isFlag() ? flag(option, equals) : value(option, word, equals, rest));
    }

    private void add(Option option, String value) {
        List<String> values = options.computeIfAbsent(option.name(), name -> new ArrayList<>());
        if (!values.isEmpty() && !option.repeatable() && !option.isFlag()) {
            throw new UsageException("Option '" + option.name() + "' stands twice: give it once");
        }
        values.add(value);
    }

    private static String flag(Option option, int equals) {
        if (equals >= 0) {
            throw new UsageException("Option '" + option.name() + "' takes no value: write it without '='");
        }
        return "";
    }

    private static String value(Option option, String word, int equals, Iterator<String> rest) {
        if (equals >= 0) {
            return word.substring(equals + 1);
        }
        if (!rest.hasNext()) {
            throw new UsageException("Option '" + option.name() + "' needs a value: " + option.synopsis());
        }
        return rest.next();
    }
}
