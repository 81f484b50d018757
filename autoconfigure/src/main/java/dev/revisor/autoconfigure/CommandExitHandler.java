package dev.revisor.autoconfigure;

import java.lang.Thread.UncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * Gives the process a command's exit code once {@link CommandExit} has left the application's {@code main}: a JVM
 * whose main thread fails would end with 1, also where the command succeeded.
 */
final class CommandExitHandler implements UncaughtExceptionHandler {

    private final UncaughtExceptionHandler next;

    private CommandExitHandler(UncaughtExceptionHandler next) {
        this.next = next;
    }

    /** Has the current thread handled, once. */
    static void install() {
        Thread thread = Thread.currentThread();
        UncaughtExceptionHandler handler = thread.getUncaughtExceptionHandler();
        if (!(handler instanceof CommandExitHandler)) {
            thread.setUncaughtExceptionHandler(new CommandExitHandler(handler));
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        CommandExit exit = find(failure);
        if (exit == null) {
            next.uncaughtException(thread, failure);
            return;
        }
        System.exit(exit.getExitCode());
    }

    private static @Nullable CommandExit find(@Nullable Throwable failure) {
        Throwable candidate = failure;
        while (candidate != null && !(candidate instanceof CommandExit)) {
            candidate = candidate.getCause();
        }
        return (CommandExit) candidate;
    }
}
