package dev.revisor.autoconfigure;

import dev.revisor.error.MigrationException;

/** An application without entities has nothing that its database could be compared with. */
final class EntitiesMissingException extends MigrationException {

    EntitiesMissingException() {
        super("The application has no entities: check that Spring Data JPA and Hibernate are on the class path and that"
                + " '@EntityScan' covers the classes annotated with '@Entity'");
    }
}
