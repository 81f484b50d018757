package dev.revisor.autoconfigure;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;

/** Says once at start that Hibernate and revisions both change the schema, where they do. */
final class SchemaActionWarning implements InitializingBean {

    private static final Logger logger = LoggerFactory.getLogger(SchemaActionWarning.class);

    private final DeclaredSchemaAction action;

    private final BooleanSupplier hasRevisions;

    SchemaActionWarning(DeclaredSchemaAction action, BooleanSupplier hasRevisions) {
        this.action = action;
        this.hasRevisions = hasRevisions;
    }

    @Override
    public void afterPropertiesSet() {
        action.warning().filter(warning -> hasRevisions.getAsBoolean()).ifPresent(logger::warn);
    }
}
