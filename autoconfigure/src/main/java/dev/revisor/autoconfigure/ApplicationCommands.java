package dev.revisor.autoconfigure;

import dev.revisor.command.Completion;
import dev.revisor.command.Console;
import dev.revisor.command.DbCommands;
import dev.revisor.command.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/** The {@code db} commands on an application's beans; what they did not foresee becomes an error like others. */
final class ApplicationCommands {

    private final ApplicationContext context;

    private final Supplier<String> database;

    ApplicationCommands(ApplicationContext context) {
        this(context, () -> Databases.DEFAULT);
    }

    /**
     * The commands where somebody chose a database beforehand.
     *
     * @param database the name of the one that commands are about which name none
     */
    ApplicationCommands(ApplicationContext context, Supplier<String> database) {
        this.context = context;
        this.database = database;
    }

    /** Runs the words after {@code db} as a command and returns the exit code. */
    int run(List<String> words, Console console) {
        try {
            return new DbCommands(new ApplicationWorkspace(context, database.get()))
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
            return new DbCommands(new ApplicationWorkspace(context, database.get())).complete(words);
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
