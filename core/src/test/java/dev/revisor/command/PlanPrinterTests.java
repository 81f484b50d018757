package dev.revisor.command;

import static dev.revisor.command.ExitCode.DONE;
import static dev.revisor.command.ExitCode.FAILED;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.migration.Operations;
import dev.revisor.migration.RevisionScript;
import dev.revisor.revision.RevisionNode;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.function.Consumer;

class PlanPrinterTests {

    @DatabaseTest
    void showsThePlanDownToItsStatements(TestDatabase database) {
        SmallApplication application = new SmallApplication(database.dataSource(), null)
                .revision(script(
                        "aaaa1",
                        "",
                        op -> {
                            op.createTable("customer", column("id", bigint()), column("fax", varchar(20)));
                            op.createTable("log", column("id", bigint()));
                        },
                        op -> op.irreversible("the log is gone")));
        application.run(DONE, "upgrade");
        database.execute("insert into customer values (1, 'a')", "insert into customer values (2, null)");
        application.revision(script(
                "bbbb2",
                "aaaa1",
                op -> {
                    op.dropColumn("customer", "fax");
                    op.dropTable("log");
                    op.run("fill names", connection -> {});
                },
                op -> op.irreversible("faxes are gone")));
        RecordedConsole console = application.run(DONE, "upgrade", "--dry-run");
        assertThat(console.results)
                .startsWith("apply bbbb2")
                .contains("  - customer.fax                column, with its values")
                .contains("  ! drops column customer.fax with 1 value")
                .contains("  ! drops table log with 0 rows")
                .contains("  ! can't be undone: faxes are gone")
                .contains("      -- code: fill names")
                .anyMatch(line -> line.matches("(?i) {6}drop table [\"`]log[\"`]"))
                .noneMatch(line -> line.contains("revisor_history"));
        assertThat(application.run(DONE, "current").results).containsExactly("aaaa1 (current)");
        RecordedConsole down = application.run(FAILED, "downgrade", "base", "--dry-run");
        assertThat(down.results).contains("undo aaaa1", "  ! can't be done: the log is gone");
        assertThat(String.join("\n", down.notes)).contains("'aaaa1'", "the log is gone");
        assertThat(application.run(DONE, "upgrade", "aaaa1", "--dry-run").notes).containsExactly("Nothing to do");
    }

    @DatabaseTest
    void saysWhatIsLostWhereSomebodyAgreedBeforehand(TestDatabase database) {
        SmallApplication application = new SmallApplication(database.dataSource(), null)
                .revision(script(
                        "aaaa1",
                        "",
                        op -> op.createTable("customer", column("id", bigint())),
                        op -> op.dropTable("customer")));
        application.run(DONE, "upgrade");
        database.execute("insert into customer values (1)");
        assertThat(application.run(DONE, "downgrade", "--yes").notes)
                .contains("Undoing 'aaaa1' drops table customer with 1 row");
    }

    private static RevisionScript script(
            String id, String parent, Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
        RevisionNode node = parent.isEmpty() ? RevisionNode.of(id) : RevisionNode.of(id, parent);
        return new RevisionScript(node, "test", () -> Operations.record(upgrade), () -> Operations.record(downgrade));
    }
}
