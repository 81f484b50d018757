package dev.revisor.source;

import org.jspecify.annotations.Nullable;

/** A piece of Java source that fits itself into lines, broken in the manner of palantir-java-format. */
sealed interface JavaCode permits JavaWord, JavaText, JavaCall, JavaChain, JavaLambda, JavaMember {

    int WIDTH = 120;
    int CONTINUATION = 8;

    /** The code on one line, or null where it has to stand on several. */
    @Nullable
    String flat();

    /**
     * The code on several lines.
     *
     * @param indent the columns in front of the first line, which are not part of the result
     * @param tail the characters that follow on the last line
     */
    String broken(int indent, int tail);

    /** How much bytecode it compiles to, as the number of constants and calls in it. */
    int weight();

    /** The code on one line if it fits, else on several. */
    default String fit(int indent, int tail) {
        return fits(indent, tail) ? String.valueOf(flat()) : broken(indent, tail);
    }

    /** Whether the code fits on one line. */
    default boolean fits(int indent, int tail) {
        String flat = flat();
        return flat != null && indent + flat.length() + tail <= WIDTH;
    }

    static String newLine(int indent) {
        return "\n" + " ".repeat(indent);
    }
}
