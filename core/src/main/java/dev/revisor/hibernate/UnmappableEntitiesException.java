package dev.revisor.hibernate;

import dev.revisor.error.MigrationException;
import java.util.List;

/** Entities that Hibernate maps with a connection, but for no database without one. */
public final class UnmappableEntitiesException extends MigrationException {

    private final List<String> reasons;

    UnmappableEntitiesException(List<String> reasons) {
        super("The types of the entities' columns can't be told, because the entities map on no database without a"
                + " connection: make them independent of it. " + String.join(" ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** A sentence for each database. */
    public List<String> reasons() {
        return reasons;
    }
}
