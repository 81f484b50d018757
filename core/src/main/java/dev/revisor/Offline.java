package dev.revisor;

import dev.revisor.dialect.Dialect;
import dev.revisor.revision.RevisionRange;
import dev.revisor.runner.OfflinePlanner;
import dev.revisor.runner.Revisions;
import dev.revisor.runner.RunOptions;
import dev.revisor.runner.ScriptSink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes scripts for a database that is taken to be at a revision; nothing is ever connected to. */
public final class Offline {

    private final Revisions revisions;
    private final RunOptions options;
    private final ScriptSink sink;
    private final OfflinePlanner planner;

    Offline(MigrationsSettings settings, Revisions revisions, Dialect dialect) {
        this.revisions = revisions;
        this.options = settings.options();
        this.sink = new ScriptSink(dialect, settings.tables(), options);
        this.planner = new OfflinePlanner(revisions, dialect.database());
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
