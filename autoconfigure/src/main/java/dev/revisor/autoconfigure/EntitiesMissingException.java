package dev.revisor.autoconfigure;

import dev.revisor.error.MigrationException;

/** An application without entities has nothing that its database could be compared with. */
final class EntitiesMissingException extends MigrationException {

    EntitiesMissingException(String database) {
        super(
                database.equals(Databases.DEFAULT)
                        ? "The application has no entities: check that Spring Data JPA and Hibernate are on the class path and"
                                + " that '@EntityScan' covers the classes annotated with '@Entity'"
                        : "No entities live in database '" + database + "': let a factory of entity managers use its"
                                + " DataSource, or name one with 'revisor.databases." + database
                                + ".entity-manager-factories'");
    }
}
