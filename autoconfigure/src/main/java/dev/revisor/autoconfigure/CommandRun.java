package dev.revisor.autoconfigure;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
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
        DevToolsRestart.turnOff();
    }

    void prepare(ConfigurableEnvironment environment) {
        new CommandEnvironmentPreparation(commandLine).apply(environment);
    }

    void prepare(ConfigurableApplicationContext context) {
        if (commandLine.isShell()) {
            ShellExclusions.lift(context.getEnvironment());
        }
        context.addBeanFactoryPostProcessor(new CommandContextPreparation(onRequest));
    }

    /** Runs the command and returns what ends the application's run. */
    CommandExit execute(ConfigurableApplicationContext context) {
        CommandExitHandler.install();
        try {
            int exitCode = new ApplicationCommands(context)
                    .run(commandLine.words(), new ProcessConsole(results(), System.err, Display.ofProcess()));
            return new CommandExit(exitCode);
        } finally {
            onRequest.close();
            context.getBeanProvider(LoggingSystem.class).forEach(LoggingSystem::cleanUp);
            context.close();
            end();
        }
    }

    private PrintStream results() {
        return output == null ? System.out : output.stream();
    }

    /**
     * Says in a few words why the application could not even be prepared, in place of Spring Boot's own report.
     * Standard output stays reserved: what is still to be written is no result.
     */
    void fail(@Nullable ConfigurableApplicationContext context, Throwable failure) {
        System.err.println(ApplicationFailure.before(context).describe(failure));
        if (!commandLine.wantsStackTraces()) {
            LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        }
    }

    private void end() {
        if (output != null) {
            output.close();
            output = null;
        }
    }
}
