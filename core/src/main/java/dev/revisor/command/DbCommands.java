package dev.revisor.command;

import dev.revisor.error.MigrationException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

/** The commands behind {@code db}: one definition of each, whoever calls it. */
public final class DbCommands {

    private static final List<Command> ALL = List.of(
            new InitCommand(),
            new RevisionCommand(false),
            new RevisionCommand(true),
            new EditCommand(),
            new UpgradeCommand(),
            new DowngradeCommand(),
            new CurrentCommand(),
            new HistoryCommand(),
            new HeadsCommand(),
            new BranchesCommand(),
            new ShowCommand(),
            new MergeCommand(),
            new RebaseCommand(),
            new CheckCommand(),
            new StampCommand(),
            new ResumeCommand(),
            new CreateAllCommand(),
            new ShellCommand(),
            new CompletionCommand(DbCommands::specs));

    private final Workspace workspace;

    /** The commands of an application. */
    public DbCommands(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The words that can follow {@code db}. */
    public static List<String> names() {
        return ALL.stream().map(command -> command.spec().name()).toList();
    }

    /**
     * The words that can stand where somebody is typing.
     *
     * @param words what stands behind {@code db}; the last is the one being typed, possibly empty
     */
    public List<Completion> complete(List<String> words) {
        return new Completions(
                        specs(),
                        () -> chosen(DatabaseOption.typed(words))
                                .migrations()
                                .revisions()
                                .graph(),
                        workspace::databases)
                .of(words);
    }

    /**
     * Runs a command. Errors are told to the console in a sentence or two and end in an exit code.
     *
     * @param words what stands behind {@code db}
     * @param console where to write
     */
    public ExitCode run(List<String> words, Console console) {
        if (words.isEmpty()
                || CommandSpec.HELP.isCalled(words.get(0))
                || words.get(0).equals("help")) {
            Help.overview(ALL, console);
            return words.isEmpty() ? ExitCode.WRONG_USAGE : ExitCode.DONE;
        }
        Console hinted = new HintedConsole(console, DatabaseHints.typed(words));
        try {
            return dispatch(words, hinted);
        } catch (UsageException e) {
            return report(e, words, console, ExitCode.WRONG_USAGE);
        } catch (MigrationException e) {
            return report(e, words, hinted, ExitCode.FAILED);
        }
    }

    static List<String> aboutDatabases() {
        return ALL.stream()
                .filter(Command::isAboutDatabase)
                .map(command -> command.spec().name())
                .toList();
    }

    private static List<CommandSpec> specs() {
        return ALL.stream().map(Command::spec).toList();
    }

    private ExitCode dispatch(List<String> words, Console console) {
        Command command = ALL.stream()
                .filter(candidate -> candidate.spec().name().equals(words.get(0)))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "There is no command 'db " + words.get(0) + "': 'db --help' shows them all"));
        Arguments arguments = Arguments.parse(command.spec(), words.subList(1, words.size()));
        if (arguments.has(CommandSpec.HELP)) {
            Help.of(command.spec(), console);
            return ExitCode.DONE;
        }
        command.spec().rules().forEach(rule -> rule.verify(arguments));
        Console heard = arguments.has(CommandSpec.QUIET) ? new QuietConsole(console) : console;
        return command.isAboutDatabase()
                ? run(command, arguments, heard)
                : command.run(new Invocation(arguments, heard, workspace));
    }

    private ExitCode run(Command command, Arguments arguments, Console console) {
        Workspace chosen = chosen(arguments.value(DatabaseOption.OPTION));
        if (workspace.databases().size() > 1 && !arguments.has(RevisionJson.OPTION)) {
            console.note("Database '" + chosen.database() + "'");
        }
        return command.run(new Invocation(arguments, console, chosen));
    }

    private Workspace chosen(Optional<String> database) {
        return workspace.forDatabase(DatabaseOption.choose(database, workspace));
    }

    private static ExitCode report(MigrationException exception, List<String> words, Console console, ExitCode code) {
        console.note(console.notePalette().error(String.valueOf(exception.getMessage())));
        if (words.contains(CommandSpec.STACKTRACE.name())) {
            StringWriter trace = new StringWriter();
            exception.printStackTrace(new PrintWriter(trace));
            console.note(trace.toString());
        }
        return code;
    }
}
