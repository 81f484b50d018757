package dev.revisor.command;

import static dev.revisor.command.ExitCode.DONE;
import static dev.revisor.command.ExitCode.FAILED;
import static dev.revisor.command.ExitCode.FOUND_SOMETHING;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.autogenerate.DraftedRevision;
import dev.revisor.autogenerate.RevisionProcessor;
import dev.revisor.operation.AddColumn;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RunCode;
import dev.revisor.schema.Table;
import dev.revisor.testing.AlembicCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code of an application that has the last word about new revisions. */
class RevisionProcessorTests {

    private static final RevisionProcessor NO_DROPS = revision -> revision.withUpgrade(revision.upgrade().stream()
            .filter(operation -> !(operation instanceof DropColumn))
            .toList());

    private SourceApplication application;

    @BeforeEach
    void begin(@TempDir Path folder) {
        application = new SourceApplication(
                        new SqlScriptsTests.AddressedDataSource("jdbc:postgresql://nowhere/shop"), folder)
                .want(Table.of("t", column("a", integer()), column("b", integer())));
        application.run(DONE, "migrate", "--offline", "--rev-id", "aaaa1", "-m", "first");
        application.want(Table.of("t", column("a", integer()), column("c", varchar(9)), column("d", varchar(9))));
    }

    @Test
    @AlembicCase({72, 73})
    void changeWhatIsWrittenThereAndBack() {
        application.processing(NO_DROPS, revision -> {
            List<Operation> there = new ArrayList<>(revision.upgrade());
            Collections.reverse(there);
            there.add(1, new ExecuteSql("analyze"));
            List<Operation> back = Stream.concat(
                            Stream.of(new ExecuteSql("select 'back'")),
                            revision.downgrade().stream().filter(operation -> !(operation instanceof AddColumn)))
                    .toList();
            return new DraftedRevision(there, back);
        });
        application.run(DONE, "migrate", "--offline", "--no-rename", "-m", "second");
        assertThat(application.text("_Second"))
                .contains("""
                        op.addColumn("t", column("d", varchar(9)));
                        op.execute("analyze");
                        op.addColumn("t", column("c", varchar(9)));
                """)
                .contains("op.execute(\"select 'back'\");")
                .doesNotContain("op.dropColumn(\"t\", column(\"b\"");
    }

    @Test
    void areHeardByTheCheck() {
        application.run(FOUND_SOMETHING, "check", "--offline");
        application.processing(revision -> revision.withUpgrade(List.of()));
        application.run(DONE, "check", "--offline");
    }

    @Test
    void leaveNothingToWrite() {
        application.processing(revision -> revision.withUpgrade(List.of()));
        RecordedConsole console = application.run(DONE, "migrate", "--offline", "--no-rename");
        assertThat(console.results).last().isEqualTo("No revision: the application's own code left nothing of it");
        assertThat(application.files()).hasSize(1);
    }

    @Test
    void areNotAskedWhereNothingChanged() {
        application
                .want(Table.of("t", column("a", integer()), column("b", integer())))
                .processing(revision -> {
                    throw new AssertionError("Nothing changed");
                });
        application.run(DONE, "migrate", "--offline");
    }

    @Test
    void refuseWithAReason() {
        application.processing(new OnlyWithTicket());
        assertThat(application.run(FAILED, "migrate", "--offline", "--no-rename").notes)
                .last()
                .isEqualTo("'dev.revisor.command.RevisionProcessorTests$OnlyWithTicket' stopped the comparison:"
                        + " name the ticket");
        assertThat(application.files()).hasSize(1);
    }

    @Test
    void cantAddCode() {
        application.processing(revision -> revision.withDowngrade(List.of(new RunCode("x", context -> {}, null))));
        assertThat(application.run(FAILED, "migrate", "--offline", "--no-rename").notes)
                .last()
                .asString()
                .contains("code can't be written");
    }

    private static final class OnlyWithTicket implements RevisionProcessor {

        @Override
        public DraftedRevision process(DraftedRevision revision) {
            throw new IllegalArgumentException("name the ticket");
        }
    }
}
