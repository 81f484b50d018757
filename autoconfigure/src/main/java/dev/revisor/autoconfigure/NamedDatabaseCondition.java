package dev.revisor.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches where the application describes a database by a name. */
final class NamedDatabaseCondition extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean isNamed = !DatabaseNames.of(context.getEnvironment()).isEmpty();
        return new ConditionOutcome(
                isNamed, ConditionMessage.of("'revisor.databases' " + (isNamed ? "has names" : "is empty")));
    }
}
