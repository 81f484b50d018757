package dev.revisor.command;

import dev.revisor.error.MigrationException;
import java.util.List;

/** A new revision would be one more head where the application wants a single one. */
final class SecondHeadException extends MigrationException {

    private final List<String> heads;

    SecondHeadException(List<String> heads) {
        super("The heads would be '" + String.join("', '", heads)
                + "', and 'revisor.single-head' wants one: let the new revision come after the head");
        this.heads = List.copyOf(heads);
    }

    /** The heads that there would be. */
    List<String> heads() {
        return heads;
    }
}
