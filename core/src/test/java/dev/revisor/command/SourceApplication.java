package dev.revisor.command;

import dev.revisor.Migrations;
import dev.revisor.MigrationsSettings;
import dev.revisor.autogenerate.DraftRules;
import dev.revisor.autogenerate.Hooks;
import dev.revisor.autogenerate.RevisionProcessor;
import dev.revisor.hibernate.TargetModel;
import dev.revisor.history.HistoryTables;
import dev.revisor.operation.InsertRows;
import dev.revisor.runner.Revisions;
import dev.revisor.runner.RunOptions;
import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.Database;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.source.ClassPathRevisions;
import dev.revisor.source.LoadedRevisions;
import dev.revisor.source.MappedNames;
import dev.revisor.source.RevisionLoader;
import dev.revisor.source.RevisionStyle;
import dev.revisor.source.SourceDirectory;
import dev.revisor.source.WriteHooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** An application whose revisions are source files, in Java and in SQL, loaded anew for each command. */
final class SourceApplication implements Workspace {

    private static final String PACKAGE = "app.migrations";
    private static final String LOCATION = "classpath:db/revisions";

    private final DataSource dataSource;
    private final SourceDirectory sources;
    private final List<InsertRows> initialRows = new ArrayList<>();
    private Schema target = Schema.EMPTY;
    private ColumnAttributes attributes = ColumnAttributes.NONE;
    private Hooks hooks = Hooks.NONE;
    private RunOptions options = RunOptions.DEFAULTS;
    private @Nullable Migrations migrations;
    private @Nullable LoadedRevisions loaded;
    private @Nullable String editor;
    private @Nullable Boolean answer;

    SourceApplication(DataSource dataSource, Path module) {
        this.dataSource = dataSource;
        this.sources = new SourceDirectory(module.resolve("src/main/java"));
        create(sources.packageDirectory(PACKAGE));
        create(sources.locationDirectory(LOCATION));
    }

    /** Writes a revision in SQL whose upgrade and downgrade are a statement each. */
    Path sql(String id, String revises, String upgrade, String downgrade) {
        String text = "-- revision: " + id + "\n-- revises: " + revises + "\n-- created: 2026-01-01T00:00:00Z\n"
                + "-- message: \n\n-- upgrade\n" + upgrade + ";\n\n-- downgrade\n" + downgrade + ";\n";
        return write(sources.locationDirectory(LOCATION).resolve(id + ".sql"), text);
    }

    /** Writes a revision in Java that was made at a time of a day. */
    Path java(String id, String members, String created, String upgrade, String downgrade) {
        String text = """
                package app.migrations;

                import dev.revisor.migration.Migration;
                import dev.revisor.migration.Operations;
                import dev.revisor.migration.Revision;
                import static dev.revisor.schema.Columns.column;
                import static dev.revisor.schema.Types.*;

                @Revision(id = "%s"%s, created = "2026-11-22T%sZ")
                class M%1$s implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                        %s
                    }

                    @Override
                    public void downgrade(Operations op) {
                        %s
                    }
                }
                """.formatted(id, members.isEmpty() ? "" : ", " + members, created, upgrade, downgrade);
        return write(sources.packageDirectory(PACKAGE).resolve("M" + id + ".java"), text);
    }

    /** Writes a revision in Java that creates a table of its name, which the entities want, too. */
    Path table(String id, String members, String created) {
        return java(
                id,
                members,
                created,
                "op.createTable(\"t_" + id + "\", column(\"id\", integer()));",
                "op.dropTable(\"t_" + id + "\");");
    }

    SourceApplication want(Table... tables) {
        for (Table table : tables) {
            target = target.with(table);
        }
        return this;
    }

    SourceApplication want(Sequence sequence) {
        target = target.with(sequence);
        return this;
    }

    /** Takes back that there is a table or sequence. */
    SourceApplication without(String name) {
        target = target.withoutTable(TableName.of(name)).withoutSequence(TableName.of(name));
        return this;
    }

    SourceApplication want(InsertRows rows) {
        initialRows.add(rows);
        return this;
    }

    /** Lets the entities keep attributes in columns, and no others. */
    SourceApplication keep(ColumnAttributes all) {
        attributes = all;
        return this;
    }

    SourceApplication singleHead() {
        options = options.withSingleHead(true);
        return this;
    }

    /** Has the last word about what is written. */
    SourceApplication processing(RevisionProcessor... processors) {
        hooks = new Hooks(List.of(), List.of(), List.of(), List.of(processors));
        return this;
    }

    /** Lets somebody sit at the terminal. */
    SourceApplication attended(boolean agrees) {
        answer = agrees;
        return this;
    }

    SourceApplication editor(String command) {
        editor = command;
        return this;
    }

    RecordedConsole run(ExitCode expected, String... words) {
        RecordedConsole console = new RecordedConsole(answer);
        migrations = null;
        loaded = null;
        ExitCode code = new DbCommands(this).run(List.of(words), console);
        if (code != expected) {
            throw new AssertionError(code + " instead of " + expected + ": " + console.results + console.notes);
        }
        return console;
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** The files of revisions in the order of their names. */
    List<Path> files() {
        try (Stream<Path> files = Files.walk(sources.module())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only file whose name contains a word. */
    String text(String word) {
        try {
            return Files.readString(files().stream()
                    .filter(file -> file.getFileName().toString().contains(word))
                    .findFirst()
                    .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Migrations migrations() {
        Migrations known = migrations;
        if (known == null) {
            MigrationsSettings settings = new MigrationsSettings(
                    dataSource,
                    this::load,
                    () -> new TargetModel(target, initialRows, List.of(), attributes, Set.of(), List.of()),
                    HistoryTables.DEFAULT,
                    options,
                    name -> true);
            known = new Migrations(settings.withRules(DraftRules.DEFAULT.withHooks(() -> hooks)));
            migrations = known;
        }
        return known;
    }

    @Override
    public void disconnect(Database database) {
        // The target is no mapping that Hibernate would read.
    }

    @Override
    public Authoring authoring() {
        AuthoringSettings settings = new AuthoringSettings(
                RevisionFormat.JAVA,
                List.of(PACKAGE),
                List.of(LOCATION),
                "app.Main",
                RevisionStyle.STANDARD,
                new WriteHooks(List.of()));
        return new SourceAuthoring(
                new SourceFiles(sources, null, id -> Optional.ofNullable(loaded).flatMap(known -> known.file(id))),
                settings,
                new EntityClasses(() -> MappedNames.NONE, getClass().getClassLoader(), classes -> {}));
    }

    @Override
    public List<String> warnings() {
        return List.of();
    }

    @Override
    public Optional<String> editor() {
        return Optional.ofNullable(editor);
    }

    @Override
    public ExitCode openShell(Console console) {
        return ExitCode.DONE;
    }

    private Revisions load() {
        ClassPathRevisions none = new ClassPathRevisions(getClass().getClassLoader(), List.of(), List.of());
        loaded = new RevisionLoader(List.of(PACKAGE), List.of(LOCATION)).load(none, sources);
        return Revisions.of(loaded.scripts());
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
