package dev.revisor.runner;

import static dev.revisor.runner.Scripts.script;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.history.History;
import dev.revisor.history.HistoryRow;
import dev.revisor.history.RowState;
import dev.revisor.migration.RevisionScript;
import dev.revisor.operation.AddColumn;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.revision.MultipleHeadsException;
import dev.revisor.revision.RevisionNode;
import dev.revisor.revision.UnknownRevisionException;
import dev.revisor.revision.WrongDirectionException;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MigrationPlannerTests {

    private static final RevisionScript A =
            script("aaaa", "", op -> op.createTable("t", column("id", bigint())), op -> op.dropTable("t"));
    private static final RevisionScript B = script(
            "bbbb", "aaaa", op -> op.addColumn("t", column("name", varchar(9))), op -> op.dropColumn("t", "name"));
    private static final RevisionScript C =
            script("cccc", "bbbb", op -> op.execute("delete from t"), op -> op.irreversible("rows are gone"));
    private static final RunOptions OPTIONS = RunOptions.DEFAULTS;

    @Test
    void plansWhatIsMissing() {
        MigrationPlan plan = planner(A, B, C).upgrade(applied(A), "heads", OPTIONS);
        assertThat(ids(plan)).containsExactly("bbbb", "cccc");
        assertThat(plan.steps().get(0).before().table(TableName.of("t"))).isPresent();
        assertThat(plan.refusals()).isEmpty();
    }

    @Test
    void refusesATargetBelow() {
        assertThatThrownBy(() -> planner(A, B).upgrade(applied(A, B), "aaaa", OPTIONS))
                .isInstanceOf(WrongDirectionException.class);
    }

    @Test
    void completesWhatTheAuthorLeftOut() {
        List<PlannedStep> steps = planner(A, B)
                .downgrade(applied(A, B), "base", StoredDowngrades.NONE)
                .steps();
        Table table = Table.of("t", column("id", bigint()));
        assertThat(steps.get(0).operations())
                .containsExactly(new DropColumn(TableName.of("t"), Identifier.of("name"), column("name", varchar(9))));
        assertThat(steps.get(1).operations()).containsExactly(new DropTable(TableName.of("t"), table));
    }

    @Test
    void keepsOnlyWhatIsForTheDatabase() {
        RevisionScript script = script("aaaa", "", op -> {
            op.on(Database.H2, on -> on.addColumn("t", column("h", bigint())));
            op.on(Database.SQLITE, on -> on.addColumn("t", column("s", bigint())));
            op.outsideTransaction(out -> out.on(Database.H2, on -> on.execute("x")));
        });
        assertThat(planner(script)
                        .upgrade(History.NONE, "heads", OPTIONS)
                        .steps()
                        .get(0)
                        .operations())
                .containsExactly(
                        new AddColumn(TableName.of("t"), column("h", bigint())),
                        new OutsideTransaction(List.of(new ExecuteSql("x"))));
    }

    @Test
    void listsWhatStandsInTheWayOfADowngrade() {
        MigrationPlan plan = planner(A, B, C).downgrade(applied(A, B, C), "base", StoredDowngrades.NONE);
        assertThat(ids(plan)).containsExactly("cccc", "bbbb", "aaaa");
        assertThat(plan.refusals()).extracting(Refusal::reason).containsExactly("rows are gone");
        assertThatThrownBy(plan::requirePossible)
                .isInstanceOf(RefusedRevisionException.class)
                .hasMessageContaining("'cccc' can't be undone: rows are gone");
    }

    @Test
    void doesNotMindWhatIsRefusedElsewhere() {
        RevisionScript script = script("aaaa", "", op -> op.on(Database.SQLITE, on -> on.irreversible("not here")));
        assertThat(planner(script).upgrade(History.NONE, "heads", OPTIONS).refusals())
                .isEmpty();
    }

    @Test
    void refusesADatabaseThatNobodyKnows() {
        History history = history(row("aaaa"), row("ffff", "aaaa"));
        assertThatThrownBy(() -> planner(A, B).upgrade(history, "heads", OPTIONS.withTolerateAhead(true)))
                .isInstanceOfSatisfying(UnknownAppliedRevisionException.class, failure -> {
                    assertThat(failure.state()).isEqualTo(MigrationState.DIVERGED);
                    assertThat(failure).hasMessageContaining("'ffff'");
                });
        assertThatThrownBy(() -> planner(A).upgrade(history, "heads", OPTIONS))
                .isInstanceOfSatisfying(
                        UnknownAppliedRevisionException.class,
                        failure -> assertThat(failure.state()).isEqualTo(MigrationState.AHEAD));
    }

    @Test
    void toleratesADatabaseThatIsAhead() {
        History history = history(row("aaaa"), row("ffff", "aaaa"));
        assertThat(planner(A)
                        .upgrade(history, "heads", OPTIONS.withTolerateAhead(true))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void acceptsPrunedRevisions() {
        History history = history(row("0000"), row("aaaa", "0000"));
        assertThat(ids(planner(A, B).upgrade(history, "heads", OPTIONS))).containsExactly("bbbb");
        assertThat(MigrationStatus.of(Revisions.of(List.of(A, B)), history).pruned())
                .extracting(HistoryRow::id)
                .containsExactly("0000");
    }

    @Test
    void undoesPrunedRevisionsLast() {
        History history = history(row("ffff"), row("0000", "ffff"), row("aaaa", "0000"), row("bbbb", "aaaa"));
        assertThat(ids(planner(A, B).downgrade(history, "base", id -> Optional.of(""))))
                .containsExactly("bbbb", "aaaa", "0000", "ffff");
    }

    @Test
    void stopsAtWhatIsOutOfOrder() {
        History history = history(row("aaaa"), row("cccc", "bbbb"));
        assertThatThrownBy(() -> planner(A, B, C).upgrade(history, "heads", OPTIONS))
                .isInstanceOf(OutOfOrderRevisionException.class)
                .hasMessageContaining("'bbbb'");
        assertThat(ids(planner(A, B, C).upgrade(history, "heads", OPTIONS.withOutOfOrder(true))))
                .containsExactly("bbbb");
    }

    @Test
    void appliesSeveralHeadsUnlessTheyAreAnError() {
        RevisionScript other = script("dddd", "aaaa", op -> {});
        assertThat(ids(planner(A, B, other).upgrade(applied(A), "heads", OPTIONS)))
                .containsExactlyInAnyOrder("bbbb", "dddd");
        assertThatThrownBy(() -> planner(A, B, other).upgrade(applied(A), "heads", OPTIONS.withSingleHead(true)))
                .isInstanceOf(MultipleHeadsException.class);
    }

    @Test
    void refusesUnknownTargets() {
        assertThatThrownBy(() -> planner(A).upgrade(History.NONE, "zzzz", OPTIONS))
                .isInstanceOf(UnknownRevisionException.class);
        assertThatThrownBy(() -> planner(A, B).downgrade(applied(A), "bbbb", StoredDowngrades.NONE))
                .isInstanceOf(RevisionNotAppliedException.class)
                .hasMessageContaining("'bbbb'");
    }

    @Test
    void undoesStrangersFromWhatTheDatabaseRemembers() {
        History history = history(row("aaaa"), row("eeee", "aaaa"), row("ffff", "eeee"));
        StoredDowngrades stored = id -> id.equals("ffff")
                ? Optional.of("-- statement 1\ndrop table f;\n-- statement 2, outside of a transaction\nvacuum;\n")
                : Optional.empty();
        MigrationPlan plan = planner(A).downgrade(history, "aaaa", stored);
        assertThat(ids(plan)).containsExactly("ffff", "eeee");
        assertThat(plan.steps().get(0).operations())
                .containsExactly(
                        new ExecuteSql("drop table f"), new OutsideTransaction(List.of(new ExecuteSql("vacuum"))));
        assertThat(plan.refusals())
                .extracting(refusal -> refusal.revision().id())
                .containsExactly("eeee");
    }

    @Test
    void namesWhatIsLostUnderTheNamesOfNow() {
        RevisionScript script = script("aaaa", "", op -> {
            op.renameTable("old", "new");
            op.dropColumn("new", "c");
            op.createTable("made", column("id", bigint()));
            op.dropTable("made");
            op.dropTable("new");
        });
        assertThat(planner(script).upgrade(History.NONE, "heads", OPTIONS).losses())
                .containsExactly(
                        new RowLoss("aaaa", TableName.of("old"), Identifier.of("c"), null, null),
                        new RowLoss("aaaa", TableName.of("old"), null, null, null));
    }

    private static MigrationPlanner planner(RevisionScript... scripts) {
        return new MigrationPlanner(Revisions.of(List.of(scripts)), Database.H2);
    }

    private static List<String> ids(MigrationPlan plan) {
        return plan.steps().stream().map(step -> step.revision().id()).toList();
    }

    private static History applied(RevisionScript... scripts) {
        List<HistoryRow> rows = new ArrayList<>();
        for (RevisionScript script : scripts) {
            rows.add(HistoryRow.of(script.node(), rows.size() + 1, RowState.APPLIED));
        }
        return new History(true, rows);
    }

    private static History history(HistoryRow... rows) {
        return new History(true, List.of(rows));
    }

    private static HistoryRow row(String id, String... revises) {
        return HistoryRow.of(RevisionNode.of(id, revises), 1, RowState.APPLIED);
    }
}
