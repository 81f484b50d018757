package dev.revisor.autoconfigure;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches where everything is to be created at once when the application starts. */
final class CreateAllCondition extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean isWanted = !CommandEnvironmentPreparation.isApplied(context.getEnvironment())
                && Stream.concat(ofDefault(context.getEnvironment()), ofOthers(context.getEnvironment()))
                        .anyMatch(OnStartup.CREATE_ALL::equals);
        return new ConditionOutcome(
                isWanted,
                ConditionMessage.of("'on-startup' of a database is " + (isWanted ? "" : "not ") + "'create-all'"));
    }

    private static Stream<OnStartup> ofDefault(Environment environment) {
        return Binder.get(environment)
                .bind("revisor.on-startup", OnStartup.class)
                .map(Stream::of)
                .orElse(Stream.empty());
    }

    private static Stream<@Nullable OnStartup> ofOthers(Environment environment) {
        return DatabaseNames.properties(environment).values().stream().map(DatabaseProperties::onStartup);
    }
}
