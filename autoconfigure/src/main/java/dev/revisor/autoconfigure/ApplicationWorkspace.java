package dev.revisor.autoconfigure;

import dev.revisor.Migrations;
import dev.revisor.command.Authoring;
import dev.revisor.command.AuthoringSettings;
import dev.revisor.command.Console;
import dev.revisor.command.EntityClasses;
import dev.revisor.command.ExitCode;
import dev.revisor.command.SourceAuthoring;
import dev.revisor.command.SourceFiles;
import dev.revisor.command.Workspace;
import dev.revisor.hibernate.TargetModel;
import dev.revisor.schema.Database;
import dev.revisor.source.SourceDirectory;
import dev.revisor.source.WriteHooks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** What a command about a database takes from the application: its own view of the revisions, read when first needed. */
final class ApplicationWorkspace implements Workspace {

    private final ApplicationContext context;

    private final String database;

    private final Map<String, Workspace> others = new HashMap<>();

    private @Nullable Migrations migrations;

    private @Nullable SourceRevisions revisions;

    private @Nullable Authoring authoring;

    private @Nullable TargetModel edited;

    /**
     * The workspace of a database, from which there is a way to those of others.
     *
     * @param database its name
     */
    ApplicationWorkspace(ApplicationContext context, String database) {
        this.context = context;
        this.database = database;
    }

    @Override
    public List<String> databases() {
        return all().names();
    }

    @Override
    public String database() {
        return database;
    }

    @Override
    public Workspace forDatabase(String name) {
        return name.equals(database)
                ? this
                : others.computeIfAbsent(name, other -> new ApplicationWorkspace(context, other));
    }

    @Override
    public Migrations migrations() {
        if (migrations == null) {
            migrations = ApplicationFailureException.get(context, this::create);
        }
        return migrations;
    }

    private Migrations create() {
        NamedDatabase described = described();
        revisions = new SourceRevisions(described.revisions(), sources(described));
        return described.migrations().create(revisions, this::target);
    }

    private TargetModel target() {
        return edited == null ? described().entities().target() : edited;
    }

    @Override
    public void disconnect(Database database) {
        if (context.containsBean(ConnectionsOff.NAME)) {
            context.getBean(ConnectionsOff.NAME, ConnectionsOff.class).turnOff(database);
        }
    }

    @Override
    public Authoring authoring() {
        if (authoring == null) {
            authoring = ApplicationFailureException.get(context, this::createAuthoring);
        }
        return authoring;
    }

    private Authoring createAuthoring() {
        NamedDatabase described = described();
        RevisorProperties properties = described.properties();
        SourceFiles files = new SourceFiles(
                sources(described).orElse(null),
                properties.sourcePath(),
                id -> Optional.ofNullable(revisions).flatMap(loaded -> loaded.file(id)));
        AuthoringSettings settings = new AuthoringSettings(
                properties.format(),
                described.revisions().packages(),
                described.revisions().locations(),
                mainClass().map(Class::getName).orElse(""),
                properties.writing().style(),
                new WriteHooks(properties.writing().hooks()));
        EntityClasses entities = new EntityClasses(
                described.entities()::names,
                Objects.requireNonNull(context.getClassLoader()),
                classes -> edited = described.entities().edited(classes));
        return new SourceAuthoring(files, settings, entities);
    }

    private Optional<SourceDirectory> sources(NamedDatabase described) {
        return SourceDirectory.find(
                described.properties().sourcePath(), mainClass().orElse(null));
    }

    private Optional<Class<?>> mainClass() {
        return new MainClass(context).find();
    }

    private NamedDatabase described() {
        return all().get(database);
    }

    private Databases all() {
        Databases all = ApplicationFailureException.get(
                context, () -> context.getBeanProvider(Databases.class).getIfAvailable());
        if (all == null) {
            throw new DatabaseMissingException();
        }
        return all;
    }

    @Override
    public List<String> warnings() {
        return Stream.concat(Optional.ofNullable(revisions).flatMap(SourceRevisions::warning).stream(), schemaActions())
                .toList();
    }

    /** What the application says for all is about the primary database; of others only their factories know. */
    private Stream<String> schemaActions() {
        return database.equals(Databases.DEFAULT)
                ? new DeclaredSchemaAction(context.getBean(ConfigurableEnvironment.class)).warning().stream()
                : described().entities().schemaActions().stream();
    }

    @Override
    public Optional<String> editor() {
        return Stream.of("VISUAL", "EDITOR")
                .map(System::getenv)
                .filter(command -> command != null && !command.isBlank())
                .findFirst();
    }

    @Override
    public ExitCode openShell(Console console) {
        return new PromptSession(context).open(console, database);
    }
}
