package dev.revisor;

import dev.revisor.error.MigrationException;
import java.util.List;
import java.util.stream.Collectors;

/** Entities were to be compared without a database, but revisions change tables with SQL that only a database understands. */
public final class UnreplayableSqlException extends MigrationException {

    private final transient List<UnreplayedStep> steps;

    /** Says so and names the statements. */
    public UnreplayableSqlException(List<UnreplayedStep> steps) {
        super("What revisions make can't be told without a database, since some change tables with SQL: "
                + steps.stream().map(UnreplayedStep::toString).collect(Collectors.joining(", "))
                + ". Write them with the operations of Revisor, or compare with a database, without '--offline'");
        this.steps = List.copyOf(steps);
    }

    /** The statements, in the order in which they would be run. */
    public List<UnreplayedStep> steps() {
        return steps;
    }
}
