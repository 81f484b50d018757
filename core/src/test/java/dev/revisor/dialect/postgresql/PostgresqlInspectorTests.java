package dev.revisor.dialect.postgresql;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Columns.exact;
import static dev.revisor.schema.Columns.table;
import static dev.revisor.schema.Constraints.ascending;
import static dev.revisor.schema.Constraints.descending;
import static dev.revisor.schema.Constraints.expression;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Sequence.sequence;
import static dev.revisor.schema.Types.array;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.namedEnumeration;
import static dev.revisor.schema.Types.raw;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.revisor.dialect.Inspection;
import dev.revisor.dialect.InspectionScope;
import dev.revisor.dialect.OpaqueObject;
import dev.revisor.operation.CreateSequence;
import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

class PostgresqlInspectorTests {

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void findsNothingInAnEmptyDatabase(TestDatabase database) throws SQLException {
        assertThat(inspect(database)).isEqualTo(new Inspection(Schema.EMPTY, List.of()));
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void asksAsOftenForSixtyTablesAsForThree(TestDatabase few, TestDatabase many) throws SQLException {
        createTables(few, 3);
        createTables(many, 60);
        int queries = countQueries(few, 3);
        assertThat(queries).isLessThanOrEqualTo(12);
        assertThat(countQueries(many, 60)).isEqualTo(queries);
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void readsOnlyTheDefaultSchemaUnlessTold(TestDatabase database) throws SQLException {
        database.execute(
                "create schema \"Other\"",
                "create table \"Other\".target (id integer, key integer primary key)",
                "create table source (a integer constraint fk references \"Other\".target)");
        Table source = Table.of(
                "source",
                column("a", raw("integer")),
                foreignKey("fk", "a").references(table(exact("Other"), Identifier.of("target")), Identifier.of("key")));
        assertThat(inspect(database).schema()).isEqualTo(Schema.of(source));
        InspectionScope both = new InspectionScope(Set.of(exact("Other"), Identifier.of("none")), name -> true);
        assertThat(inspect(database, both).schema().tables())
                .containsOnlyKeys(TableName.of("source"), table(exact("Other"), Identifier.of("target")));
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void leavesOutWhatIsNotOfInterest(TestDatabase database) throws SQLException {
        database.execute(
                "create table revisor_history (id integer)",
                "create view revisor_view as select 1 as one",
                "create sequence revisor_sequence",
                "create table kept (id integer)");
        InspectionScope scope =
                new InspectionScope(Set.of(), name -> !name.name().text().startsWith("revisor_"));
        assertThat(inspect(database, scope))
                .isEqualTo(new Inspection(Schema.of(Table.of("kept", column("id", raw("integer")))), List.of()));
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void keepsWhatItCannotRepresentOpaque(TestDatabase database) throws SQLException {
        database.execute(
                "create table t (id integer primary key, a integer, b varchar(10), c integer, r int4range)",
                "create table parted (id integer) partition by range (id)",
                "create table part partition of parted for values from (1) to (9)",
                "create table heir (d integer) inherits (t)",
                "create view v as select * from t",
                "create materialized view m as select * from t",
                "alter table t add constraint full_match foreign key (a) references t match full",
                "alter table t add constraint some_null foreign key (a) references t on delete set null (a)",
                "alter table t add constraint including unique (c) include (b)",
                "alter table t add constraint no_overlap exclude using gist (r with &&)",
                "alter table t add constraint own check (a > 0) no inherit",
                "alter table t add constraint promise check (a > 0) not enforced",
                "create index patterned on t (b varchar_pattern_ops)",
                "create index collated on t (b collate \"C\")",
                "create index collated_expression on t (lower(b) collate \"C\")");
        Inspection inspection = inspect(database);
        assertThat(inspection.schema().tables().values())
                .extracting(Table::indexes, Table::uniques, Table::foreignKeys, Table::checks)
                .containsOnly(tuple(List.of(), List.of(), List.of(), List.of()));
        assertThat(inspection.schema().tables()).containsOnlyKeys(TableName.of("t"));
        assertThat(inspection.opaque())
                .containsExactlyInAnyOrder(
                        new OpaqueObject("inheriting table", "heir"),
                        new OpaqueObject("partitioned table", "parted"),
                        new OpaqueObject("view", "v"),
                        new OpaqueObject("materialized view", "m"),
                        new OpaqueObject("foreign key", "t.full_match"),
                        new OpaqueObject("foreign key", "t.some_null"),
                        new OpaqueObject("unique constraint", "t.including"),
                        new OpaqueObject("exclusion constraint", "t.no_overlap"),
                        new OpaqueObject("check", "t.own"),
                        new OpaqueObject("check", "t.promise"),
                        new OpaqueObject("index", "t.patterned"),
                        new OpaqueObject("index", "t.collated"),
                        new OpaqueObject("index", "t.collated_expression"));
    }

    @AlembicCase({99, 101})
    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void readsIndexesInEveryForm(TestDatabase database) throws SQLException {
        database.execute(
                "create table t (id integer primary key, a integer, b varchar(10), c jsonb)",
                "create index hashed on t using hash (a)",
                "create index documents on t using gin (c)",
                "create index nulls_first on t (a nulls first, b desc nulls first)",
                "create index nulls_last on t (a desc nulls last, b nulls last)",
                "create index covering on t (lower(b), a) include (b, id)",
                "create unique index not_distinct on t (a) include (b) nulls not distinct where b > ''",
                "alter table t add constraint one_null unique nulls not distinct (b)");
        Inspection inspection = inspect(database);
        Table table = inspection.schema().tables().get(TableName.of("t"));
        assertThat(inspection.opaque()).isEmpty();
        assertThat(table.indexes())
                .containsExactlyInAnyOrder(
                        index("hashed", "a").using("hash"),
                        index("documents", "c").using("gin"),
                        index(Identifier.of("nulls_first"), ascending("a").nullsFirst(), descending("b")),
                        index(Identifier.of("nulls_last"), descending("a").nullsLast(), ascending("b")),
                        index(Identifier.of("covering"), expression("lower((b)::text)"), ascending("a"))
                                .include("b", "id"),
                        index("not_distinct", "a")
                                .unique()
                                .include("b")
                                .nullsNotDistinct()
                                .where("(b)::text > ''::text"));
        assertThat(table.uniques()).containsExactly(unique("one_null", "b").nullsNotDistinct());
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void leavesOutWhatBelongsToAnExtension(TestDatabase database) throws SQLException {
        database.execute(
                "create table owned (id integer)",
                "create sequence owned_sequence",
                "create view owned_view as select 1 as one",
                "alter extension plpgsql add table owned",
                "alter extension plpgsql add sequence owned_sequence",
                "alter extension plpgsql add view owned_view");
        assertThat(inspect(database)).isEqualTo(new Inspection(Schema.EMPTY, List.of()));
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void readsSequencesThatStandOnTheirOwn(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            bench.apply(new CreateSequence(sequence("order_seq", 1, 50)), new CreateSequence(sequence("down", -1, -1)));
            bench.create(SampleTables.numbered());
            assertThat(bench.inspect().schema().sequences().values())
                    .containsExactly(sequence("down", -1, -1), sequence("order_seq", 1, 50));
        }
    }

    @AlembicCase(94)
    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void readsSerialColumnsAsSuch(TestDatabase database) throws SQLException {
        database.execute(
                "create table \"T\" (\"Id\" serial primary key, small smallserial, nullable bigserial, other integer,"
                        + " twice integer not null)",
                "alter table \"T\" alter nullable drop not null",
                "create sequence other_seq owned by \"T\".other",
                "create sequence twice_a owned by \"T\".twice",
                "create sequence twice_b owned by \"T\".twice",
                "alter table \"T\" alter twice set default nextval('twice_a')");
        assertThat(inspect(database)
                        .schema()
                        .tables()
                        .values()
                        .iterator()
                        .next()
                        .columns())
                .containsExactly(
                        column(exact("Id"), raw("serial")).notNull(),
                        column("small", raw("smallserial")).notNull(),
                        column("nullable", raw("bigint")).defaultValue("nextval('\"T_nullable_seq\"'::regclass)"),
                        column("other", raw("integer")),
                        column("twice", raw("serial")).notNull());
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void readsTypesOfTheDatabase(TestDatabase database) throws SQLException {
        database.execute(
                "create type mood as enum ('sad', 'happy')",
                "create domain email as text check (value like '%@%')",
                "create table t (a mood default 'sad', b email, c mood[])");
        assertThat(inspect(database)
                        .schema()
                        .table(TableName.of("t"))
                        .orElseThrow()
                        .columns())
                .containsExactly(
                        column("a", namedEnumeration("mood", "sad", "happy")).defaultValue("'sad'::mood"),
                        column("b", raw("email")),
                        column("c", array(namedEnumeration("mood", "sad", "happy"))));
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void readsColumnsAfterOthersWereDropped(TestDatabase database) throws SQLException {
        database.execute(
                "create table t (a integer, b integer, c integer constraint uq unique)",
                "alter table t drop column a",
                "create index ix on t (c, b)",
                "alter table t alter b set not null",
                "alter table t alter b add generated always as identity (start with 7 increment by 2)");
        Column b = column("b", raw("integer")).notNull().withNumbering(new Identity(true, 7, 2));
        assertThat(inspect(database).schema())
                .isEqualTo(Schema.of(
                        Table.of("t", b, column("c", raw("integer")), unique("uq", "c"), index("ix", "c", "b"))));
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void readsConstraintsThatAreNotValidYet(TestDatabase database) throws SQLException {
        database.execute(
                "create table t (id integer primary key, a integer)",
                "alter table t add constraint ck check (a > 0) not valid",
                "alter table t add constraint fk foreign key (a) references t not valid");
        Inspection inspection = inspect(database);
        assertThat(inspection.opaque()).isEmpty();
        assertThat(inspection.schema().table(TableName.of("t")).orElseThrow().constraints())
                .hasSize(3);
    }

    private static void createTables(TestDatabase database, int count) throws SQLException {
        try (Bench bench = new Bench(database)) {
            bench.create(Table.of("t0", column("id", integer()).notNull(), primaryKey("t0_pk", "id")));
            for (int number = 1; number < count; number++) {
                String name = "t" + number;
                bench.create(Table.of(
                        name,
                        column("id", integer()).identity(),
                        column("name", varchar(10)).defaultValue("'x'"),
                        primaryKey(name + "_pk", "id"),
                        unique(name + "_uq", "name"),
                        foreignKey(name + "_fk", "id").references("t0", "id"),
                        index(name + "_ix", "name", "id")));
            }
        }
    }

    private static int countQueries(TestDatabase database, int tables) throws SQLException {
        CountingConnections counting = new CountingConnections();
        try (Connection connection = database.connect()) {
            PostgresqlInspector inspector =
                    new PostgresqlInspector((PostgresqlDialect) PostgresqlDialect.of(connection));
            Inspection inspection = inspector.inspect(counting.counting(connection), InspectionScope.DEFAULT_SCHEMA);
            assertThat(inspection.schema().tables()).hasSize(tables);
        }
        return counting.executions();
    }

    private static Inspection inspect(TestDatabase database) throws SQLException {
        return inspect(database, InspectionScope.DEFAULT_SCHEMA);
    }

    private static Inspection inspect(TestDatabase database, InspectionScope scope) throws SQLException {
        try (Connection connection = database.connect()) {
            return PostgresqlDialect.of(connection).inspector().inspect(connection, scope);
        }
    }
}
