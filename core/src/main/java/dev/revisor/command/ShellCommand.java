package dev.revisor.command;

/** Opens the interactive prompt. */
final class ShellCommand implements Command {

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "shell", "Opens an interactive prompt, where Spring Shell is on the class path", "db shell");
    }

    @Override
    public ExitCode run(Invocation invocation) {
        return invocation.workspace().openShell(invocation.console());
    }
}
