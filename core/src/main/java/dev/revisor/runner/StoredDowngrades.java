package dev.revisor.runner;

import java.util.Optional;

/** What the database remembers about undoing revisions whose files are gone. */
@FunctionalInterface
public interface StoredDowngrades {

    /** A database that remembers nothing. */
    StoredDowngrades NONE = id -> Optional.empty();

    /** The {@linkplain DowngradeScript script} that undoes a revision. */
    Optional<String> sql(String id);
}
