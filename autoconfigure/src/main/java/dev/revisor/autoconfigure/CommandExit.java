package dev.revisor.autoconfigure;

import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;

/** Ends the run of the application when a command is done, whether or not it succeeded. */
final class CommandExit extends SpringApplication.AbandonedRunException implements ExitCodeGenerator {

    private final int exitCode;

    CommandExit(int exitCode) {
        this.exitCode = exitCode;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    @Override
    public String getMessage() {
        return "The command ended with exit code " + exitCode;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
