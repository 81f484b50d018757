package dev.revisor;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Columns.comment;
import static dev.revisor.schema.Columns.exact;
import static dev.revisor.schema.Columns.table;
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
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Constraints;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.UniqueConstraint;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.List;

/** What is drafted, applied and drafted again on real databases. */
class RoundTripTests {

    private static final Schema FIRST = Schema.of(
            List.of(customer(varchar(50), "NEW", "DONE"), orders(ReferentialAction.NO_ACTION)),
            List.of(Sequence.sequence("customer_seq", 1, 50)));

    private static final Schema SECOND = Schema.of(
            List.of(
                    customer(varchar(100), "NEW", "DONE", "GONE")
                            .edit()
                            .add(column("email", varchar(120)))
                            .add(unique("email"))
                            .build(),
                    orders(ReferentialAction.CASCADE),
                    Table.of(
                            "line",
                            column("id", bigint()).identity(),
                            column("parent_id", bigint()),
                            key("id"),
                            reference("parent_id", "line"))),
            List.of(Sequence.sequence("customer_seq", 1, 50), Sequence.sequence("line_seq", 1, 1)));

    @AlembicCase(90)
    @DatabaseTest
    void draftsNothingAfterItsDraftWasApplied(TestDatabase database) {
        Workbench bench = new Workbench(database).want(FIRST);
        assertThat(bench.migrate().upgrade()).isNotEmpty();
        bench.migrations().upgrade();
        assertThat(bench.migrate().upgrade()).isEmpty();
        assertThat(bench.migrations().check().isClean()).isTrue();
    }

    @DatabaseTest
    void evolvesAndComesBack(TestDatabase database) {
        Workbench bench = new Workbench(database).want(FIRST);
        bench.migrate();
        bench.migrations().upgrade();
        Schema before = bench.inspect();
        bench.want(SECOND).migrate();
        bench.migrations().upgrade();
        assertThat(bench.migrate().upgrade()).isEmpty();
        bench.migrations().downgrade("-1");
        assertThat(bench.inspect()).isEqualTo(before);
        bench.migrations().downgrade("base");
        assertThat(bench.inspect()).isEqualTo(Schema.EMPTY);
        bench.migrations().upgrade();
        assertThat(bench.migrations().check().isClean()).isTrue();
    }

    @DatabaseTest
    void comesFromTheSecondToTheFirst(TestDatabase database) {
        Workbench bench = new Workbench(database).want(SECOND);
        bench.migrate();
        bench.migrations().upgrade();
        bench.want(FIRST).migrate();
        bench.migrations().upgrade();
        assertThat(bench.migrate().upgrade()).isEmpty();
    }

    @AlembicCase(90)
    @DatabaseTest
    void keepsEveryPortableType(TestDatabase database) {
        Workbench bench = new Workbench(database).want(Schema.of(everyType()));
        bench.migrate();
        bench.migrations().upgrade();
        assertThat(bench.migrate().upgrade()).isEmpty();
    }

    @DatabaseTest
    void leavesAloneAndListsWhatNoRevisionMade(TestDatabase database) {
        Workbench bench = new Workbench(database).want(FIRST);
        bench.migrate();
        bench.migrations().upgrade();
        database.execute(
                "create table theirs (id integer)",
                "alter table customer add column their_column integer",
                "create index ix_theirs on customer (age)");
        Schema before = bench.inspect();
        var draft = bench.want(SECOND).migrate();
        assertThat(draft.unknown())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("table theirs", "column customer.their_column", "index customer.ix_theirs");
        bench.migrations().upgrade();
        Schema after = bench.inspect();
        assertThat(after.table(TableName.of("theirs"))).isEqualTo(before.table(TableName.of("theirs")));
        Table customer = after.table(TableName.of("customer")).orElseThrow();
        assertThat(customer.column(Identifier.of("their_column"))).isPresent();
        assertThat(customer.index(Identifier.of("ix_theirs"))).isPresent();
    }

    @AlembicCase(119)
    @DatabaseTest
    void keepsRowsThroughEveryChangeThatIsNotADrop(TestDatabase database) {
        Workbench bench = new Workbench(database).want(FIRST);
        bench.migrate();
        bench.migrations().upgrade();
        database.execute(
                "insert into customer (id, name, status, age) values (1, 'Ada', 'NEW', 36)",
                "insert into customer (id, name, status, age) values (2, 'Bob', 'DONE', 7)",
                "insert into orders (id, customer_id) values (5, 1)");
        bench.want(SECOND).migrate();
        bench.migrations().upgrade();
        assertThat(database.query("select name from customer order by id"))
                .containsExactly(List.of("Ada"), List.of("Bob"));
        assertThat(database.query("select count(*) from orders").get(0).get(0)).hasToString("1");
        bench.migrations().downgrade("-1");
        assertThat(database.query("select name from customer order by id"))
                .containsExactly(List.of("Ada"), List.of("Bob"));
        assertThat(database.query("select count(*) from orders").get(0).get(0)).hasToString("1");
    }

