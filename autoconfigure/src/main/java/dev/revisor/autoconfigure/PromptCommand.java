package dev.revisor.autoconfigure;

import dev.revisor.command.Console;
import java.util.List;
import java.util.function.ToIntBiFunction;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** The {@code db} commands at Spring Shell's prompt. */
final class PromptCommand implements Command {

    static final String NAME = "db";

    /** The option that carries what was typed after the name. */
    static final String LINE = "revisor-line";

    private final ToIntBiFunction<List<String>, Console> commands;

    PromptCommand(ToIntBiFunction<List<String>, Console> commands) {
        this.commands = commands;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public String getDescription() {
        return "Revises the database; 'db --help' lists the commands";
    }

    @Override
    public String getGroup() {
        return "Database";
    }

    @Override
    public ExitStatus execute(CommandContext context) {
        int exitCode = commands.applyAsInt(words(context), new PromptConsole(context, Display.ofProcess()));
        return exitCode == 0 ? ExitStatus.OK : new ExitStatus(exitCode, "exit code " + exitCode);
    }

    private static List<String> words(CommandContext context) {
        CommandOption line = context.getOptionByLongName(LINE);
        return line == null || line.value() == null ? List.of() : PromptLine.words(line.value());
    }
}
