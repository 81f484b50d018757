package dev.revisor.autoconfigure;

import org.springframework.shell.core.command.CommandContext;

/** The prompt of Spring Shell: everything goes to the same place, and questions are answered there. */
final class PromptConsole extends TerminalConsole {

    private final CommandContext context;

    PromptConsole(CommandContext context, Display display) {
        super(display.inOnePlace());
        this.context = context;
    }

    @Override
    public void result(String line) {
        eraseProgress();
        context.outputWriter().println(line);
        context.outputWriter().flush();
    }

    @Override
    public void note(String line) {
        result(line);
    }

    @Override
    public boolean confirm(String question) {
        eraseProgress();
        try {
            return Answer.isYes(context.inputReader().readInput(question + Answer.CHOICES));
        } catch (Exception unanswered) {
            return false;
        }
    }

    @Override
    void writeAtOnce(String text) {
        context.outputWriter().print(text);
        context.outputWriter().flush();
    }
}
