package dev.revisor.runner;

import dev.revisor.error.MigrationException;

/** Between the plan and the run, another run changed the history; nothing more was run. */
public final class HistoryChangedException extends MigrationException {

    HistoryChangedException() {
        super("Another run changed the database in the meantime: look at 'db current', and try again");
    }
}
