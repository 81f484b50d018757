package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.ParsedInput;

class PromptParserTests {

    private final List<List<String>> commands = new ArrayList<>();

    private final ParsedInput other = ParsedInput.builder().commandName("other").build();

    private final PromptParser parser = new PromptParser(input -> other);

    @Test
    void leavesOtherLinesToTheOtherParser() {
        assertThat(parser.parse("help")).isSameAs(other);
        assertThat(parser.parse("dbx upgrade")).isSameAs(other);
    }

    @Test
    void handsTheWordsOfOurLinesToTheCommand() {
        assertThat(execute(" db migrate -m \"two words\" --autogenerate -1 ", 0))
                .isEqualTo(ExitStatus.OK);
        assertThat(commands).containsExactly(List.of("migrate", "-m", "two words", "--autogenerate", "-1"));
    }

    @Test
    void handsNoWordsToTheCommandWhenThereAreNone() {
        execute("db", 0);
        assertThat(commands).containsExactly(List.of());
    }

    @Test
    void doesNotTakeHelpForItself() {
        execute("db --help", 0);
        assertThat(commands).containsExactly(List.of("--help"));
    }

    @Test
    void passesTheExitCodeOn() {
        assertThat(execute("db check", 3).code()).isEqualTo(3);
    }

    private ExitStatus execute(String line, int exitCode) {
        PromptCommand command = new PromptCommand(
                (words, console) -> {
                    commands.add(words);
                    return exitCode;
                },
                words -> List.of());
        return command.execute(new CommandContext(
                parser.parse(line), new CommandRegistry(), new PrintWriter(new StringWriter()), new InputReader() {}));
    }
}
