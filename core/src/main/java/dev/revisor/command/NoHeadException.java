package dev.revisor.command;

import dev.revisor.error.MigrationException;
import java.util.List;

/** A revision that others revise already was taken for a head. */
final class NoHeadException extends MigrationException {

    private final String revision;

    NoHeadException(String revision, List<String> children) {
        super("Revision '" + revision + "' is not a head, because '" + String.join("', '", children)
                + "' revises it: say '--splice' as well if another branch is to begin there");
        this.revision = revision;
    }

    /** The id of the revision. */
    String revision() {
        return revision;
    }
}
