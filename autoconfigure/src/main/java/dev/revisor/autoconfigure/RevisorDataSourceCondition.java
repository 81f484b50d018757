package dev.revisor.autoconfigure;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.context.annotation.Conditional;

/** Holds where there is a database to migrate: the default one, or one that the application names. */
final class RevisorDataSourceCondition extends AnyNestedCondition {

    RevisorDataSourceCondition() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @Conditional(DefaultDatabaseCondition.class)
    static final class Default {}

    @Conditional(NamedDatabaseCondition.class)
    static final class Named {}
}
