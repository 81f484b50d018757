package dev.revisor.command;

/** Prepares a project. */
final class InitCommand implements Command {

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "init", "Writes the scripts 'db' and 'db.cmd' and creates the package of revisions", "db init");
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Authoring authoring = invocation.workspace().authoring();
        authoring.requirePlace();
        authoring.initialise().forEach(line -> invocation.console().result(invocation.hint(line)));
        return ExitCode.DONE;
    }
}