    /** SQLite has no comments, and MariaDB no room for the letters of all scripts in them. */
    @AlembicCase(108)
    @DatabaseTest
    void draftsACommentOnce(TestDatabase database) {
        Table table = Table.of(
                "commented",
                column("id", integer()).comment("it's a \"column\" \\ \n 😀"),
                comment("a 'table' \\ \n 😀"));
        Workbench bench = new Workbench(database).want(Schema.of(table));
        bench.migrate();
        bench.migrations().upgrade();
        assertThat(bench.migrate().upgrade()).isEmpty();
    }

    @DatabaseTest
    void leavesGeneratedColumnsAsTheyAreStored(TestDatabase database) {
        Column amount = column("amount", integer());
        Column twice = column("twice", integer());
        Workbench bench = new Workbench(database);
        bench.want(Schema.of(Table.of("thing", amount, twice.generatedStored("amount * 2"))))
                .migrate();
        bench.migrations().upgrade();
        bench.want(Schema.of(Table.of("thing", amount, twice.generatedVirtual("amount * 2"))));
        assertThat(bench.migrate().upgrade()).isEmpty();
    }

    @DatabaseTest
    void copesWithNamesThatNeedQuotes(TestDatabase database) {
        Table order = Table.of(
                table(exact("Order")),
                column("group", bigint()).notNull(),
                column(exact("mixedCase"), varchar(10)),
                column(exact("with \"quote"), integer()),
                column("größe", integer()),
                new PrimaryKey(null, List.of(Identifier.of("group"))),
                new UniqueConstraint(null, List.of(exact("mixedCase"))),
                new Index(null, List.of(IndexPart.column(exact("with \"quote"))), false, null));
        Workbench bench = new Workbench(database).want(Schema.of(order));
        bench.migrate();
        bench.migrations().upgrade();
        assertThat(bench.migrate().upgrade()).isEmpty();
        bench.migrations().downgrade("base");
        assertThat(bench.inspect()).isEqualTo(Schema.EMPTY);
    }

    private static Table customer(ColumnType name, String... states) {
        return Table.of(
                "customer",
                column("id", bigint()).notNull(),
                column("name", name).notNull(),
                column("status", enumeration(20, states)).notNull(),
                column("age", integer()).defaultValue("18"),
                column("balance", decimal(19, 2)).defaultValue("0.00").notNull(),
                column("created_at", instant(6)),
                key("id"),
                new CheckConstraint(null, "age between 0 and 150"),
                new Index(null, List.of(IndexPart.column("name").descending(), IndexPart.column("age")), false, null));
    }

    private static Table orders(ReferentialAction onDelete) {
        return Table.of(
                "orders",
                column("id", bigint()).identity(),
                column("customer_id", bigint()).notNull(),
                key("id"),
                reference("customer_id", "customer").onDelete(onDelete));
    }

    private static Table everyType() {
        return Table.of(
                "every_type",
                column("id", bigint()).identity(),
                column("c_bool", bool()),
                column("c_tinyint", tinyint()),
                column("c_smallint", smallint()),
                column("c_integer", integer()),
                column("c_real", real()),
                column("c_double", doublePrecision()),
                column("c_decimal", decimal(38, 2)),
                column("c_char", character(3)),
                column("c_varchar", varchar(255)),
                column("c_wide", varchar(70000)),
                column("c_long", longVarchar()),
                column("c_clob", clob()),
                column("c_blob", blob()),
                column("c_bytes", varbinary(255)),
                column("c_uuid", uuid()),
                column("c_date", date()),
                column("c_time", time(0)),
                column("c_offset_time", timeWithTimeZone(0)),
                column("c_timestamp", timestamp(6)),
                column("c_instant", instant(6)),
                column("c_zoned", timestampWithTimeZone(6)),
                column("c_enum", enumeration(5, "B", "DONE", "NEW")),
                column("c_json", json()),
                column("c_array", array(varchar(255))),
                column("c_inet", inet()),
                key("id"));
    }

    private static PrimaryKey key(String column) {
        return new PrimaryKey(null, List.of(Identifier.of(column)));
    }

    private static UniqueConstraint unique(String column) {
        return new UniqueConstraint(null, List.of(Identifier.of(column)));
    }

    private static ForeignKey reference(String column, String table) {
        return Constraints.foreignKey(null, Identifier.of(column)).references(TableName.of(table), Identifier.of("id"));
    }
}
