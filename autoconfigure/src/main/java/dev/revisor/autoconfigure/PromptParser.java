package dev.revisor.autoconfigure;

import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Hands lines that begin with {@code db} to {@link PromptCommand} as they were typed, because Spring Shell's own parser
 * loses quotes, flags and negative targets; every other line goes to that parser.
 */
final class PromptParser implements CommandParser {

    private static final String COMMAND = PromptCommand.NAME;

    private final CommandParser others;

    PromptParser(CommandParser others) {
        this.others = others;
    }

    @Override
    public ParsedInput parse(String input) {
        String line = input.strip();
        if (!isOurs(line)) {
            return others.parse(input);
        }
        CommandOption whole = CommandOption.with()
                .longName(PromptCommand.LINE)
                .value(line.substring(COMMAND.length()))
                .build();
        return ParsedInput.builder().commandName(COMMAND).addOption(whole).build();
    }

    private static boolean isOurs(String line) {
        return line.startsWith(COMMAND)
                && (line.length() == COMMAND.length() || Character.isWhitespace(line.charAt(COMMAND.length())));
    }
}
