package dev.revisor.command;

import dev.revisor.Migrations;
import dev.revisor.schema.Database;
import java.util.List;
import java.util.Optional;

/** What an application gives to the commands; each part is made when it is first asked for. */
public interface Workspace {

    /** The names of the databases that there are, the default one first where there is one. */
    default List<String> databases() {
        return List.of(database());
    }

    /** The name of the database that this is the workspace of. */
    default String database() {
        return DatabaseOption.DEFAULT;
    }

    /** The workspace of one of the databases. */
    default Workspace forDatabase(String name) {
        return this;
    }

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

    /** Opens the interactive prompt, where there is one; there, commands are about this database by default. */
    ExitCode openShell(Console console);
}
