package dev.revisor.autoconfigure;

import dev.revisor.command.Console;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** One command, from the first sign of it in the arguments to the end of the application's run. */
final class CommandRun {

    private final CommandLine commandLine;

    private final OnRequestScope onRequest = new OnRequestScope();

    private @Nullable ResultOutput output;

    CommandRun(CommandLine commandLine) {
        this.commandLine = commandLine;
    }

    void begin() {
        output = ResultOutput.reserve();
    }

    void prepare(ConfigurableEnvironment environment) {
        new CommandEnvironmentPreparation(commandLine).apply(environment);
    }

    void prepare(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(new CommandContextPreparation(onRequest));
    }

    /** Runs the command and returns what ends the application's run. */
    CommandExit execute(ConfigurableApplicationContext context) {
        CommandExitHandler.install();
        try {
            return new CommandExit(run(context, new ProcessConsole(results(), System.err)));
        } finally {
            onRequest.close();
            context.getBeanProvider(LoggingSystem.class).forEach(LoggingSystem::cleanUp);
            context.close();
            end();
        }
    }

    private int run(ConfigurableApplicationContext context, Console console) {
        return context.getBeanProvider(Commands.class)
                .getIfAvailable(() -> new ApplicationCommands(context))
                .run(commandLine.words(), console);
    }

    private PrintStream results() {
        return output == null ? System.out : output.stream();
    }

    void end() {
        if (output != null) {
            output.close();
            output = null;
        }
    }
}
