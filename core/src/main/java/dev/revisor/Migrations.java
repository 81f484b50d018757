package dev.revisor;

import dev.revisor.autogenerate.ChangeLine;
import dev.revisor.autogenerate.Draft;
import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.Dialects;
import dev.revisor.history.History;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.InsertRows;
import dev.revisor.operation.Operation;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.MigrationExecutor;
import dev.revisor.runner.MigrationPlan;
import dev.revisor.runner.MigrationReader;
import dev.revisor.runner.MigrationStatus;
import dev.revisor.runner.ResumePoint;
import dev.revisor.runner.Revisions;
import dev.revisor.runner.RowLoss;
import dev.revisor.runner.RunListener;
import dev.revisor.runner.RunListeners;
import dev.revisor.runner.RunOptions;
import dev.revisor.runner.RunReport;
import dev.revisor.runner.RunnerContext;
import dev.revisor.runner.ScriptSink;
import dev.revisor.runner.StampReport;
import dev.revisor.runner.UntrackedTablesException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The revisions of an application and one database: where it stands, and how to move it.
 *
 * <p>Nothing is opened or loaded before it is needed. Methods that only answer create and change nothing in the
 * database. Every method throws a {@link dev.revisor.error.MigrationException} that says what is wrong and what to do.
 */
public final class Migrations {

    private final MigrationsSettings settings;
    private final Supplier<Revisions> revisions;
    private volatile @Nullable Dialect dialect;

    /** The migrations that settings describe. */
    public Migrations(MigrationsSettings settings) {
        this(settings, new Memo<>(settings.revisions()));
    }

    private Migrations(MigrationsSettings settings, Supplier<Revisions> revisions) {
        this.settings = settings;
        this.revisions = revisions;
    }

    /** These migrations, run in another way. */
    public Migrations withOptions(RunOptions options) {
        Migrations others = new Migrations(settings.withOptions(options), revisions);
        others.dialect = dialect;
        return others;
    }

    /** These migrations with the revisions loaded anew, after their files were changed. */
    public Migrations reloaded() {
        return new Migrations(settings);
    }

    /** How it runs where nobody says otherwise. */
    public RunOptions options() {
        return settings.options();
    }

    /** The revisions of the application. */
    public Revisions revisions() {
        return revisions.get();
    }

    /** The application's revisions that no other comes after, oldest first. */
    public List<String> heads() {
        return revisions().graph().heads();
    }

    /**
     * Makes sure that there are not more heads than the application wants.
     *
     * @throws dev.revisor.revision.MultipleHeadsException if there are several and it wants a single one
     */
    public void requireHeads() {
        revisions().requireHeads(settings.options());
    }

    /** The revisions that the database is at; none if it has no history. */
    public Set<String> current() {
        return reader().history().current();
    }

    /** The application's revisions that the database is at, from which targets such as {@code +1} count. */
    public Set<String> currentKnown() {
        return MigrationStatus.current(revisions().graph(), reader().history());
    }

    /** What the database says about itself. */
    public History databaseHistory() {
        return reader().history();
    }

    /** All revisions of application and database, newest first. */
    public List<HistoryEntry> history() {
        return HistoryEntries.of(revisions().graph(), status());
    }

    /** Where the database stands, compared with the application. */
    public MigrationStatus status() {
        return reader().status();
    }

    /** Applies everything that is missing. */
    public RunReport upgrade() {
        return upgrade("heads");
    }

    /** Applies what is missing up to a target: an id, {@code head}, {@code heads} or steps such as {@code +1}. */
    public RunReport upgrade(String target) {
        return upgrade(target, settings.options(), RunListener.SILENT);
    }

    /** Applies what is missing up to a target, in a way of its own, and tells a listener. */
    public RunReport upgrade(String target, RunOptions options, RunListener listener) {
        MigrationExecutor executor = executor(options, listener);
        try {
            return executor.upgrade(target);
        } catch (UntrackedTablesException untracked) {
            String revision = options.adopt();
            if (revision == null) {
                throw untracked;
            }
            new Adoption(executor, comparer(), revisions().graph()).adopt(revision, heardBy(listener));
            return executor.upgrade(target);
        }
    }

    /** What {@link #upgrade(String, RunOptions, RunListener)} would run. */
    public MigrationPlan planUpgrade(String target, RunOptions options) {
        return reader().planUpgrade(target, options);
    }

    /** Undoes revisions down to a target: an id, {@code base} or steps such as {@code -1}. */
    public RunReport downgrade(String target) {
        return downgrade(planDowngrade(target), RunListener.SILENT);
    }

    /** Undoes what a plan says and tells a listener. */
    public RunReport downgrade(MigrationPlan plan, RunListener listener) {
        return executor(settings.options(), listener).downgrade(plan);
    }

    /** What {@link #downgrade(String)} would run, with the rows that would be lost counted. */
    public MigrationPlan planDowngrade(String target) {
        return reader().planDowngrade(target);
    }

