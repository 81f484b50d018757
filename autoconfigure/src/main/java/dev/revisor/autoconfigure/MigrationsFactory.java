package dev.revisor.autoconfigure;

import dev.revisor.Migrations;
import dev.revisor.MigrationsSettings;
import dev.revisor.NamePatterns;
import dev.revisor.autogenerate.DraftRules;
import dev.revisor.hibernate.TargetModel;
import dev.revisor.history.HistoryTables;
import dev.revisor.runner.Revisions;
import dev.revisor.runner.RunListener;
import dev.revisor.runner.RunListeners;
import dev.revisor.runner.RunOptions;
import java.util.List;
import java.util.function.Supplier;

/** Puts together {@link Migrations} from what the application says. */
final class MigrationsFactory {

    private final RevisorProperties properties;

    private final ManagedDatabase database;

    private final ApplicationRevisions revisions;

    private final Supplier<TargetModel> target;

    private final Supplier<List<RunListener>> listeners;

    MigrationsFactory(
            RevisorProperties properties,
            ManagedDatabase database,
            ApplicationRevisions revisions,
            Supplier<TargetModel> target,
            Supplier<List<RunListener>> listeners) {
        this.properties = properties;
        this.database = database;
        this.revisions = revisions;
        this.target = target;
        this.listeners = listeners;
    }

    /** With the revisions of the class path as they were compiled. */
    Migrations create() {
        return create(() -> Revisions.of(revisions.load().scripts()));
    }

    /** With other revisions, loaded when they are first needed. */
    Migrations create(Supplier<Revisions> loaded) {
        MigrationsSettings settings = new MigrationsSettings(
                database.dataSource(),
                loaded,
                target,
                HistoryTables.of(properties.tablePrefix(), properties.tableSchema()),
                options(),
                new NamePatterns(properties.exclude().tables()).negate());
        return new Migrations(
                settings.withListener(new RunListeners(listeners.get())).withRules(rules()));
    }

    private DraftRules rules() {
        return new DraftRules(
                properties.namingConvention().convention(), properties.compare().names());
    }

    private RunOptions options() {
        return RunOptions.DEFAULTS
                .withTransactionMode(properties.transaction())
                .withLockTimeout(properties.lockTimeout())
                .withDdlLockTimeout(properties.ddlLockTimeout())
                .withSingleHead(properties.singleHead())
                .withAdopt(properties.adopt())
                .withArguments(properties.arguments());
    }
}
