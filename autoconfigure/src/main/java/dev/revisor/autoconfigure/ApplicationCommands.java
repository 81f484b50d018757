package dev.revisor.autoconfigure;

import dev.revisor.command.Completion;
import dev.revisor.command.Console;
import dev.revisor.command.DbCommands;
import dev.revisor.command.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** The {@code db} commands on an application's beans; what they did not foresee becomes an error like others. */
final class ApplicationCommands {

    private final ApplicationContext context;

    ApplicationCommands(ApplicationContext context) {
        this.context = context;
    }

    /** Runs the words after {@code db} as a command and returns the exit code. */
    int run(List<String> words, Console console) {
        try {
            return new DbCommands(new ApplicationWorkspace(context))
                    .run(words, console)
                    .code();
        } catch (RuntimeException unforeseen) {
            console.note("The command failed unexpectedly: " + unforeseen);
            printTrace(unforeseen, words, console);
            return ExitCode.FAILED.code();
        }
    }

    /** The words that can stand in the place of the last one; none where the application can't say. */
    List<Completion> complete(List<String> words) {
        try {
            return new DbCommands(new ApplicationWorkspace(context)).complete(words);
        } catch (RuntimeException unforeseen) {
            return List.of();
        }
    }

    private static void printTrace(RuntimeException unforeseen, List<String> words, Console console) {
        if (!words.contains("--stacktrace")) {
            console.note("'--stacktrace' shows where it comes from");
            return;
        }
        StringWriter trace = new StringWriter();
        unforeseen.printStackTrace(new PrintWriter(trace));
        console.note(trace.toString());
    }
}
