package dev.revisor.benchmarks;

import dev.revisor.history.History;
import dev.revisor.migration.RevisionScript;
import dev.revisor.runner.MigrationPlan;
import dev.revisor.runner.MigrationPlanner;
import dev.revisor.runner.Revisions;
import dev.revisor.runner.RunOptions;
import dev.revisor.schema.Database;
import java.util.List;
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

/** The plan of an upgrade of an empty database; ten times the revisions should take ten times as long. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class UpgradePlanBenchmark {

    @Param({"1000", "2000", "5000", "10000"})
    private int revisions;

    /** With one, every revision creates a table; with fifty, tables get as wide as they are in few applications. */
    @Param({"1", "10", "50"})
    private int revisionsPerTable;

    private Revisions loaded = Revisions.of(List.of());

    /** Makes the revisions; their operations are recorded before anything is measured. */
    @Setup
    public void load() {
        List<RevisionScript> scripts = LongHistory.of(revisions, revisionsPerTable);
        scripts.forEach(RevisionScript::upgrade);
        scripts.forEach(RevisionScript::downgrade);
        loaded = Revisions.of(scripts);
    }

    @Benchmark
    public MigrationPlan fromBase() {
        return new MigrationPlanner(loaded, Database.POSTGRESQL).upgrade(History.NONE, "heads", RunOptions.DEFAULTS);
    }
}
