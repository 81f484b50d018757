package dev.revisor;

import dev.revisor.autogenerate.ChangeLine;
import dev.revisor.error.MigrationException;
import java.util.List;
import java.util.stream.Collectors;

/** A database without history differs from what the revision to adopt leaves; nothing was changed. */
public final class AdoptionException extends MigrationException {

    private final List<ChangeLine> differences;

    AdoptionException(String revision, List<ChangeLine> differences) {
        super("The database has no history and is not what revision '" + revision + "' leaves; it would take:\n"
                + differences.stream().map(line -> "  " + line).collect(Collectors.joining("\n"))
                + "\nNothing was changed: set 'revisor.adopt' to the revision that it is at, or change it to be there");
        this.differences = List.copyOf(differences);
    }

    /** What the database would need to be as that revision leaves it. */
    public List<ChangeLine> differences() {
        return differences;
    }
}
