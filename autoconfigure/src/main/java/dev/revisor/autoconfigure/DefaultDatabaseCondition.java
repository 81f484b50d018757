package dev.revisor.autoconfigure;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;

/** Holds where the application says which database is migrated, or has only one. */
final class DefaultDatabaseCondition extends AnyNestedCondition {

    DefaultDatabaseCondition() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnBean(annotation = RevisorDataSource.class)
    static final class Qualified {}

    @ConditionalOnProperty("revisor.url")
    static final class Url {}

    @ConditionalOnProperty("revisor.data-source")
    static final class Named {}

    @ConditionalOnSingleCandidate(DataSource.class)
    static final class Application {}
}
