package dev.revisor.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.dialect.AuthoredTables;
import dev.revisor.dialect.Inspection;
import dev.revisor.dialect.InspectionScope;
import dev.revisor.dialect.LiveSchema;
import dev.revisor.dialect.OpaqueObject;
import dev.revisor.operation.CreateTable;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraints;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Index;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.UniqueConstraint;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

class H2InspectorTests {

    @DatabaseTest(only = DatabaseKind.H2)
    void reportsWhatItCannotRepresent(TestDatabase database) throws Exception {
        try (LiveSchema live = new LiveSchema(database)) {
            live.execute(
                    "create domain kind as varchar(4) check (value in ('a', 'b'))",
                    "create table t (id int primary key, k kind, u timestamp on update current_timestamp,"
                            + " d int default 1 default on null, i int invisible)",
                    "create view v as select * from t",
                    "create hash index h on t(k)",
                    "create global temporary table g (i int)");
            Inspection inspection = live.inspect();
            assertThat(inspection.opaque())
                    .containsExactlyInAnyOrder(
                            new OpaqueObject("domain", "KIND"),
                            new OpaqueObject("on update clause", "t.u"),
                            new OpaqueObject("default on null clause", "t.d"),
                            new OpaqueObject("invisible column", "t.i"),
                            new OpaqueObject("view", "v"),
                            new OpaqueObject("hash index", "t.h"));
            assertThat(inspection.schema().tables().keySet()).containsExactly(TableName.of("t"));
            assertThat(types(inspection.schema().tables().get(TableName.of("t"))))
                    .contains("\"KIND\"");
        }
    }

    @DatabaseTest(only = DatabaseKind.H2)
    void readsTypesThatHaveMoreToThemThanALength(TestDatabase database) throws Exception {
        List<String> types = List.of(
                "interval year(2)",
                "interval second(3, 2)",
                "interval day(3) to hour",
                "interval day(4) to second(5)",
                "geometry",
                "geometry(point)",
                "decfloat(20)");
        try (LiveSchema live = new LiveSchema(database)) {
            for (String type : types) {
                live.execute("create table t (c " + type + ")");
                assertThat(types(table(live, "t"))).containsExactly(H2TypeSpelling.of(type));
                live.execute("drop table t");
            }
        }
    }

    /** The catalog names types in lower case there, too. */
    @DatabaseTest(only = DatabaseKind.H2)
    void readsEveryTypeWhereNamesAreFoldedToLowerCase(TestDatabase database) throws Exception {
        String url = database.url() + ";DATABASE_TO_LOWER=TRUE";
        try (LiveSchema live = new LiveSchema(DriverManager.getConnection(url, database.username(), ""))) {
            live.apply(new CreateTable(AuthoredTables.everyType()));
            assertThat(types(table(live, "every_type")))
                    .isEqualTo(types(live.dialect().canonical(AuthoredTables.everyType())));
        }
    }

    @DatabaseTest(only = DatabaseKind.H2)
    void takesIdentityForNothingOdd(TestDatabase database) throws Exception {
        String url = database.url() + ";MODE=MySQL";
        try (LiveSchema live = new LiveSchema(DriverManager.getConnection(url, database.username(), ""))) {
            live.apply(new CreateTable(AuthoredTables.customer()));
            assertThat(live.inspect().opaque()).isEmpty();
        }
    }

    @DatabaseTest(only = DatabaseKind.H2)
    void leavesOutIndexesBehindConstraints(TestDatabase database) throws Exception {
        try (LiveSchema live = new LiveSchema(database)) {
            live.execute(
                    "create table t (id int primary key, a int unique, b int references t)", "create index i on t(b)");
            assertThat(table(live, "t").indexes()).containsExactly(Constraints.index("i", "b"));
        }
    }

    @DatabaseTest(only = DatabaseKind.H2)
    void readsHowColumnsAreNumbered(TestDatabase database) throws Exception {
        try (LiveSchema live = new LiveSchema(database)) {
            live.execute("create table t (id int generated always as identity (start with 5 increment by 10))");
            assertThat(table(live, "t").columns())
                    .extracting(Column::numbering)
                    .containsExactly(new Identity(true, 5, 10));
        }
    }

    /** KEY_COLUMN_USAGE goes on showing the old names. */
    @DatabaseTest(only = DatabaseKind.H2)
    void readsKeysUnderTheNewNamesOfColumns(TestDatabase database) throws Exception {
        try (LiveSchema live = new LiveSchema(database)) {
            live.execute(
                    "create table t (a int, b int, c int, d int, constraint u unique (a, b),"
                            + " constraint f foreign key (c, d) references t (b, a))",
                    "alter table t rename column a to aa",
                    "alter table t rename column c to cc");
            Table table = table(live, "t");
            assertThat(table.uniques()).extracting(UniqueConstraint::columns).containsExactly(names("aa", "b"));
            assertThat(table.foreignKeys()).extracting(ForeignKey::columns).containsExactly(names("cc", "d"));
            assertThat(table.foreignKeys())
                    .extracting(ForeignKey::targetColumns)
                    .containsExactly(names("b", "aa"));
        }
    }

    @DatabaseTest(only = DatabaseKind.H2)
    void readsOtherSchemasWhenAsked(TestDatabase database) throws Exception {
        try (LiveSchema live = new LiveSchema(database)) {
            live.execute(
                    "create schema shop",
                    "create table shop.customer (id int primary key)",
                    "create table orders (id int primary key, customer int references shop.customer)");
            assertThat(table(live, "orders").foreignKeys())
                    .extracting(ForeignKey::target)
                    .containsExactly(TableName.of("shop", "customer"));
            InspectionScope both = new InspectionScope(Set.of(Identifier.of("shop")), name -> true);
            assertThat(live.dialect()
                            .inspector()
                            .inspect(live.connection(), both)
                            .schema()
                            .tables()
                            .keySet())
                    .containsExactly(TableName.of("orders"), TableName.of("shop", "customer"));
        }
    }

    @DatabaseTest(only = DatabaseKind.H2)
    void readsUniqueIndexesAndDirections(TestDatabase database) throws Exception {
        try (LiveSchema live = new LiveSchema(database)) {
            live.execute("create table t (a int, b int)", "create unique index u on t(a desc, b)");
            Index expected = new Index(
                    Identifier.of("u"), List.of(Constraints.descending("a"), Constraints.ascending("b")), true, null);
            assertThat(table(live, "t").indexes()).containsExactly(expected);
        }
    }

    private static Table table(LiveSchema live, String name) throws Exception {
        return live.inspect().schema().table(TableName.of(name)).orElseThrow();
    }

    private static List<String> types(Table table) {
        return table.columns().stream().map(column -> column.type().toString()).toList();
    }

    private static List<Identifier> names(String... names) {
        return Arrays.stream(names).map(Identifier::of).toList();
    }
}
