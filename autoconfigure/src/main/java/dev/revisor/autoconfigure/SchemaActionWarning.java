package dev.revisor.autoconfigure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;

/** Says once at start that Hibernate and revisions both change the schema, where they do. */
final class SchemaActionWarning implements InitializingBean {

    private static final Logger logger = LoggerFactory.getLogger(SchemaActionWarning.class);

    private final DeclaredSchemaAction action;

    private final Databases databases;

    SchemaActionWarning(DeclaredSchemaAction action, Databases databases) {
        this.action = action;
        this.databases = databases;
    }

    @Override
    public void afterPropertiesSet() {
        action.warning().filter(warning -> isDefaultRevised()).ifPresent(logger::warn);
    }

    private boolean isDefaultRevised() {
        return databases
                .find(Databases.DEFAULT)
                .filter(database -> database.revisions().exist())
                .isPresent();
    }
}
