package dev.revisor.dialect.postgresql;

import static dev.revisor.dialect.postgresql.Blanks.withoutExpressions;
import static dev.revisor.dialect.postgresql.Blanks.withoutForeignKeys;
import static dev.revisor.dialect.postgresql.Blanks.withoutNamesMissingIn;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Types.raw;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.dialect.Inspection;
import dev.revisor.operation.DropTable;
import dev.revisor.schema.Table;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;

class PostgresqlRoundTripTests {

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void readsBackTheCanonicalForm(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            Inspection inspection = bench.create(SampleTables.everything()).inspect();
            assertThat(inspection.opaque()).isEmpty();
            for (Table authored : SampleTables.everything()) {
                Table canonical = withoutExpressions(bench.dialect.canonical(authored));
                Table inspected = withoutExpressions(
                        inspection.schema().table(canonical.name()).orElseThrow());
                assertThat(withoutNamesMissingIn(canonical, inspected)).isEqualTo(canonical);
            }
        }
    }

    @AlembicCase(93)
    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void settlesExpressionsByReprint(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            bench.create(SampleTables.everything());
            for (Table authored : SampleTables.everything()) {
                Table inspected = withoutForeignKeys(bench.inspected(authored.name()));
                Table reprint = withoutForeignKeys(bench.reprint(authored));
                assertThat(reprint).isEqualTo(withoutNamesMissingIn(reprint, inspected));
            }
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void knowsPlainDefaultsAndEnumerationsWithoutAsking(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            Table inspected = bench.create(SampleTables.columns()).inspected("every_column");
            Table canonical = bench.dialect.canonical(SampleTables.columns());
            assertThat(withoutNamesMissingIn(canonical, inspected).checks()).isEqualTo(canonical.checks());
            assertThat(canonical.columns())
                    .filteredOn(column -> !inspected.columns().contains(column))
                    .extracting(column -> column.name().text())
                    .containsExactly("document", "upper_name", "total");
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void readsWhatIsCanonicalAlready(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            Inspection inspection = bench.create(SampleTables.everything()).inspect();
            assertThat(inspection.schema().tables().values())
                    .hasSize(SampleTables.everything().size())
                    .allSatisfy(
                            table -> assertThat(bench.dialect.canonical(table)).isEqualTo(table));
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void createsAgainWhatItRead(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            Table read = bench.create(SampleTables.columns()).inspected("every_column");
            bench.apply(new DropTable(read.name(), read)).create(read);
            Table again = bench.inspected("every_column");
            assertThat(withoutExpressions(again)).isEqualTo(withoutExpressions(read));
            assertThat(again.columns()).isEqualTo(read.columns());
            for (Table table : List.of(SampleTables.numbered(), SampleTables.indexes(), SampleTables.types())) {
                Table first = bench.create(table).inspected(table.name());
                bench.apply(new DropTable(first.name(), first)).create(first);
                assertThat(withoutExpressions(bench.inspected(table.name()))).isEqualTo(withoutExpressions(first));
            }
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void reprintsListsOfValuesUntilTheyAreStable(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            Table authored = Table.of("t", column("status", varchar(10)), check("ck", "status in ('A', 'B')"));
            Table once = bench.reprint(authored);
            Table twice = bench.reprint(once);
            assertThat(twice).isNotEqualTo(once);
            assertThat(bench.reprint(twice)).isEqualTo(twice);
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void leavesNothingBehindAfterReprinting(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            bench.create(SampleTables.columns());
            Inspection before = bench.inspect();
            bench.dialect.reprinter().reprint(bench.connection, SampleTables.everything());
            assertThat(bench.inspect()).isEqualTo(before);
            assertThat(bench.connection.getAutoCommit()).isTrue();
            assertThat(database.query("select relname from pg_class where relpersistence = 't'"))
                    .isEmpty();
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void fallsBackToTheCanonicalFormWhereTheServerRefuses(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            Table impossible = Table.of("t", column("a", raw("no_such_type")));
            Table possible = Table.of("u", column("a", varchar(3)).defaultValue("lower('X')"));
            List<Table> reprints = bench.dialect.reprinter().reprint(bench.connection, List.of(impossible, possible));
            assertThat(reprints.get(0)).isEqualTo(bench.dialect.canonical(impossible));
            assertThat(reprints.get(1).columns().get(0).defaultValue()).isEqualTo("lower('X'::text)");
        }
    }
}
