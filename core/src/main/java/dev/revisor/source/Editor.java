package dev.revisor.source;

import java.io.IOException;
import java.nio.file.Path;

/** The program in which somebody edits files, at the terminal of this process or in a window of its own. */
public final class Editor {

    private final String command;

    /**
     * An editor.
     *
     * @param command a program and its arguments as in {@link WriteHooks}, such as {@code code --wait}
     */
    public Editor(String command) {
        this.command = command;
    }

    /**
     * Opens a file and waits until the editor ends.
     *
     * @return its exit code
     * @throws EditorException if it can't be started
     */
    public int open(Path file) {
        try {
            return new ProcessBuilder(WriteHooks.words(command, file.toAbsolutePath()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException ex) {
            throw EditorException.notStarted(command, file, ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw EditorException.notStarted(command, file, ex);
        }
    }
}
