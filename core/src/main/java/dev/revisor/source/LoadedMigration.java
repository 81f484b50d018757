package dev.revisor.source;

import dev.revisor.migration.Migration;
import dev.revisor.migration.Operations;
import dev.revisor.migration.RevisionScript;
import dev.revisor.revision.RevisionNode;

/**
 * A revision in Java.
 *
 * @param node its place in the graph
 * @param migration what it does
 */
record LoadedMigration(RevisionNode node, Migration migration) {

    RevisionScript script(String origin) {
        return new RevisionScript(
                node,
                origin,
                () -> Operations.record(migration::upgrade),
                () -> Operations.record(migration::downgrade));
    }
}
