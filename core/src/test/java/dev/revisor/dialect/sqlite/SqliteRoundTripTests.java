package dev.revisor.dialect.sqlite;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Columns.comment;
import static dev.revisor.schema.Columns.exact;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.descending;
import static dev.revisor.schema.Constraints.expression;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.array;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.blob;
import static dev.revisor.schema.Types.bool;
import static dev.revisor.schema.Types.character;
import static dev.revisor.schema.Types.clob;
import static dev.revisor.schema.Types.date;
import static dev.revisor.schema.Types.decimal;
import static dev.revisor.schema.Types.doublePrecision;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.inet;
import static dev.revisor.schema.Types.instant;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.json;
import static dev.revisor.schema.Types.longVarchar;
import static dev.revisor.schema.Types.raw;
import static dev.revisor.schema.Types.real;
import static dev.revisor.schema.Types.smallint;
import static dev.revisor.schema.Types.time;
import static dev.revisor.schema.Types.timeWithTimeZone;
import static dev.revisor.schema.Types.timestamp;
import static dev.revisor.schema.Types.timestampWithTimeZone;
import static dev.revisor.schema.Types.tinyint;
import static dev.revisor.schema.Types.uuid;
import static dev.revisor.schema.Types.varbinary;
import static dev.revisor.schema.Types.varchar;
import static dev.revisor.schema.Types.xml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.CreateTable;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;

