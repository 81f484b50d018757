package dev.revisor.source;

/** The file of an SQL revision can't be understood. */
public final class SqlRevisionException extends SourceException {

    private final String file;
    private final int line;

    /** The file, the line, counted from 1, and what is wrong there as a sentence without its end. */
    SqlRevisionException(String file, int line, String fault) {
        super("SQL revision '" + file + "', line " + line + ": " + fault);
        this.file = file;
        this.line = line;
    }

    /** The file. */
    public String file() {
        return file;
    }

    /** The line, counted from 1. */
    public int line() {
        return line;
    }
}
