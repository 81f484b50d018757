package dev.revisor;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.ascending;
import static dev.revisor.schema.Constraints.descending;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.decimal;
import static dev.revisor.schema.Types.instant;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.timestamp;
import static dev.revisor.schema.Types.varchar;
import static dev.revisor.testing.DatabaseKind.H2;
import static dev.revisor.testing.DatabaseKind.MARIADB;
import static dev.revisor.testing.DatabaseKind.POSTGRESQL;
import static dev.revisor.testing.DatabaseKind.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.autogenerate.Draft;
import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.hibernate.TargetModel;
import dev.revisor.history.HistoryTables;
import dev.revisor.migration.RevisionScript;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.Operation;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.Revisions;
import dev.revisor.runner.RunOptions;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;

/** What counts as a difference on real databases, and what does not. */
class DetectionTests {

    @DatabaseTest
    @AlembicCase(89)
    void findsTypesThatDiffer(TestDatabase database) {
        assertThat(retyped(database, varchar(30), varchar(40))).isTrue();
        assertThat(retyped(database, varchar(30), varchar(30))).isFalse();
        assertThat(retyped(database, bigint(), integer())).isTrue();
        assertThat(retyped(database, decimal(10, 5), decimal(10, 6))).isTrue();
        assertThat(retyped(database, decimal(10, 5), decimal(10, 5))).isFalse();
    }

    @DatabaseTest(only = {H2, POSTGRESQL})
    @AlembicCase(91)
    void findsTimesThatGetAZone(TestDatabase database) {
        assertThat(retyped(database, timestamp(6), instant(6))).isTrue();
        assertThat(retyped(database, instant(6), instant(6))).isFalse();
    }

    @DatabaseTest
    @AlembicCase(93)
    void findsDefaultsThatDiffer(TestDatabase database) {
        for (String same : List.of("'it''s'", "'a'", "'100%'", "''")) {
            assertThat(redefaulted(database, same, same)).as(same).isFalse();
        }
        assertThat(redefaulted(database, "'a'", "'b'")).isTrue();
        assertThat(redefaulted(database, "'a'", null)).isTrue();
        assertThat(redefaulted(database, null, "'a'")).isTrue();
    }

    @DatabaseTest
    @AlembicCase(99)
    void findsOrderAndDirectionOfIndexes(TestDatabase database) {
        assertThat(reindexed(database, index("ix", "a", "b"), index("ix", "a", "b")))
                .isFalse();
        assertThat(reindexed(database, index("ix", "a", "b"), index("ix", "b", "a")))
                .isTrue();
        Index falling = index(Identifier.of("ix"), ascending("a"), descending("b"));
        assertThat(reindexed(database, index("ix", "a", "b"), falling)).isTrue();
        assertThat(reindexed(database, falling, falling)).isFalse();
    }

    @DatabaseTest(only = {POSTGRESQL, SQLITE})
    @AlembicCase(100)
    void findsExpressionsOfIndexes(TestDatabase database) {
        List<String> expressions = List.of("lower(b)", "upper(b)", "a + 1", "a + 2", "a * -1", "coalesce(b, 'x')");
        for (String expression : expressions) {
            for (String other : expressions) {
                assertThat(reindexed(database, ofExpression(expression), ofExpression(other)))
                        .as("%s and %s", expression, other)
                        .isEqualTo(!expression.equals(other));
            }
            assertThat(reindexed(database, ofExpression(expression), index("ix", "b")))
                    .isTrue();
            Index falling =
                    index(Identifier.of("ix"), IndexPart.expression(expression).descending());
            assertThat(reindexed(database, ofExpression(expression), falling)).isTrue();
        }
        assertThat(reindexed(database, ofExpression("lower(b)"), ofExpression(" LOWER( b ) ")))
                .isFalse();
    }

    /** MariaDB tells a unique index from a unique constraint no more than the model does. */
    @DatabaseTest(except = MARIADB)
    @AlembicCase(95)
    void makesAConstraintOfAnIndex(TestDatabase database) {
        assertThat(changed(database, t(index("ix", "a")), t(index("ix", "a").unique())))
                .hasExactlyElementsOfTypes(DropIndex.class, CreateIndex.class);
        assertThat(changed(database, t(index("ix", "a")), t(unique("uq", "a"))))
                .hasSize(2)
                .hasAtLeastOneElementOfType(DropIndex.class)
                .hasAtLeastOneElementOfType(AddConstraint.class);
    }

    @DatabaseTest
    @AlembicCase(96)
    void doesNotCareWhatTheDatabaseCallsAConstraintWithoutName(TestDatabase database) {
        assertThat(changed(database, t(unique("chosen_by_the_database", "a")), t(unique((String) null, "a"))))
                .isEmpty();
        assertThat(changed(database, t(unique("uq", "a")), t(unique("uq", "b"))))
                .hasSize(2);
    }

