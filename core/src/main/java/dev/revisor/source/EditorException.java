package dev.revisor.source;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that was to be edited and perhaps was not. */
public final class EditorException extends SourceException {

    private final transient Path file;

    private EditorException(Path file, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.file = file;
    }

    static EditorException notStarted(String command, Path file, Exception cause) {
        return new EditorException(
                file,
                "The editor '" + command + "' did not run (" + cause.getMessage()
                        + "): correct VISUAL or EDITOR, or open '" + file + "' yourself",
                cause);
    }

    /** There is a file and nothing to edit it with. */
    public static EditorException missing(Path file) {
        return new EditorException(
                file,
                "Neither VISUAL nor EDITOR says which editor is wanted: set one of them, or open '" + file
                        + "' yourself",
                null);
    }

    /** There is a file and nobody who could edit it. */
    public static EditorException unattended(Path file) {
        return new EditorException(
                file, "An editor needs a terminal, and there is none: open '" + file + "' yourself", null);
    }

    /** The editor ended with another exit code than 0. */
    public static EditorException failed(Path file, String command, int exitCode) {
        return new EditorException(
                file,
                "The editor '" + command + "' ended with exit code " + exitCode + ": look whether '" + file
                        + "' is as you want it",
                null);
    }

    /** The file. */
    public Path file() {
        return file;
    }
}
