package dev.revisor.source;

import java.util.List;

/**
 * A statement with the comments above it.
 *
 * @param notes what the comments say, a paragraph each
 * @param code the statement without its semicolon
 */
record JavaStatement(List<String> notes, JavaCode code) {

    static final int STEP = 4;

    JavaStatement {
        notes = List.copyOf(notes);
    }

    /** The statement with its line end. */
    String lines(int indent) {
        StringBuilder lines = new StringBuilder();
        for (String note : notes) {
            for (String line : WrappedText.lines(JavaComment.lineSafe(note), JavaCode.WIDTH - indent - 3)) {
                lines.append(" ".repeat(indent)).append("// ").append(line).append('\n');
            }
        }
        lines.append(" ".repeat(indent)).append(code.fit(indent, 1));
        return lines.append(";\n").toString();
    }
}
