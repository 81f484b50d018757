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
import dev.revisor.schema.Database;
import dev.revisor.source.SourceDirectory;
import dev.revisor.source.WriteHooks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** What a command takes from the application: its own view of the revisions, read when it is first needed. */
final class ApplicationWorkspace implements Workspace {

    private final ApplicationContext context;

    private @Nullable Migrations migrations;

    private @Nullable SourceRevisions revisions;

    ApplicationWorkspace(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public Migrations migrations() {
        if (migrations == null) {
            migrations = ApplicationFailureException.get(context, this::create);
        }
        return migrations;
    }

    private Migrations create() {
        revisions = new SourceRevisions(bean(ApplicationRevisions.class), sources());
        return bean(MigrationsFactory.class).create(revisions);
    }

    @Override
    public void disconnect(Database database) {
        if (context.containsBean(ConnectionsOff.NAME)) {
            context.getBean(ConnectionsOff.NAME, ConnectionsOff.class).turnOff(database);
        }
    }

    @Override
    public Authoring authoring() {
        RevisorProperties properties = bean(RevisorProperties.class);
        SourceFiles files = new SourceFiles(
                sources().orElse(null),
                properties.sourcePath(),
                id -> Optional.ofNullable(revisions).flatMap(loaded -> loaded.file(id)));
        ApplicationRevisions existing = bean(ApplicationRevisions.class);
        AuthoringSettings settings = new AuthoringSettings(
                properties.format(),
                existing.packages(),
                existing.locations(),
                mainClass().map(Class::getName).orElse(""),
                properties.writing().style(),
                new WriteHooks(properties.writing().hooks()));
        EntityClasses entities =
                new EntityClasses(bean(Entities.class)::classNames, Objects.requireNonNull(context.getClassLoader()));
        return new SourceAuthoring(files, settings, entities);
    }

    private Optional<SourceDirectory> sources() {
        return SourceDirectory.find(
                bean(RevisorProperties.class).sourcePath(), mainClass().orElse(null));
    }

    private Optional<Class<?>> mainClass() {
        return new MainClass(context).find();
    }

    private <T> T bean(Class<T> type) {
        T bean = context.getBeanProvider(type).getIfAvailable();
        if (bean == null) {
            throw new DatabaseMissingException();
        }
        return bean;
    }

    @Override
    public List<String> warnings() {
        Optional<String> gone = Optional.ofNullable(revisions).flatMap(SourceRevisions::warning);
        Optional<String> action = new DeclaredSchemaAction(context.getBean(ConfigurableEnvironment.class)).warning();
        return Stream.of(gone, action).flatMap(Optional::stream).toList();
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
        return new PromptSession(context).open(console);
    }
}
