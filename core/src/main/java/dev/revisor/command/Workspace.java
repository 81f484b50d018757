package dev.revisor.command;

import dev.revisor.Migrations;
import dev.revisor.schema.Database;
import java.util.List;
import java.util.Optional;

/** What an application gives to the commands; each part is made when it is first asked for. */
public interface Workspace {

    /** The migrations, with the revisions of the source directory where one is known. */
    Migrations migrations();

    /** Has entities that are read from now on read without a connection, as on a database. */
    void disconnect(Database database);

    /** Where new revisions are written. */
    Authoring authoring();

    /** What the author should know before believing that nothing changed, a sentence each. */
    List<String> warnings();

    /** The program and its arguments in which somebody edits files, where the environment names one. */
    Optional<String> editor();

    /** Opens the interactive prompt, where there is one. */
    ExitCode openShell(Console console);
}
