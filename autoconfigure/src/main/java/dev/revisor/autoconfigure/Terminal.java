package dev.revisor.autoconfigure;

import java.io.Console;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** The terminal that the process was started from. */
final class Terminal {

    private Terminal() {}

    /** The console, if both ends of it are a terminal: since JDK 22 there is one where there is no terminal. */
    @SuppressWarnings("SystemConsoleNull")
    static @Nullable Console find() {
        Console console = System.console();
        return console != null && isTerminal(console) ? console : null;
    }

    private static boolean isTerminal(Console console) {
        var method = ReflectionUtils.findMethod(Console.class, "isTerminal");
        return method == null || Boolean.TRUE.equals(ReflectionUtils.invokeMethod(method, console));
    }
}
