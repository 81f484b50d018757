package dev.revisor.command;

import dev.revisor.Migrations;

/**
 * A command about to be run.
 *
 * @param arguments what was typed
 * @param console where to write
 * @param workspace what the application gives
 */
record Invocation(Arguments arguments, Console console, Workspace workspace) {

    Migrations migrations() {
        return workspace.migrations();
    }
}
