package dev.revisor.source;

import java.nio.file.Path;

/** A command that should have worked on a new file and did not; the file is there as it left it. */
public final class WriteHookFailedException extends SourceException {

    WriteHookFailedException(String command, Path file, int exitCode, String output) {
        super(message(command, file, "ended with exit code " + exitCode + (output.isEmpty() ? "" : ": " + output)));
    }

    WriteHookFailedException(String command, Path file, Exception cause) {
        super(message(command, file, "did not run: " + cause.getMessage()), cause);
    }

    private static String message(String command, Path file, String failure) {
        return "'" + file.getFileName() + "' is written, but the hook '" + command + "' " + failure;
    }
}
