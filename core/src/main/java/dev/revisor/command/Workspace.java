package dev.revisor.command;

import dev.revisor.Migrations;

/** What an application gives to the commands; each part is made when it is first asked for. */
public interface Workspace {

    /** The migrations, with the revisions of the source directory where one is known. */
    Migrations migrations();

    /** Opens the interactive prompt, where there is one. */
    ExitCode openShell(Console console);
}
