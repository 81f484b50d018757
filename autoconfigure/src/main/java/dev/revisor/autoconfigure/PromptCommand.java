package dev.revisor.autoconfigure;

import dev.revisor.command.Completion;
import dev.revisor.command.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** The {@code db} commands at Spring Shell's prompt. */
final class PromptCommand implements Command {

    static final String NAME = "db";

    /** The option that carries what was typed after the name. */
    static final String LINE = "revisor-line";

    private final ToIntBiFunction<List<String>, Console> commands;

    private final Function<List<String>, List<Completion>> completions;

    /**
     * The command of some functions.
     *
     * @param commands runs the words after the name and returns an exit code
     * @param completions finds the words that can stand in the place of the last one
     */
    PromptCommand(
            ToIntBiFunction<List<String>, Console> commands, Function<List<String>, List<Completion>> completions) {
        this.commands = commands;
        this.completions = completions;
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

    @Override
    public CompletionProvider getCompletionProvider() {
        return context -> completions.apply(words(context)).stream()
                .map(completion -> new CompletionProposal(completion.word()).description(completion.description()))
                .toList();
    }

    /** What stands between the name and the cursor; the name is among the words, whatever Spring Shell's Javadoc says. */
    private static List<String> words(CompletionContext context) {
        List<String> all = context.getWords();
        int last = Math.min(context.getWordIndex(), all.size());
        List<String> words = new ArrayList<>(all.subList(0, last));
        words.add(Objects.requireNonNullElse(context.currentWordUpToCursor(), ""));
        return words.get(0).equals(NAME) ? words.subList(1, words.size()) : words;
    }

    private static List<String> words(CommandContext context) {
        CommandOption line = context.getOptionByLongName(LINE);
        return line == null || line.value() == null ? List.of() : PromptLine.words(line.value());
    }
}
