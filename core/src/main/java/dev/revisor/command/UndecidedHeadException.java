package dev.revisor.command;

import dev.revisor.error.MigrationException;
import java.util.Collection;
import java.util.List;

/** There are several heads, and nobody said which of them a new revision comes after. */
final class UndecidedHeadException extends MigrationException {

    private final List<String> heads;

    UndecidedHeadException(Collection<String> heads) {
        super("A new revision comes after one head and there are several, '" + String.join("', '", heads)
                + "': say '--head' and one of them, or join them first with 'db merge'");
        this.heads = List.copyOf(heads);
    }

    /** The heads, two or more. */
    List<String> heads() {
        return heads;
    }
}
