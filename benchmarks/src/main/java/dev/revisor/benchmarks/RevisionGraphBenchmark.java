package dev.revisor.benchmarks;

import dev.revisor.history.History;
import dev.revisor.migration.RevisionScript;
import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import dev.revisor.revision.RevisionRange;
import dev.revisor.runner.MigrationPlan;
import dev.revisor.runner.MigrationPlanner;
import dev.revisor.runner.Revisions;
import dev.revisor.runner.RunOptions;
import dev.revisor.schema.Database;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What commands ask of the graph; ten times the revisions should take ten times as long. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@State(Scope.Benchmark)
public class RevisionGraphBenchmark {

    @Param({"1000", "10000"})
    private int revisions;

    private List<RevisionScript> scripts = List.of();
    private Revisions loaded = Revisions.of(List.of());

    /** Makes the revisions; their operations are recorded before anything is measured. */
    @Setup
    public void load() {
        scripts = LongHistory.of(revisions);
        scripts.forEach(RevisionScript::upgrade);
        scripts.forEach(RevisionScript::downgrade);
        loaded = Revisions.of(scripts);
    }

    @Benchmark
    public RevisionGraph build() {
        return Revisions.of(scripts).graph();
    }

    @Benchmark
    public List<String> heads() {
        return loaded.graph().heads();
    }

    @Benchmark
    public List<RevisionNode> history() {
        return loaded.graph().between(RevisionRange.parse("base:heads"), Set.of());
    }

    @Benchmark
    public MigrationPlan planUpgrade() {
        return new MigrationPlanner(loaded, Database.POSTGRESQL).upgrade(History.NONE, "heads", RunOptions.DEFAULTS);
    }
}
