package dev.revisor.source;

/**
 * What the compiler does not accept.
 *
 * @param file the file, or empty where the compiler names none
 * @param line the line, counted from 1, or -1 where the compiler names none
 * @param column the column, counted from 1, or -1 where the compiler names none
 * @param reason why, in the compiler's words
 */
public record CompilationProblem(String file, long line, long column, String reason) {

    /** Whether the file is right if there is something else that the compiler does not find. */
    boolean isAboutWhatIsMissing() {
        return reason.startsWith("cannot find symbol")
                || reason.startsWith("package ") && reason.contains(" does not exist")
                || reason.contains("does not override abstract method");
    }

    /** The place and the reason, as compilers print them. */
    @Override
    public String toString() {
        String place = line < 0 ? file : file + ":" + line + ":" + column;
        return place.isEmpty() ? reason : place + ": " + reason;
    }
}
