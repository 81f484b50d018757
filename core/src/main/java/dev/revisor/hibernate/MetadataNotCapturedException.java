package dev.revisor.hibernate;

import dev.revisor.error.MigrationException;

/** A factory of whose metadata nothing is known: it is closed, or Hibernate did not load our integrator. */
public final class MetadataNotCapturedException extends MigrationException {

    private final String factoryName;

    MetadataNotCapturedException(String factoryName) {
        super("The entities of session factory '" + factoryName
                + "' can't be read: it must be open and built with 'META-INF/services' of Revisor on its class path");
        this.factoryName = factoryName;
    }

    /** The name of the factory, or its class. */
    public String factoryName() {
        return factoryName;
    }
}
