package dev.revisor.dialect.mariadb;

import static dev.revisor.schema.Columns.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.dialect.AuthoredTables;
import dev.revisor.dialect.Inspection;
import dev.revisor.dialect.InspectionScope;
import dev.revisor.dialect.LiveSchema;
import dev.revisor.dialect.OpaqueObject;
import dev.revisor.operation.CreateTable;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraints;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class MariadbInspectorTests {

    private LiveSchema live;

    @BeforeEach
    void connect(TestDatabase database) throws Exception {
        live = new LiveSchema(database);
    }

    @AfterEach
    void close() throws SQLException {
        live.close();
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void reportsWhatItCannotRepresent(TestDatabase database) throws Exception {
        live.execute(
                "create table t (id int primary key, a text, b text, i int invisible,"
                        + " u timestamp not null default now() on update now())",
                "create index p on t (a(10))",
                "create fulltext index f on t (b)",
                "create table parts (id int) partition by hash (id) partitions 2",
                "create table versions (id int) with system versioning",
                "create view v as select id from t",
                "create trigger r before insert on t for each row set new.i = 1");
        Inspection inspection = live.inspect();
        assertThat(inspection.opaque())
                .containsExactlyInAnyOrder(
                        new OpaqueObject("invisible column", "t.i"),
                        new OpaqueObject("on update clause", "t.u"),
                        new OpaqueObject("index of prefixes", "t.p"),
                        new OpaqueObject("fulltext index", "t.f"),
                        new OpaqueObject("partitioning", "parts"),
                        new OpaqueObject("system versioned table", "versions"),
                        new OpaqueObject("view", "v"),
                        new OpaqueObject("trigger", "t.r"));
        assertThat(inspection.schema().tables().keySet()).containsExactly(TableName.of("parts"), TableName.of("t"));
        assertThat(table("t").indexes()).isEmpty();
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void namesTheDatabaseOfWhatItCannotRepresent(TestDatabase database) throws Exception {
        live.execute(
                "create or replace database attic",
                "create table attic.t (id int invisible, a text)",
                "create index p on attic.t (a(10))",
                "create trigger attic.r before insert on attic.t for each row set new.id = 1");
        InspectionScope scope = new InspectionScope(Set.of(Identifier.of("attic")), name -> true);
        assertThat(live.dialect().inspector().inspect(live.connection(), scope).opaque())
                .containsExactlyInAnyOrder(
                        new OpaqueObject("invisible column", "attic.t.id"),
                        new OpaqueObject("index of prefixes", "attic.t.p"),
                        new OpaqueObject("trigger", "attic.t.r"));
        live.execute("drop database attic");
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void leavesOutTheIndexBehindAForeignKey(TestDatabase database) throws Exception {
        live.execute(
                "create table p (id int primary key)",
                "create table c (a int, b int, constraint fk_a foreign key (a) references p (id),"
                        + " constraint fk_b foreign key (b) references p (id))",
                "create index ix_b on c (b)");
        assertThat(table("c").indexes()).containsExactly(Constraints.index("ix_b", "b"));
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void leavesOutTheIndexBehindAForeignKeyWithoutName(TestDatabase database) throws Exception {
        live.execute(
                "create table p (id int primary key)", "create table c (a int, foreign key (a) references p (id))");
        assertThat(table("c").indexes()).isEmpty();
        assertThat(table("c").foreignKeys()).hasSize(1);
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void readsExpressionsWhereDoubleQuotesAreAroundNames(TestDatabase database) throws Exception {
        live.execute("set sql_mode = 'ANSI_QUOTES'");
        live.apply(new CreateTable(AuthoredTables.customer()), new CreateTable(AuthoredTables.orders(database.kind())));
        live.execute("alter table orders add column document json");
        assertThat(live.expectedTables()).hasSize(2);
        assertThat(table("orders")
                        .column(Identifier.of("document"))
                        .orElseThrow()
                        .type())
                .hasToString("json");
        live.execute("alter table orders drop column document");
        assertThat(live.readTables()).isEqualTo(live.expectedTables());
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void takesJsonForAType(TestDatabase database) throws Exception {
        live.execute("create table t (j json, k longtext, l longtext, constraint ck_l check (json_valid(l)))");
        assertThat(table("t").columns())
                .extracting(column -> column.type().toString())
                .containsExactly("json", "longtext", "longtext");
        assertThat(table("t").checks()).containsExactly(new CheckConstraint(Identifier.of("ck_l"), "json_valid(`l`)"));
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void readsChecksOfColumnsWithoutNames(TestDatabase database) throws Exception {
        live.execute("create table t (a int check (a > 0), b int, check (b > a), constraint ck check (b < 9))");
        assertThat(table("t").checks())
                .containsExactly(
                        new CheckConstraint(null, "`a` > 0"),
                        new CheckConstraint(Identifier.of("CONSTRAINT_1"), "`b` > `a`"),
                        new CheckConstraint(Identifier.of("ck"), "`b` < 9"));
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void tellsNoDefaultFromTheDefaultNull(TestDatabase database) throws Exception {
        live.execute("create table t (a varchar(9), b varchar(9) not null, c varchar(9) default null,"
                + " d varchar(9) default 'NULL', e varchar(9) default '')");
        assertThat(table("t").columns())
                .extracting(Column::defaultValue)
                .containsExactly(null, null, null, "'NULL'", "''");
    }

    @AlembicCase(91)
    @DatabaseTest(only = DatabaseKind.MARIADB)
    void reportsOnlyCollationsThatDifferFromThoseOfTheTable(TestDatabase database) throws Exception {
        live.execute("create table t (a varchar(9), b varchar(9) collate utf8mb4_bin,"
                + " c varchar(9) character set latin1, d int) collate utf8mb4_unicode_ci");
        assertThat(table("t").columns())
                .extracting(Column::collation)
                .containsExactly(null, "utf8mb4_bin", "latin1_swedish_ci", null);
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void tellsStoredFromVirtualColumns(TestDatabase database) throws Exception {
        live.execute("create table t (a int, s int as (a + 1) stored, v int as (a * 2) virtual)");
        assertThat(table("t").columns())
                .extracting(Column::generated)
                .containsExactly(
                        null, new GeneratedExpression("`a` + 1", true), new GeneratedExpression("`a` * 2", false));
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void takesUniqueIndexesForConstraintsButNotDescendingOnes(TestDatabase database) throws Exception {
        live.execute(
                "create table t (a int, b int, c text)",
                "create unique index u1 on t (a, b)",
                "create unique index u2 on t (a desc)",
                "create index i on t (b, a desc)",
                "alter table t add constraint u3 unique (c)");
        Table table = table("t");
        assertThat(table.uniques()).containsExactly(Constraints.unique("u1", "a", "b"), Constraints.unique("u3", "c"));
        assertThat(table.indexes())
                .containsExactly(
                        new Index(
                                Identifier.of("i"),
                                List.of(Constraints.ascending("b"), Constraints.descending("a")),
                                false,
                                null),
                        new Index(Identifier.of("u2"), List.of(Constraints.descending("a")), true, null));
    }

    @AlembicCase(102)
    @DatabaseTest(only = DatabaseKind.MARIADB)
    void takesRestrictForNoAction(TestDatabase database) throws Exception {
        live.execute(
                "create table p (id int primary key)",
                "create table c (a int, b int, constraint f1 foreign key (a) references p (id) on delete restrict,"
                        + " constraint f2 foreign key (b) references p (id) on delete no action on update cascade)");
        assertThat(table("c").foreignKeys())
                .extracting(ForeignKey::onDelete)
                .containsExactly(ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION);
        assertThat(table("c").foreignKeys())
                .extracting(ForeignKey::onUpdate)
                .containsExactly(ReferentialAction.NO_ACTION, ReferentialAction.CASCADE);
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void readsOtherSchemasWhenAsked(TestDatabase database) throws Exception {
        String other = live.connection().getCatalog() + "_other";
        live.execute("create database " + other);
        try {
            live.execute(
                    "create table " + other + ".p (id int primary key)",
                    "create sequence " + other + ".s start with 3 increment by 2",
                    "create table c (a int, constraint f foreign key (a) references " + other + ".p (id))");
            assertThat(table("c").foreignKeys())
                    .extracting(ForeignKey::target)
                    .containsExactly(TableName.of(other, "p"));
            InspectionScope both = new InspectionScope(Set.of(Identifier.of(other)), name -> true);
            Schema schema =
                    live.dialect().inspector().inspect(live.connection(), both).schema();
            assertThat(schema.tables().keySet()).containsExactly(TableName.of("c"), TableName.of(other, "p"));
            assertThat(schema.sequences().keySet()).containsExactly(TableName.of(other, "s"));
        } finally {
            live.execute("drop table if exists c", "drop database " + other);
        }
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void readsTheLongestNames(TestDatabase database) throws Exception {
        String name = "n".repeat(64);
        live.apply(new CreateTable(
                Table.of(name, column(name, Types.integer()).notNull(), Constraints.unique(name, name))));
        assertThat(live.readTables()).isEqualTo(live.expectedTables());
    }

    private Table table(String name) throws SQLException {
        return live.inspect().schema().table(TableName.of(name)).orElseThrow();
    }
}