    /** What operations that are in no revision yet would take away from the data of the database, counted. */
    public List<RowLoss> losses(List<Operation> operations) {
        return operations.isEmpty() ? List.of() : reader().losses(operations);
    }

    /** Goes on with the revision that was begun and not finished. */
    public RunReport resume(ResumePoint point, RunListener listener) {
        return executor(settings.options(), listener).resume(point);
    }

    /** Says that the database is at these revisions, without running any; {@code base} empties the history. */
    public StampReport stamp(String... targets) {
        return stamp(List.of(targets), false);
    }

    /** Says that the database is at these revisions; {@code purge} also writes the rows anew that stay. */
    public StampReport stamp(List<String> targets, boolean purge) {
        return executor(settings.options(), RunListener.SILENT).stamp(targets, purge);
    }

    /**
     * Creates everything that the entities want at once in an empty database, without running a revision, and says that
     * it is at the heads.
     *
     * @throws dev.revisor.runner.DatabaseNotEmptyException if it has a history, or a table that would be created
     * @throws dev.revisor.runner.CreationFailedException if the database refuses a statement
     */
    public Creation createAll(RunListener listener) {
        requireHeads();
        List<Operation> operations = comparer().creation();
        List<RevisionNode> stamped = executor(settings.options(), listener).create(operations);
        int tables =
                (int) operations.stream().filter(CreateTable.class::isInstance).count();
        List<InsertRows> initialRows = settings.target().get().initialRows();
        return new Creation(tables, stamped, new BeyondEntities(dialect().database(), initialRows).in(revisions()));
    }

    /** A plan as an SQL script for the database's own client. */
    public String script(MigrationPlan plan) {
        return new ScriptSink(dialect(), settings.tables(), settings.options()).script(plan);
    }

    /** What {@link #stamp} would write, as an SQL script for the database's own client. */
    public String stampScript(List<String> targets) {
        return new ScriptSink(dialect(), settings.tables(), settings.options())
                .stamp(reader().finishedHistory(), targets, revisions());
    }

    /** Writes scripts for the connected database as if it were elsewhere. */
    public Offline scripts() {
        return new Offline(settings, revisions(), dialect());
    }

    /**
     * Compares and writes scripts without a connection.
     *
     * @param database the database that it is for, such as {@code postgresql:17}, or null for the one that the
     *     data source says it leads to
     * @throws dev.revisor.dialect.UnknownDialectException if Revisor does not know the database
     * @throws UnknownAddressException if the data source doesn't say
     */
    public Offline offline(@Nullable String database) {
        Dialect wanted = database == null
                ? Dialects.at(DataSourceAddress.of(settings.dataSource()).orElseThrow(UnknownAddressException::new))
                : Dialects.named(database);
        return new Offline(settings, revisions(), wanted);
    }

    /**
     * Compares the entities with the database.
     *
     * @throws PendingRevisionsException if the database lacks revisions
     * @throws dev.revisor.error.MigrationException if it has revisions that the application doesn't know, or an
     *     unfinished one
     */
    public Comparison compare(DraftOptions options) {
        MigrationStatus status = status();
        planUpgrade("heads", settings.options()).requirePossible();
        if (!status.pending().isEmpty()) {
            throw new PendingRevisionsException(status.pending());
        }
        return comparer().compare(status.history(), options);
    }

    /**
     * What the application's own code makes of a draft before it is written.
     *
     * @throws dev.revisor.autogenerate.HookFailedException if it refuses
     */
    public Draft process(Draft draft) {
        return settings.rules().process(draft);
    }

    /** Whether entities, revisions and database agree; compares the entities only where the database has everything. */
    public CheckReport check() {
        return new Check(this).run();
    }

    /** What the revisions that the history names would have made and the database lacks, a line each. */
    public List<ChangeLine> missing() {
        return comparer().differencesFrom(databaseHistory().applied());
    }

    /** Whether the database is gone when this process ends, so that nobody can bring it up to date beforehand. */
    public boolean isVolatile() {
        return DatabaseAddress.of(settings.dataSource()).isInMemory();
    }

    /** How the database speaks. */
    public Dialect dialect() {
        Dialect known = dialect;
        if (known == null) {
            known = connect();
            dialect = known;
        }
        return known;
    }

    Comparer comparer() {
        return new Comparer(settings, dialect(), revisions());
    }

    private MigrationExecutor executor(RunOptions options, RunListener listener) {
        return new MigrationExecutor(context(), options, heardBy(listener));
    }

    private RunListener heardBy(RunListener listener) {
        return new RunListeners(List.of(settings.listener(), listener));
    }

    private MigrationReader reader() {
        return new MigrationReader(context());
    }

    private RunnerContext context() {
        return new RunnerContext(settings.dataSource(), dialect(), settings.tables(), revisions());
    }

    private Dialect connect() {
        try (Connection connection = settings.dataSource().getConnection()) {
            return Dialects.of(connection);
        } catch (SQLException failure) {
            throw new DatabaseUnreachableException(failure);
        }
    }
}
