package dev.revisor.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.dialect.InspectionScope;
import dev.revisor.history.HistoryRow;
import dev.revisor.history.HistoryTable;
import dev.revisor.migration.RevisionScript;
import dev.revisor.schema.Schema;
import dev.revisor.schema.TableName;
import dev.revisor.testing.ScriptClient;
import dev.revisor.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two databases of one kind: what runs on the first, its script brings to the second by the database's own client. */
record Twins(RunFixture run, RunFixture byHand) {

    static Twins of(TestDatabase database, TestDatabase other, RevisionScript... scripts) {
        return new Twins(RunFixture.of(database, scripts), RunFixture.of(other, scripts));
    }

    void upgrade(String target) throws SQLException {
        runByHand(script(byHand, byHand.reader().planUpgrade(target, byHand.options())));
        run.upgrade(target);
        assertSame();
    }

    void downgrade(String target) throws SQLException {
        runByHand(script(byHand, byHand.reader().planDowngrade(target)));
        run.downgrade(target);
        assertSame();
    }

    /** The same in schema, rows and history, but for who, when and how long. */
    void assertSame() throws SQLException {
        assertThat(schema(byHand)).isEqualTo(schema(run));
        assertThat(history(byHand)).isEqualTo(history(run));
        assertThat(downgrades(byHand)).isEqualTo(downgrades(run));
        assertThat(rows(byHand)).isEqualTo(rows(run));
    }

    static String script(RunFixture fixture, MigrationPlan plan) {
        return new ScriptSink(fixture.context().dialect(), fixture.context().tables(), fixture.options()).script(plan);
    }

    private void runByHand(String script) {
        Optional<String> complaint = ScriptClient.run(byHand.database(), script);
        assertThat(complaint).as(script).isEmpty();
    }

    static List<HistoryRow> history(RunFixture fixture) {
        return fixture.history().rows().stream()
                .map(row -> row.at(Instant.EPOCH).by(null).tookMs(null))
                .toList();
    }

    static Schema schema(RunFixture fixture) throws SQLException {
        InspectionScope scope = new InspectionScope(
                Set.of(), name -> !fixture.context().tables().contains(name));
        try (Connection connection = fixture.database().connect()) {
            return fixture.context()
                    .dialect()
                    .inspector()
                    .inspect(connection, scope)
                    .schema();
        }
    }

    static Map<TableName, List<List<@Nullable Object>>> rows(RunFixture fixture) throws SQLException {
        Map<TableName, List<List<@Nullable Object>>> rows = new LinkedHashMap<>();
        for (TableName table : schema(fixture).tables().keySet()) {
            String name = fixture.context().dialect().quote(table);
            rows.put(table, fixture.database().query("select * from " + name + " order by 1"));
        }
        return rows;
    }

    private static List<String> downgrades(RunFixture fixture) throws SQLException {
        HistoryTable table =
                new HistoryTable(fixture.context().dialect(), fixture.context().tables());
        List<String> downgrades = new ArrayList<>();
        try (Connection connection = fixture.database().connect()) {
            for (String id : fixture.history().applied()) {
                downgrades.add(table.downgradeSql(connection, id).orElse("none"));
            }
        }
        return downgrades;
    }
}
