package dev.revisor.command;

import dev.revisor.error.MigrationException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Prints a script that makes a shell complete the words after {@code ./db}. */
final class CompletionCommand implements Command {

    private final Supplier<List<CommandSpec>> specs;

    CompletionCommand(Supplier<List<CommandSpec>> specs) {
        this.specs = specs;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                        "completion",
                        "Prints a script that makes bash or zsh complete commands, options and revisions behind ./db",
                        "db completion bash > db-completion.bash")
                .taking("bash|zsh", 1);
    }

    @Override
    public boolean isAboutDatabase() {
        return false;
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Optional<String> shell = invocation.arguments().parameter();
        BiFunction<List<CommandSpec>, List<String>, String> writer = switch (shell.orElse("")) {
            case "bash" -> BashCompletion::script;
            case "zsh" -> ZshCompletion::script;
            default -> throw new UsageException("'db completion' needs the name of a shell: 'bash' or 'zsh'");
        };
        invocation
                .console()
                .result(writer.apply(specs.get(), databases(invocation)).stripTrailing());
        return ExitCode.DONE;
    }

    /** The names that there are now; none where the application can't say. */
    private static List<String> databases(Invocation invocation) {
        try {
            return invocation.workspace().databases();
        } catch (MigrationException unreadable) {
            return List.of();
        }
    }
}
