package dev.revisor.command;

import dev.revisor.source.WrappedText;
import java.util.List;

/** The help texts, at most 80 columns wide. */
final class Help {

    private static final int WIDTH = 80;
    private static final int NARROWEST = 40;
    private static final String INDENTATION = "  ";

    private final Console console;
    private final int width;

    private Help(Console console) {
        this.console = console;
        this.width = Math.max(NARROWEST, Math.min(WIDTH, console.width()));
    }

    static void overview(List<Command> commands, Console console) {
        Help help = new Help(console);
        console.result("Usage: db COMMAND [OPTIONS]");
        console.result("");
        help.table(commands.stream()
                .map(command -> List.of(command.spec().name(), command.spec().summary()))
                .toList());
        console.result("");
        console.result("'db COMMAND --help' says more about one of them.");
    }

    static void of(CommandSpec spec, Console console) {
        Help help = new Help(console);
        String parameters = spec.parameters().isEmpty() ? "" : " " + spec.parameters();
        console.result("Usage: db " + spec.name() + parameters + " [OPTIONS]");
        console.result("");
        WrappedText.lines(spec.summary(), help.width).forEach(console::result);
        console.result("");
        help.table(spec.allOptions().stream()
                .map(option -> List.of(option.synopsis(), option.help()))
                .toList());
        console.result("");
        console.result("Example: " + spec.example());
    }

    /** Names with their explanations; a name too long for its column has a line of its own. */
    private void table(List<List<String>> rows) {
        int widest = rows.stream().mapToInt(row -> row.get(0).length()).max().orElse(0);
        int column = Math.min(widest, width / 2 - 2 * INDENTATION.length());
        String below = " ".repeat(INDENTATION.length() + column) + INDENTATION;
        for (List<String> row : rows) {
            boolean fits = row.get(0).length() <= column;
            if (!fits) {
                console.result(INDENTATION + row.get(0));
            }
            String first = fits ? INDENTATION + DisplayWidth.padded(row.get(0), column) + INDENTATION : below;
            List<String> lines = WrappedText.lines(row.get(1), width - below.length());
            console.result(first + lines.get(0));
            lines.stream().skip(1).forEach(line -> console.result(below + line));
        }
    }
}
