package dev.revisor.command;

import dev.revisor.Migrations;
import dev.revisor.MigrationsSettings;
import dev.revisor.hibernate.TargetModel;
import dev.revisor.history.HistoryTables;
import dev.revisor.migration.RevisionScript;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.Operation;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.Revisions;
import dev.revisor.runner.RunOptions;
import dev.revisor.schema.Columns;
import dev.revisor.schema.Database;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.Types;
import dev.revisor.source.MappedNames;
import dev.revisor.source.RevisionStyle;
import dev.revisor.source.SourceDirectory;
import dev.revisor.source.WriteHooks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** An application of revisions that create a table each, its sources in a folder or nowhere. */
final class SmallApplication implements Workspace {

    private final DataSource dataSource;
    private final @Nullable Path sources;
    private final List<RevisionScript> scripts = new ArrayList<>();
    private Schema target = Schema.EMPTY;
    private RunOptions options = RunOptions.DEFAULTS;

    SmallApplication(DataSource dataSource, @Nullable Path sources) {
        this.dataSource = dataSource;
        this.sources = sources;
    }

    /** Adds a revision that creates a table of its name, which the entities want, too. */
    SmallApplication revision(String id, String... revises) {
        Table table = Table.of("t_" + id, Columns.column("id", Types.integer()));
        List<Operation> upgrade = List.of(new CreateTable(table));
        List<Operation> downgrade = List.of(new DropTable(table.name(), table));
        scripts.add(new RevisionScript(RevisionNode.of(id, revises), id + ".java", () -> upgrade, () -> downgrade));
        return want(table);
    }

    SmallApplication revision(RevisionScript script) {
        scripts.add(script);
        return this;
    }

    SmallApplication want(Table table) {
        target = target.with(table);
        return this;
    }

    SmallApplication adopt(String revision) {
        options = options.withAdopt(revision);
        return this;
    }

    RecordedConsole run(ExitCode expected, String... words) {
        return run(expected, new RecordedConsole(), words);
    }

    RecordedConsole colored(ExitCode expected, String... words) {
        RecordedConsole console = new RecordedConsole();
        console.palette = Palette.ANSI;
        return run(expected, console, words);
    }

    private RecordedConsole run(ExitCode expected, RecordedConsole console, String... words) {
        ExitCode code = new DbCommands(this).run(List.of(words), console);
        if (code != expected) {
            throw new AssertionError(code + " instead of " + expected + ": " + console.results + console.notes);
        }
        return console;
    }

    @Override
    public Migrations migrations() {
        return new Migrations(new MigrationsSettings(
                dataSource,
                () -> Revisions.of(scripts),
                () -> new TargetModel(target, List.of(), List.of()),
                HistoryTables.DEFAULT,
                options,
                name -> true));
    }

    @Override
    public void disconnect(Database database) {
        // The target is no mapping that Hibernate would read.
    }

    @Override
    public Authoring authoring() {
        AuthoringSettings settings = new AuthoringSettings(
                RevisionFormat.JAVA,
                List.of("app.migrations"),
                List.of("classpath:db/revisions"),
                "app.Main",
                RevisionStyle.STANDARD,
                new WriteHooks(List.of()));
        SourceDirectory directory = sources == null ? null : new SourceDirectory(sources);
        return new SourceAuthoring(
                new SourceFiles(directory, null, id -> Optional.empty()),
                settings,
                new EntityClasses(() -> MappedNames.NONE, getClass().getClassLoader(), classes -> {}));
    }

    @Override
    public List<String> warnings() {
        return List.of("ddl-auto is update");
    }

    @Override
    public Optional<String> editor() {
        return Optional.empty();
    }

    @Override
    public ExitCode openShell(Console console) {
        return ExitCode.DONE;
    }
}
