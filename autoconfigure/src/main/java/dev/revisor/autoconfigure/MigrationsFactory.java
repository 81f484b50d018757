package dev.revisor.autoconfigure;

import dev.revisor.Migrations;
import dev.revisor.MigrationsSettings;
import dev.revisor.NamePatterns;
import dev.revisor.autogenerate.DraftRules;
import dev.revisor.hibernate.TargetModel;
import dev.revisor.history.HistoryTables;
import dev.revisor.runner.Revisions;
import dev.revisor.runner.RunOptions;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Puts together {@link Migrations} from what the application says. */
final class MigrationsFactory {

    private final DescribedDatabase database;

    private final RevisorProperties properties;

    private final ApplicationRevisions revisions;

    private final Supplier<TargetModel> target;

    private final ApplicationHooks hooks;

    private final Predicate<TableName> ignored;

    MigrationsFactory(
            DescribedDatabase database,
            ApplicationRevisions revisions,
            Supplier<TargetModel> target,
            ApplicationHooks hooks,
            List<HistoryTables> othersTables) {
        this.database = database;
        this.properties = database.properties();
        this.revisions = revisions;
        this.target = target;
        this.hooks = hooks;
        this.ignored = new NamePatterns(properties.exclude().tables())
                .or(name -> othersTables.stream().anyMatch(tables -> tables.contains(name)));
    }

    /** With the revisions of the class path as they were compiled. */
    Migrations create() {
        return create(() -> Revisions.of(revisions.load().scripts()), target);
    }

    /** With other revisions and entities, loaded when they are first needed. */
    Migrations create(Supplier<Revisions> loaded, Supplier<TargetModel> wanted) {
        MigrationsSettings settings = new MigrationsSettings(
                database.managed().dataSource(), loaded, wanted, properties.tables(), options(), ignored.negate());
        return new Migrations(settings.withListener(hooks.listener()).withRules(rules()));
    }

    private DraftRules rules() {
        return new DraftRules(
                properties.namingConvention().convention(),
                properties.compare().names(),
                () -> hooks.hooks(properties));
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
