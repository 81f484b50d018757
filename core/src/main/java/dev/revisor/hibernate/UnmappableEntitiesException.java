package dev.revisor.hibernate;

import dev.revisor.error.MigrationException;
import java.util.List;

/** Entities or a column that Hibernate maps with a connection, but for no database without one. */
public final class UnmappableEntitiesException extends MigrationException {

    private final List<String> reasons;

    UnmappableEntitiesException(List<String> reasons) {
        super("The types of the entities' columns can't be told without a connection: make their mapping independent of"
                + " it. " + String.join(" ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** A sentence for each database. */
    public List<String> reasons() {
        return reasons;
    }
}