/** What the renderer creates from an authored table is what the inspector reads back. */
class SqliteRoundTripTests {

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void readsBackEveryType(TestDatabase database) throws Exception {
        assertReadsBack(
                database,
                Table.of(
                        "every_type",
                        column("id", bigint()).identity(),
                        column("c01", bool()),
                        column("c02", tinyint()),
                        column("c03", smallint()),
                        column("c04", integer()),
                        column("c05", bigint()),
                        column("c06", real()),
                        column("c07", doublePrecision()),
                        column("c08", decimal(38, 2)),
                        column("c09", character(1)),
                        column("c10", varchar(255)),
                        column("c11", longVarchar()),
                        column("c12", clob()),
                        column("c13", blob()),
                        column("c14", varbinary(255)),
                        column("c15", uuid()),
                        column("c16", date()),
                        column("c17", time(0)),
                        column("c18", timeWithTimeZone(0)),
                        column("c19", timestamp(6)),
                        column("c20", instant(6)),
                        column("c21", timestampWithTimeZone(6)),
                        column("c22", json()),
                        column("c23", xml()),
                        column("c24", inet()),
                        column("c25", enumeration(20, "NEW", "it's", "DONE")).notNull(),
                        column("c26", array(varchar(255))),
                        column("c27", raw("Unsigned  Big INT")),
                        column("c29", raw("varchar(77)default 'zz' NOT NULL check (c29 <> 'x') collate nocase")),
                        column("c28", raw("NUMERIC ( 10 , 2 )").on(Database.SQLITE, "Decimal ( 10 , 2 )")),
                        primaryKey("pk_every_type", "id")));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void readsBackDefaultsAndGeneratedColumns(TestDatabase database) throws Exception {
        assertReadsBack(
                database,
                Table.of(
                        "customer",
                        comment("lost on SQLite"),
                        column("id", integer()).notNull(),
                        column("text", varchar(20)).notNull().defaultValue("'it''s'"),
                        column("negative", integer()).defaultValue("-1"),
                        column("truth", bool()).defaultValue("TRUE"),
                        column("moment", timestamp(6)).defaultValue("CURRENT_TIMESTAMP"),
                        column("computed", varchar(20)).defaultValue("lower('ABC') || 'x'"),
                        column("parenthesized", integer()).defaultValue("((1 + 2))"),
                        column("nothing", integer()).defaultValue("null"),
                        column("bytes", blob()).defaultValue("x'00ff'"),
                        column("stored", varchar(40)).notNull().generatedStored("upper(text)"),
                        column("virtual", varchar(40)).generatedVirtual("text || ',' || coalesce(negative, 0)"),
                        column("collated", varchar(20)).collation("nocase").comment("lost, too"),
                        primaryKey("pk_customer", "id")));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void readsBackConstraintsAndIndexes(TestDatabase database) throws Exception {
        Table parent = Table.of(
                "parent",
                column("a", integer()).notNull(),
                column("b", varchar(10)),
                primaryKey((Identifier) null, Identifier.of("a"), Identifier.of("b")));
        Table child = Table.of(
                "child",
                column("id", bigint()).notNull(),
                column("a", integer()),
                column("b", varchar(10)),
                column("self", bigint()),
                column("name", varchar(50)),
                primaryKey("pk_child", "id"),
                unique("uq_child_name", "name"),
                unique((Identifier) null, Identifier.of("a"), Identifier.of("name")),
                foreignKey("fk_child_parent", "a", "b")
                        .references("parent", "a", "b")
                        .onDelete(ReferentialAction.CASCADE)
                        .onUpdate(ReferentialAction.RESTRICT),
                foreignKey((Identifier) null, Identifier.of("self"))
                        .references(TableName.of("child"), Identifier.of("id"))
                        .onDelete(ReferentialAction.SET_NULL),
                check("ck_child_a", "a > 0 AND (b != 'x, y' or b is NULL)"),
                check((Identifier) null, "length(name) > 2"),
                index("ix_child_name", "name", "a"),
                index("ix_child_unique", "b").unique(),
                index(Identifier.of("ix_child_down"), descending("a"), IndexPart.column("b")),
                index(Identifier.of("ix_child_expression"), expression("lower(name)"), descending("id")),
                index(Identifier.of("ix_child_collated"), expression("name collate nocase")),
                index("ix_child_partial", "a").where("b IS NOT NULL and a in (1,2)"));
        assertReadsBack(database, parent, child);
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void readsBackNamesOfAllKinds(TestDatabase database) throws Exception {
        TableName name = TableName.of(exact("Größe \"quoted\" [x] `y` 'z'"));
        assertReadsBack(database, Table.of(name, new TableElement[] {
            column(exact("Select"), integer()).notNull(),
            column(exact("white space"), enumeration(5, "A", "B")),
            column("CamelCase", varchar(10)).defaultValue("'x'"),
            column(exact("ÄÖ"), varchar(10)).generatedVirtual("\"CamelCase\" || \"white space\""),
            primaryKey(exact("p k"), exact("Select")),
            unique(exact("u \"k"), exact("white space"), Identifier.of("camelcase")),
            foreignKey(exact("f]k"), exact("Select")).references(name, exact("Select")),
            check(exact("c'k"), "\"white space\" <> \"CamelCase\" and camelcase <> ']'"),
            dev.revisor.schema.Constraints.index(exact("i x"), IndexPart.column(exact("white space")))
        }));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void rendersWhatItInspectedToTheSameAgain(TestDatabase database, TestDatabase copy) throws Exception {
        database.execute(
                "CREATE TABLE t (ID INTEGER PRIMARY KEY AUTOINCREMENT, a INT default (1+ 2) CHECK (a>0), b, c TEXT COLLATE nocase"
                        + " CONSTRAINT uq UNIQUE, d generated always as (a+1), UNIQUE (a, B), CHECK (a <> c))",
                "create index i on t (a desc, lower(c)) where a is not null");
        Schema inspected = new Revisions(database).inspect().schema();
        Revisions copies = new Revisions(copy);
        for (Table table : inspected.tables().values()) {
            copies.run(new CreateTable(table));
        }
        assertThat(copies.inspect().schema()).isEqualTo(inspected);
    }

    private static void assertReadsBack(TestDatabase database, Table... tables) throws Exception {
        Revisions revisions = new Revisions(database);
        for (Table table : tables) {
            revisions.run(new CreateTable(table));
        }
        assertThat(revisions.inspect().schema().tables()).hasSize(tables.length);
        assertThat(revisions.inspect().schema()).isEqualTo(revisions.expected());
        assertThat(revisions.inspect().opaque()).isEmpty();
    }
}
