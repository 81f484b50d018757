package dev.revisor.command;

import java.util.Optional;

/** Opens the interactive prompt. */
final class ShellCommand implements Command {

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "shell", "Opens an interactive prompt, where Spring Shell is on the class path", "db shell");
    }

    @Override
    public boolean isAboutDatabase() {
        return false;
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Workspace application = invocation.workspace();
        Optional<String> wanted = invocation.arguments().value(DatabaseOption.OPTION);
        return (wanted.isEmpty() ? application : application.forDatabase(DatabaseOption.choose(wanted, application)))
                .openShell(invocation.console());
    }
}
