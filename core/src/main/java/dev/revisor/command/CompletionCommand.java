package dev.revisor.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    public ExitCode run(Invocation invocation) {
        Optional<String> shell = invocation.arguments().parameter();
        Function<List<CommandSpec>, String> writer = switch (shell.orElse("")) {
            case "bash" -> BashCompletion::script;
            case "zsh" -> ZshCompletion::script;
            default -> throw new UsageException("'db completion' needs the name of a shell: 'bash' or 'zsh'");
        };
        invocation.console().result(writer.apply(specs.get()).stripTrailing());
        return ExitCode.DONE;
    }
}
