package dev.revisor.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches where everything is to be created at once when the application starts. */
final class CreateAllCondition extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean isWanted = Binder.get(context.getEnvironment())
                .bind("revisor.on-startup", OnStartup.class)
                .map(OnStartup.CREATE_ALL::equals)
                .orElse(false);
        return new ConditionOutcome(
                isWanted, ConditionMessage.of("'revisor.on-startup' is " + (isWanted ? "" : "not ") + "'create-all'"));
    }
}
