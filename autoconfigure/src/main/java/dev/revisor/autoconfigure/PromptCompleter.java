package dev.revisor.autoconfigure;

import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.jline.CommandCompleter;

/**
 * Has lines that begin with {@code db} completed by {@link PromptCommand}, because Spring Shell's own completer asks a
 * command only while nothing but options stands behind its name; every other line is that completer's.
 */
final class PromptCompleter extends CommandCompleter {

    private final Supplier<Command> command;

    private final CommandCompleter others;

    PromptCompleter(Supplier<Command> command, CommandCompleter others) {
        super(new CommandRegistry());
        this.command = command;
        this.others = others;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        List<String> words = line.words();
        if (line.wordIndex() == 0 || !words.get(0).equals(PromptCommand.NAME)) {
            others.complete(reader, line, candidates);
            return;
        }
        Command ours = command.get();
        CompletionContext context = new CompletionContext(words, line.wordIndex(), line.wordCursor(), ours, null);
        ours.getCompletionProvider()
                .apply(context)
                .forEach(proposal -> candidates.add(new Candidate(
                        proposal.value(),
                        proposal.displayText(),
                        null,
                        proposal.description(),
                        null,
                        null,
                        proposal.complete(),
                        candidates.size())));
    }
}
