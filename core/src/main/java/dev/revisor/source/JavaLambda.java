package dev.revisor.source;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A function that records operations, the last argument of a call.
 *
 * @param parameter the name of its parameter
 * @param statements its body
 */
record JavaLambda(String parameter, List<JavaStatement> statements) implements JavaCode {

    JavaLambda {
        statements = List.copyOf(statements);
    }

    @Override
    public @Nullable String flat() {
        if (statements.isEmpty()) {
            return parameter + " -> {}";
        }
        boolean isExpression =
                statements.size() == 1 && statements.get(0).notes().isEmpty();
        String body = isExpression ? statements.get(0).code().flat() : null;
        return body == null ? null : parameter + " -> " + body;
    }

    @Override
    public String broken(int indent, int tail) {
        return statements.stream()
                .map(statement -> statement.lines(indent + JavaStatement.STEP))
                .collect(Collectors.joining("", parameter + " -> {\n", " ".repeat(indent) + "}"));
    }

    @Override
    public int weight() {
        return 1
                + statements.stream()
                        .mapToInt(statement -> statement.code().weight())
                        .sum();
    }
}
