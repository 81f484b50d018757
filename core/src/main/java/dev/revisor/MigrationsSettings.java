package dev.revisor;

import dev.revisor.autogenerate.DraftRules;
import dev.revisor.hibernate.TargetModel;
import dev.revisor.history.HistoryTables;
import dev.revisor.runner.Revisions;
import dev.revisor.runner.RunListener;
import dev.revisor.runner.RunOptions;
import dev.revisor.schema.TableName;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * What {@link Migrations} works with.
 *
 * @param dataSource gives connections to the database
 * @param revisions loads the revisions of the application when they are first needed
 * @param target reads what the entities want; asked only by what compares with it
 * @param tables where the history is
 * @param options how to run
 * @param compared which tables and sequences are compared; Revisor's own never are
 * @param listener hears of every run
 * @param rules what is said about every comparison with the entities
 */
public record MigrationsSettings(
        DataSource dataSource,
        Supplier<Revisions> revisions,
        Supplier<TargetModel> target,
        HistoryTables tables,
        RunOptions options,
        Predicate<TableName> compared,
        RunListener listener,
        DraftRules rules) {

    public MigrationsSettings {
        Objects.requireNonNull(dataSource, "dataSource");
        Objects.requireNonNull(revisions, "revisions");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(tables, "tables");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(compared, "compared");
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(rules, "rules");
    }

    /** Settings with the usual rules, under which nobody hears of runs but who starts them. */
    public MigrationsSettings(
            DataSource dataSource,
            Supplier<Revisions> revisions,
            Supplier<TargetModel> target,
            HistoryTables tables,
            RunOptions options,
            Predicate<TableName> compared) {
        this(dataSource, revisions, target, tables, options, compared, RunListener.SILENT, DraftRules.DEFAULT);
    }

    /** These settings with other ways to run. */
    public MigrationsSettings withOptions(RunOptions other) {
        return new MigrationsSettings(dataSource, revisions, target, tables, other, compared, listener, rules);
    }

    /** These settings with someone who hears of every run. */
    public MigrationsSettings withListener(RunListener other) {
        return new MigrationsSettings(dataSource, revisions, target, tables, options, compared, other, rules);
    }

    /** These settings with something to say about every comparison. */
    public MigrationsSettings withRules(DraftRules other) {
        return new MigrationsSettings(dataSource, revisions, target, tables, options, compared, listener, other);
    }
}
