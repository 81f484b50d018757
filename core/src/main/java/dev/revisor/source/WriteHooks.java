package dev.revisor.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands that are run on each file that was written, such as a formatter. */
public final class WriteHooks {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final String FILE = "{file}";

    private final List<String> commands;

    /**
     * Commands in the order in which they run.
     *
     * @param commands a program and its arguments, separated by spaces; quotes hold words with spaces together, and
     *     <code>{file}</code> stands for the file, which is the last argument where it is not named
     */
    public WriteHooks(List<String> commands) {
        this.commands = List.copyOf(commands);
    }

    /**
     * Runs them, each to its end.
     *
     * @param file the file that was written
     * @param directory where they run
     * @throws WriteHookFailedException if one can't be started or ends with an exit code other than 0; those behind it
     *     don't run
     */
    public void run(Path file, Path directory) {
        commands.forEach(command -> run(command, file, directory));
    }

    private static void run(String command, Path file, Path directory) {
        try {
            Process process = new ProcessBuilder(words(command, file.toAbsolutePath()))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = process.waitFor();
            if (exitCode != 0) {
                throw new WriteHookFailedException(command, file, exitCode, output.strip());
            }
        } catch (IOException e) {
            throw new WriteHookFailedException(command, file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WriteHookFailedException(command, file, e);
        }
    }

    static List<String> words(String command, Path file) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            String quoted = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            words.add((quoted != null ? quoted : matcher.group(3)).replace(FILE, file.toString()));
        }
        if (!command.contains(FILE)) {
            words.add(file.toString());
        }
        return words;
    }
}
