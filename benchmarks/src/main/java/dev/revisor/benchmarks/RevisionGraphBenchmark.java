package dev.revisor.benchmarks;

import dev.revisor.migration.RevisionScript;
import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import dev.revisor.revision.RevisionRange;
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
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class RevisionGraphBenchmark {

    @Param({"1000", "2000", "5000", "10000"})
    private int revisions;

    private List<RevisionNode> nodes = List.of();
    private RevisionGraph graph = RevisionGraph.EMPTY;

    /** Makes the revisions. */
    @Setup
    public void load() {
        nodes = LongHistory.of(revisions, 1).stream().map(RevisionScript::node).toList();
        graph = RevisionGraph.of(nodes);
    }

    @Benchmark
    public RevisionGraph build() {
        return RevisionGraph.of(nodes);
    }

    @Benchmark
    public List<String> heads() {
        return graph.heads();
    }

    @Benchmark
    public List<RevisionNode> history() {
        return graph.between(RevisionRange.parse("base:heads"), Set.of());
    }
}
