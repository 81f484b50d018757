package dev.revisor.command;

import java.util.List;

/** The help texts. */
final class Help {

    private Help() {}

    static void overview(List<Command> commands, Console console) {
        console.result("Usage: db COMMAND [OPTIONS]");
        console.result("");
        for (Command command : commands) {
            console.result(
                    "  %-10s %s".formatted(command.spec().name(), command.spec().summary()));
        }
        console.result("");
        console.result("'db COMMAND --help' says more about one of them.");
    }

    static void of(CommandSpec spec, Console console) {
        String parameters = spec.parameters().isEmpty() ? "" : " " + spec.parameters();
        console.result("Usage: db " + spec.name() + parameters + " [OPTIONS]");
        console.result("");
        console.result(spec.summary());
        console.result("");
        int width = spec.allOptions().stream()
                .mapToInt(option -> option.synopsis().length())
                .max()
                .orElse(0);
        for (Option option : spec.allOptions()) {
            console.result(("  %-" + width + "s  %s").formatted(option.synopsis(), option.help()));
        }
        console.result("");
        console.result("Example: " + spec.example());
    }
}
