package dev.revisor.command;

import dev.revisor.error.MigrationException;
import java.util.List;

/** A new revision for which it is not clear, or not possible, where it goes. */
final class UnknownPlaceException extends MigrationException {

    private UnknownPlaceException(String message) {
        super(message);
    }

    static UnknownPlaceException notConfigured(String wanted, List<String> places) {
        return new UnknownPlaceException("Revisions are not read from '" + wanted + "' but from " + quoted(places)
                + ": name one of these, or add it to 'revisor.packages' or 'revisor.locations'");
    }

    static UnknownPlaceException undecided(List<String> places) {
        return new UnknownPlaceException("Revisions are read from " + quoted(places)
                + ", and no parent of the new one is in any of them: say '--package' and one of these");
    }

    private static String quoted(List<String> places) {
        return "'" + String.join("', '", places) + "'";
    }
}
