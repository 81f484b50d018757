package dev.revisor.autoconfigure;

import dev.revisor.command.Console;
import dev.revisor.command.Palette;
import java.util.function.Supplier;
import org.springframework.shell.core.command.CommandContext;

/** The prompt of Spring Shell: everything goes to the same place, and questions are answered there. */
final class PromptConsole implements Console {

    private final CommandContext context;

    private final Display display;

    private final ProgressLine progress;

    PromptConsole(CommandContext context, Display display) {
        this.context = context;
        this.display = display;
        this.progress = new ProgressLine(this::writeAtOnce);
    }

    @Override
    public void result(String line) {
        progress.erase();
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
        progress.erase();
        try {
            return Answer.isYes(context.inputReader().readInput(question + Answer.CHOICES));
        } catch (Exception unanswered) {
            return false;
        }
    }

    @Override
    public int width() {
        return display.columns().getAsInt();
    }

    @Override
    public Palette resultPalette() {
        return display.resultPalette();
    }

    @Override
    public Palette notePalette() {
        return display.resultPalette();
    }

    @Override
    public void progress(Supplier<String> line) {
        if (display.hasProgress()) {
            progress.show(line);
        }
    }

    private void writeAtOnce(String text) {
        context.outputWriter().print(text);
        context.outputWriter().flush();
    }
}