    @DatabaseTest(only = {H2, POSTGRESQL})
    @AlembicCase(97)
    void doesNotCareForTheCaseOfNamesThatTheServerFolds(TestDatabase database) {
        assertThat(changed(
                        database,
                        t(index("ix_a", "a"), unique("uq_a", "b")),
                        t(index("IX_A", "A"), unique("UQ_A", "B"))))
                .isEmpty();
    }

    @DatabaseTest(only = {MARIADB, SQLITE})
    @AlembicCase(97)
    void changesTheCaseOfNamesThatTheServerKeeps(TestDatabase database) {
        Workbench bench = new Workbench(database).want(schema(t(index("ix_a", "a"), unique("uq_a", "b"))));
        bench.migrate();
        bench.migrations().upgrade();
        bench.want(schema(t(index("IX_A", "a"), unique("UQ_A", "b"))));
        assertThat(bench.migrate().upgrade()).isNotEmpty();
        bench.migrations().upgrade();
        assertThat(bench.migrate().upgrade()).isEmpty();
    }

    @DatabaseTest
    @AlembicCase(105)
    void addsNothingToTablesThatAreNew(TestDatabase database) {
        Workbench bench = new Workbench(database)
                .want(schema(t(unique("uq_b", "b"), index("ix_a", "a"), primaryKey("pk_t", "a"))));
        assertThat(bench.migrate().upgrade()).hasSize(1);
        bench.migrations().upgrade();
        bench.want(Schema.EMPTY);
        assertThat(bench.migrate().upgrade()).hasSize(1);
    }

    @DatabaseTest
    @AlembicCase(88)
    void neverMentionsItsOwnTables(TestDatabase database) {
        assertUnmentioned(database, HistoryTables.of("revisor_", null));
        assertUnmentioned(database, HistoryTables.of("my_", null));
    }

    @DatabaseTest(only = {H2, POSTGRESQL})
    @AlembicCase(88)
    void neverMentionsItsOwnTablesInAnotherSchema(TestDatabase database) {
        database.execute("create schema ops");
        assertUnmentioned(database, HistoryTables.of("my_", "ops"));
    }

    private static void assertUnmentioned(TestDatabase database, HistoryTables tables) {
        RevisionScript first = new RevisionScript(
                RevisionNode.of("r" + tables.history().name().text().length()), "R.java", List::of, List::of);
        Migrations migrations = new Migrations(new MigrationsSettings(
                database.dataSource(),
                () -> Revisions.of(List.of(first)),
                () -> new TargetModel(Schema.EMPTY, List.of(), List.of()),
                tables,
                RunOptions.DEFAULTS,
                name -> !HistoryTables.DEFAULT.contains(name)));
        migrations.upgrade();
        Draft draft = migrations.compare(DraftOptions.DEFAULT).draft();
        assertThat(draft.upgrade()).isEmpty();
        assertThat(draft.unknown()).isEmpty();
        assertThat(draft.opaque()).isEmpty();
    }

    private static boolean retyped(TestDatabase database, ColumnType from, ColumnType to) {
        List<Operation> operations = changed(database, t(column("c", from)), t(column("c", to)));
        assertThat(operations).hasOnlyElementsOfType(AlterColumn.class);
        return !operations.isEmpty();
    }

    private static boolean redefaulted(TestDatabase database, String from, String to) {
        Column text = column("c", varchar(30));
        return !changed(database, t(text.defaultValue(from)), t(text.defaultValue(to)))
                .isEmpty();
    }

    private static boolean reindexed(TestDatabase database, Index from, Index to) {
        return !changed(database, t(from), t(to)).isEmpty();
    }

    private static Index ofExpression(String expression) {
        return index(Identifier.of("ix"), IndexPart.expression(expression));
    }

    /** What is drafted from the one to the other, after which the database is empty again. */
    private static List<Operation> changed(TestDatabase database, Table from, Table to) {
        Workbench bench = new Workbench(database).want(schema(from));
        bench.migrate();
        bench.migrations().upgrade();
        Draft draft = bench.want(schema(to)).migrate();
        bench.migrations().downgrade("base");
        return draft.upgrade();
    }

    private static Schema schema(Table table) {
        return Schema.of(List.of(table), List.of());
    }

    private static Table t(TableElement... more) {
        Stream<TableElement> usual = Stream.of(column("a", integer()).notNull(), column("b", varchar(20)));
        return Table.of("t", Stream.concat(usual, Stream.of(more)).toArray(TableElement[]::new));
    }
}
