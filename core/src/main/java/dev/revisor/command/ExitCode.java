package dev.revisor.command;

/** What a command tells the process that called it. */
public enum ExitCode {
    DONE(0),
    FAILED(1),
    WRONG_USAGE(2),
    FOUND_SOMETHING(3);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number for the operating system. */
    public int code() {
        return code;
    }
}
