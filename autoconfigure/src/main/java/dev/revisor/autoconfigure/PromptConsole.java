package dev.revisor.autoconfigure;

import dev.revisor.command.Console;
import org.springframework.shell.core.command.CommandContext;

/** The prompt of Spring Shell: everything goes to the same place, and questions are answered there. */
final class PromptConsole implements Console {

    private final CommandContext context;

    PromptConsole(CommandContext context) {
        this.context = context;
    }

    @Override
    public void result(String line) {
        context.outputWriter().println(line);
        context.outputWriter().flush();
    }

    @Override
    public void note(String line) {
        result(line);
    }

    @Override
    public boolean isInteractive() {
        return Terminal.find() != null;
    }

    @Override
    public boolean confirm(String question) {
        try {
            return Answer.isYes(context.inputReader().readInput(question + Answer.CHOICES));
        } catch (Exception unanswered) {
            return false;
        }
    }
}
