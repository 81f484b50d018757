package dev.revisor.autoconfigure;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** The terminal that the process was started from. */
final class Terminal {

    private static final int USUAL_WIDTH = 80;

    private Terminal() {}

    /** The console, if both ends of it are a terminal: since JDK 22 there is one where there is no terminal. */
    @SuppressWarnings("SystemConsoleNull")
    static @Nullable Console find() {
        Console console = System.console();
        return console != null && isTerminal(console) ? console : null;
    }

    /** Whether standard error leads to the terminal, too; where that can't be told, it is taken to. */
    static boolean hasErrors() {
        Path standardError = Path.of("/proc/self/fd/2");
        if (find() == null || !Files.exists(standardError)) {
            return find() != null;
        }
        try {
            String target = Files.readSymbolicLink(standardError).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }

    /** Its columns, as {@code stty} says, or as many as terminals usually have. */
    static int width() {
        String size = size();
        return size.matches("[1-9]\\d{0,4} [1-9]\\d{0,4}")
                ? Integer.parseInt(size.substring(size.indexOf(' ') + 1))
                : USUAL_WIDTH;
    }

    private static String size() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean isTerminal(Console console) {
        var method = ReflectionUtils.findMethod(Console.class, "isTerminal");
        return method == null || Boolean.TRUE.equals(ReflectionUtils.invokeMethod(method, console));
    }
}
