package dev.revisor;

import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.dialect.Dialect;
import dev.revisor.operation.Operation;
import dev.revisor.revision.RevisionRange;
import dev.revisor.runner.OfflinePlanner;
import dev.revisor.runner.Revisions;
import dev.revisor.runner.RowLoss;
import dev.revisor.runner.RunOptions;
import dev.revisor.runner.ScriptSink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares entities with revisions and writes scripts from them; nothing is ever connected to. */
public final class Offline {

    private final MigrationsSettings settings;
    private final Revisions revisions;
    private final Dialect dialect;
    private final RunOptions options;
    private final ScriptSink sink;
    private final OfflinePlanner planner;

    Offline(MigrationsSettings settings, Revisions revisions, Dialect dialect) {
        this.settings = settings;
        this.revisions = revisions;
        this.dialect = dialect;
        this.options = settings.options();
        this.sink = new ScriptSink(dialect, settings.tables(), options);
        this.planner = new OfflinePlanner(revisions, dialect.database());
    }

    /** The database that it is done for. */
    public Dialect dialect() {
        return dialect;
    }

    /**
     * Compares the entities with what the revisions make of an empty database.
     *
     * @throws UnreplayableSqlException if revisions change tables with SQL, so that only a database knows what they make
     */
    public Comparison compare(DraftOptions draftOptions) {
        return new Comparer(settings, dialect, revisions).compareWithRevisions(draftOptions);
    }

    /** What operations that are in no revision yet would take away from a database with rows, not counted. */
    public List<RowLoss> losses(List<Operation> operations) {
        return RowLoss.uncounted(operations);
    }

    /**
     * Whether entities and revisions agree, whatever databases look like.
     *
     * @throws UnreplayableSqlException as {@link #compare}
     */
    public CheckReport check() {
        return new OfflineCheck(this, settings.rules(), revisions.graph()).run();
    }

    /** The script from where a range begins, base by default, up to where it ends, by default the heads. */
    public String upgrade(RevisionRange range) {
        return sink.script(planner.upgrade(range, options));
    }

    /** The script from where a range begins, by default the heads, down to where it ends, by default one revision. */
    public String downgrade(RevisionRange range) {
        return sink.script(planner.downgrade(range));
    }

    /**
     * The script that says that a database is at revisions, without running any.
     *
     * @param from where the database is, or null for base
     * @param targets where it is to be
     */
    public String stamp(@Nullable String from, List<String> targets) {
        return sink.stamp(planner.at(from), targets, revisions);
    }

    /** What one revision does and how it is undone, without the history around it. */
    public String revision(String id) {
        return sink.revision(planner.only(id).steps().get(0));
    }
}
