package dev.revisor.testing;

import java.util.Arrays;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips what {@code -Drevisor.test.databases} leaves out, so that a limited run is not mistaken for a whole one. */
record RequestedDatabases(DatabaseKind kind) implements ExecutionCondition {

    static final String PROPERTY = "revisor.test.databases";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String requested = System.getProperty(PROPERTY, "");
        if (requested.isBlank() || contains(requested)) {
            return ConditionEvaluationResult.enabled(kind + " is requested");
        }
        return ConditionEvaluationResult.disabled("'%s' is limited to '%s'".formatted(PROPERTY, requested));
    }

    private boolean contains(String requested) {
        return Arrays.stream(requested.split(",")).map(String::strip).anyMatch(kind.name()::equalsIgnoreCase);
    }
}
