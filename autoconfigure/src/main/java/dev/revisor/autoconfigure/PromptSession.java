package dev.revisor.autoconfigure;

import dev.revisor.command.Console;
import dev.revisor.command.ExitCode;
import org.springframework.context.ApplicationContext;
import org.springframework.shell.core.ShellRunner;
import org.springframework.util.ClassUtils;

/** The prompt that {@code db shell} opens. */
final class PromptSession {

    private static final String SHELL_RUNNER = "org.springframework.shell.core.ShellRunner";

    private final ApplicationContext context;

    PromptSession(ApplicationContext context) {
        this.context = context;
    }

    ExitCode open(Console console, String database) {
        if (!ClassUtils.isPresent(SHELL_RUNNER, context.getClassLoader())) {
            console.note("There is no prompt: add 'org.springframework.shell:spring-shell-starter' to the application");
            return ExitCode.FAILED;
        }
        if (!console.isInteractive()) {
            console.note("There is nobody to type at a prompt: run 'db shell' in a terminal");
            return ExitCode.FAILED;
        }
        context.getBean(PromptDatabase.class).choose(database);
        return Runner.run(context);
    }

    /** Keeps Spring Shell's types away from applications without it. */
    private static final class Runner {

        static ExitCode run(ApplicationContext context) {
            try {
                context.getBean(ShellRunner.class).run(new String[0]);
                return ExitCode.DONE;
            } catch (Exception failure) {
                throw new IllegalStateException("The prompt ended with an error", failure);
            }
        }
    }
}
