package dev.revisor.command;

import dev.revisor.Creation;
import dev.revisor.Migrations;

/** Creates what the entities want at once in an empty database, and stamps the heads. */
final class CreateAllCommand implements Command {

    private static final Option STALE = Option.flag("--stale", "read entities although their sources are newer");

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "create-all",
                "Creates all tables of the entities in an empty database, and records that it is at the heads",
                "db create-all",
                STALE);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        if (!invocation.arguments().has(STALE)) {
            invocation.workspace().authoring().requireCurrentEntities();
        }
        Migrations migrations = invocation.migrations();
        Console console = invocation.console();
        Creation creation = migrations.createAll(new RunPrinter(console));
        console.result("Created " + creation.tables() + (creation.tables() == 1 ? " table" : " tables"));
        creation.stamped()
                .forEach(node -> console.result(("stamped " + node.id() + "  " + RevisionText.message(node)).strip()));
        leftOut(creation, console);
        console.note(StampCommand.likeness(migrations));
        return ExitCode.DONE;
    }

    private static void leftOut(Creation creation, Console console) {
        if (creation.leftOut().isEmpty()) {
            return;
        }
        console.note("Not run, and therefore not in the database, is what revisions do beyond the tables of entities:");
        creation.leftOut().forEach((id, changes) -> changes.forEach(change -> console.note("  " + id + "  " + change)));
    }
}
