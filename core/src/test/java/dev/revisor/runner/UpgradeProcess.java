package dev.revisor.runner;

import static dev.revisor.runner.Scripts.script;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bigint;

import dev.revisor.migration.RevisionScript;
import dev.revisor.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An application of its own that upgrades a database when it is told to. */
final class UpgradeProcess {

    static final RevisionScript[] REVISIONS = {
        script("aaaa", "", op -> op.createTable("t", column("id", bigint())), op -> op.dropTable("t")),
        script("bbbb", "aaaa", op -> op.execute("insert into t values (1)")),
        script(
                "cccc",
                "bbbb",
                op -> op.addColumn("t", column("n", bigint())),
                op -> op.dropColumn("t", column("n", bigint())))
    };

    private static final String APPLIED = "applied ";

    private final Process process;
    private final BufferedReader output;

    private UpgradeProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static UpgradeProcess start(TestDatabase database) throws IOException {
        return new UpgradeProcess(ChildProcess.start(UpgradeProcess.class, database, "-Dfile.encoding=UTF-8"));
    }

    void awaitReady() throws IOException {
        String line = output.readLine();
        if (!"ready".equals(line)) {
            throw new IllegalStateException("Unexpected output: " + line);
        }
    }

    void go() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The revisions it applied, when it has ended well. */
    List<String> applied() throws IOException, InterruptedException {
        List<String> lines = output.lines().toList();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The process failed: " + String.join("\n", lines));
        }
        return lines.stream()
                .filter(line -> line.startsWith(APPLIED))
                .map(line -> line.substring(APPLIED.length()))
                .toList();
    }

    public static void main(String[] arguments) throws IOException {
        RunFixture run = RunFixture.of(ChildProcess.database(arguments), REVISIONS);
        System.out.println("ready");
        System.in.read();
        run.upgrade("heads")
                .steps()
                .forEach(step -> System.out.println(APPLIED + step.revision().id()));
    }
}
