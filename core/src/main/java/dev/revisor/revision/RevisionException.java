package dev.revisor.revision;

import dev.revisor.error.MigrationException;
import java.util.Collection;
import java.util.stream.Collectors;

/** A fault of the graph of revisions, or of an expression that names some of them. */
public abstract class RevisionException extends MigrationException {

    protected RevisionException(String message) {
        super(message);
    }

    static String quoted(Collection<String> ids) {
        return ids.stream().collect(Collectors.joining("', '", "'", "'"));
    }
}
