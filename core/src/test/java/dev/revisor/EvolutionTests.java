package dev.revisor;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Columns.exact;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.array;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.character;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.namedEnumeration;
import static dev.revisor.schema.Types.smallint;
import static dev.revisor.schema.Types.uuid;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.operation.RenameColumn;
import dev.revisor.pairs.Inspected;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;

/** Changes that were not drafted right once: they lead to what is wanted, where nothing is left to do, and back. */
class EvolutionTests {

    @DatabaseTest
    void dropsAColumnWithOneThatIsComputedFromIt(TestDatabase database) {
        assertEvolves(
                database,
                thing(column("amount", integer()), column("twice", integer()).generatedStored("amount * 2")),
                thing());
    }

    @DatabaseTest
    void addsAColumnWithOneThatIsComputedFromItAndStandsBeforeIt(TestDatabase database) {
        assertEvolves(
                database,
                thing(),
                thing(column("twice", integer()).generatedStored("amount * 2"), column("amount", integer())));
    }

    /** PostgreSQL changes no type of a column that another one is computed from. */
    @DatabaseTest
    void changesTheTypeOfAColumnThatAnotherOneWillBeComputedFrom(TestDatabase database) {
        Column twice = column("twice", bigint()).generatedStored("amount * 2");
        assertEvolves(database, thing(column("amount", integer())), thing(column("amount", bigint()), twice));
    }

    @DatabaseTest
    void changesTheTypeOfAColumnThatAnotherOneIsNoMoreComputedFrom(TestDatabase database) {
        Column twice = column("twice", bigint()).generatedStored("amount * 2");
        assertEvolves(database, thing(column("amount", integer()), twice), thing(column("amount", bigint())));
    }

    /** The index takes over the collation of the column. */
    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void knowsAnIndexOfAnExpressionWhoseCollationIsThatOfAColumn(TestDatabase database) {
        Index index = new Index(Identifier.of("ix"), List.of(IndexPart.expression("lower(code)")), false, null);
        assertEvolves(database, thing(), thing(column("code", varchar(20)).collation("C"), index));
    }

    @DatabaseTest
    void knowsTheDefaultOfAColumnWhoseNameIsQuotedWithoutNeed(TestDatabase database) {
        assertEvolves(
                database,
                thing(),
                thing(
                        column(exact("code"), character(4)).defaultValue("'none'"),
                        column(exact("CODE_2"), character(4)).defaultValue("'none'")));
    }

    /** MariaDB makes no virtual column another one. */
    @DatabaseTest
    void makesAColumnComputedAndPlain(TestDatabase database) {
        Column plain = column("twice", integer());
        Column virtual = plain.generatedVirtual("amount * 2");
        assertEvolves(database, doubled(database, plain), doubled(database, virtual));
        assertEvolves(database, doubled(database, virtual), doubled(database, plain.generatedStored("amount * 3")));
    }

    @DatabaseTest
    void keepsTheValuesOfAColumnThatIsComputedNoLonger(TestDatabase database) {
        Column plain = column("twice", integer());
        Workbench bench = new Workbench(database).want(doubled(database, plain.generatedVirtual("amount * 2")));
        bench.migrate();
        bench.migrations().upgrade();
        database.execute("insert into thing (id, amount) values (1, 21)");
        bench.want(doubled(database, plain)).migrate();
        bench.migrations().upgrade();
        assertThat(bench.migrate().upgrade()).isEmpty();
        assertThat(database.query("select cast(twice as char(2)) from thing")).isEqualTo(List.of(List.of("42")));
    }

    /** PostgreSQL has no keys of virtual columns. */
    private static Schema doubled(TestDatabase database, Column twice) {
        Column amount = column("amount", integer());
        return database.kind() == DatabaseKind.POSTGRESQL
                ? thing(amount, twice)
                : thing(
                        amount,
                        twice,
                        unique("uq_thing", "twice", "amount"),
                        check("ck_thing", "twice > 0"),
                        index("ix_thing", "twice"));
    }

    @DatabaseTest
    void keepsRowsOfWhichEveryColumnIsAnotherOne(TestDatabase database) {
        Workbench bench = new Workbench(database).want(Schema.of(Table.of("thing", column("old", integer()))));
        bench.migrate();
        bench.migrations().upgrade();
        database.execute("insert into thing values (1), (2)");
        Column number = column("number", integer()).notNull().withNumbering(Identity.BY_DEFAULT);
        bench.want(Schema.of(Table.of("thing", number, primaryKey("pk_thing", "number"))))
                .migrate(DraftOptions.DEFAULT.withDeclined(
                        new RenameColumn(TableName.of("thing"), Identifier.of("old"), Identifier.of("number"))));
        bench.migrations().upgrade();
        assertThat(bench.migrate().upgrade()).isEmpty();
        assertThat(database.query("select number from thing")).hasSize(2);
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void makesDocumentsOfNumbersAndBack(TestDatabase database) {
        Workbench bench = new Workbench(database).want(thing(column("amount", integer())));
        bench.migrate();
        bench.migrations().upgrade();
        database.execute("insert into thing (id, amount) values (1, 21)");
        bench.want(thing(column("amount", Types.json()))).migrate();
        bench.migrations().upgrade();
        assertThat(bench.migrate().upgrade()).isEmpty();
        bench.migrations().downgrade("-1");
        assertThat(database.query("select amount from thing")).isEqualTo(List.of(List.of(21)));
    }

    /** H2 has none for columns. */
    @DatabaseTest(except = DatabaseKind.H2)
    void changesTheCollationOfAColumn(TestDatabase database) {
        Column code = column("code", varchar(20));
        String collation = switch (database.kind()) {
            case POSTGRESQL -> "C";
            case MARIADB -> "utf8mb4_bin";
            case SQLITE, H2 -> "nocase";
        };
        assertEvolves(database, thing(code), thing(code.collation(collation)));
    }

    @DatabaseTest
    void changesStartAndIncrementOfASequence(TestDatabase database) {
        assertEvolves(
                database,
                Schema.of(List.of(), List.of(Sequence.sequence("thing_seq", 1, 50))),
                Schema.of(List.of(), List.of(Sequence.sequence("thing_seq", 100, 50))));
        assertEvolves(
                database,
                Schema.of(List.of(), List.of(Sequence.sequence("other_seq", 1, 50))),
                Schema.of(List.of(), List.of(Sequence.sequence("other_seq", 7, 10))));
    }

    @DatabaseTest
    void letsASequenceCountDown(TestDatabase database) {
        assertEvolves(
                database,
                Schema.of(List.of(), List.of(Sequence.sequence("thing_seq", 1, 50))),
                Schema.of(List.of(), List.of(Sequence.sequence("thing_seq", -1, -10))));
    }

    @DatabaseTest
    void changesASequenceThatCountsDownByOne(TestDatabase database) {
        for (Sequence other : List.of(
                Sequence.sequence("thing_seq", 1, 1),
                Sequence.sequence("thing_seq", -1, -10),
                Sequence.sequence("thing_seq", -7, -1))) {
            assertEvolves(
                    database,
                    Schema.of(List.of(), List.of(Sequence.sequence("thing_seq", -1, -1))),
                    Schema.of(List.of(), List.of(other)));
        }
    }

    @DatabaseTest
    void dropsAComputedColumnBeforeAForeignKeyEmptiesWhatItIsComputedFrom(TestDatabase database) {
        Column id = column("id", integer()).notNull();
        Column parent = column("parent", integer());
        Column computed = column("computed", bigint()).generatedStored("coalesce(parent, 0) + 1");
        assertEvolves(
                database,
                Schema.of(Table.of("thing", id, parent, computed, primaryKey("pk_thing", "id"))),
                Schema.of(Table.of(
                        "thing",
                        id,
                        parent,
                        primaryKey("pk_thing", "id"),
                        foreignKey("fk_parent", "parent")
                                .references("thing", "id")
                                .onDelete(ReferentialAction.SET_NULL))));
    }

    @DatabaseTest
    void knowsAnArrayWhoseColumnWasRenamed(TestDatabase database) {
        DraftOptions rename = DraftOptions.DEFAULT.withRename(
                new RenameColumn(TableName.of("thing"), Identifier.of("words"), Identifier.of("tags")));
        assertEvolves(
                database, thing(column("words", array(integer()))), thing(column("tags", array(integer()))), rename);
    }

    /** MariaDB can't tell it from a unique constraint. */
    @DatabaseTest
    void leavesAUniqueIndexAloneAndDropsIt(TestDatabase database) {
        assertEvolves(
                database,
                thing(column("code", integer()), index("ux_code", "code").unique()),
                thing(column("code", integer()), index("ux_code", "code", "id").unique()));
    }

    /** H2 casts the numbers of expressions to the type that a column had when they were written. */
    @DatabaseTest(except = DatabaseKind.POSTGRESQL)
    void knowsTheExpressionsOfAColumnWhoseTypeChanged(TestDatabase database) {
        assertEvolves(database, counted(bigint()), counted(smallint()));
    }

    private static Schema counted(ColumnType type) {
        return thing(
                column("amount", type),
                column("counted", bigint()).generatedStored("coalesce(amount, 0)"),
                check("ck_amount", "amount <> -99"));
    }

    /** Databases hold on to a key while a foreign key refers to it. */
    @DatabaseTest
    void renamesAKeyThatAnotherTableRefersTo(TestDatabase database) {
        assertEvolves(database, referring("uq_code"), referring("uq_thing_code"));
    }

    @DatabaseTest
    void dropsAKeyTogetherWithTheTableThatRefersToIt(TestDatabase database) {
        assertEvolves(
                database, referring("uq_code"), thing(column("code", integer()).notNull()));
    }

    @DatabaseTest
    void refersFromANewTableToAKeyThatAnotherGetsWithIt(TestDatabase database) {
        assertEvolves(database, thing(column("code", integer()).notNull()), referring("uq_code"));
    }

    @DatabaseTest
    void refersFromANewTableToAColumnWhoseTypeChangesWithIt(TestDatabase database) {
        Table other = Table.of(
                "other",
                column("thing_id", integer()),
                foreignKey("fk_other", "thing_id").references("thing", "id"));
        assertEvolves(database, thing(), keyed(integer()).with(other));
    }

    @DatabaseTest
    void changesTheTypeOfAKeyTogetherWithThatOfWhatRefersToIt(TestDatabase database) {
        assertEvolves(database, pair(integer()), pair(bigint()));
    }

    @DatabaseTest
    void changesTheTypesOnBothSidesOfAForeignKeyToOneThatComparesWithNoOther(TestDatabase database) {
        assertEvolves(database, pair(varchar(36)), pair(uuid()));
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void changesTheEnumerationOnBothSidesOfAForeignKey(TestDatabase database) {
        ColumnType colour = namedEnumeration("Colour", "BLUE", "RED");
        ColumnType paint = namedEnumeration("Paint", "BLUE", "RED");
        assertEvolves(database, pair(colour), pair(paint));
    }

    /** MariaDB lets a key of one type refer to no column of another. */
    @DatabaseTest
    void changesTheTypeOfAKeyAsTheTableThatRefersToItGoes(TestDatabase database) {
        assertEvolves(database, pair(integer()), keyed(bigint()));
    }

    /** MariaDB numbers rows only by what leads a key, which the index is when the primary key has gone. */
    @DatabaseTest
    void dropsANumberedKeyThatAnIndexRepeats(TestDatabase database) {
        Column number = column("number", integer()).notNull().withNumbering(Identity.BY_DEFAULT);
        assertEvolves(
                database,
                Schema.of(Table.of(
                        "thing",
                        number,
                        column("code", integer()),
                        primaryKey("pk_thing", "number"),
                        index("ix_thing", "number"))),
                Schema.of(Table.of("thing", column("code", integer()))));
    }

    /** PostgreSQL cuts a longer name in between to the one that it replaces. */
    @DatabaseTest
    void swapsNamesOfAllBytesThatADatabaseTakes(TestDatabase database) {
        Identifier first = Identifier.exact("日".repeat(20) + "abc");
        Identifier second = Identifier.exact("日".repeat(20) + "xyz");
        TableName thing = TableName.of("thing");
        assertEvolves(
                database,
                Schema.of(Table.of("thing", new Column(first, integer()), new Column(second, bigint()))),
                Schema.of(Table.of("thing", new Column(second, integer()), new Column(first, bigint()))),
                DraftOptions.DEFAULT
                        .withRename(new RenameColumn(thing, first, second))
                        .withRename(new RenameColumn(thing, second, first)));
    }

    /** SQLite rebuilds the table, which would drop the rows that refer to it. */
    @DatabaseTest
    void renamesAConstraintOfATableThatRowsReferTo(TestDatabase database) {
        Workbench bench = new Workbench(database);
        bench.want(counter("ck_count").with(referrer())).migrate();
        bench.migrations().upgrade();
        database.execute("insert into thing (id, count_) values (1, 1)", "insert into other (thing_id) values (1)");
        bench.want(counter("ck_thing_count").with(referrer())).migrate();
        bench.migrations().upgrade();
        assertThat(database.query("select thing_id from other")).hasSize(1);
    }

    private static Schema counter(String check) {
        return thing(column("count_", integer()), check(check, "count_ > 0"));
    }

    private static Table referrer() {
        return Table.of(
                "other",
                column("thing_id", bigint()),
                foreignKey("fk_other", "thing_id").references("thing", "id").onDelete(ReferentialAction.CASCADE));
    }

    private static Schema pair(ColumnType type) {
        return keyed(type)
                .with(Table.of(
                        "other",
                        column("thing_id", type),
                        foreignKey("fk_other", "thing_id").references("thing", "id")));
    }

    private static Schema keyed(ColumnType type) {
        return Schema.of(Table.of("thing", column("id", type).notNull(), primaryKey("pk_thing", "id")));
    }

    private static Schema referring(String key) {
        return thing(column("code", integer()).notNull(), unique(key, "code"))
                .with(Table.of(
                        "other",
                        column("thing_code", integer()),
                        foreignKey("fk_other", "thing_code").references("thing", "code")));
    }

    static Schema thing(TableElement... elements) {
        TableElement[] all = Stream.concat(
                        Stream.of(column("id", bigint()).notNull(), primaryKey("pk_thing", "id")), Stream.of(elements))
                .toArray(TableElement[]::new);
        return Schema.of(Table.of("thing", all));
    }

    static void assertEvolves(TestDatabase database, Schema from, Schema to) {
        assertEvolves(database, from, to, DraftOptions.DEFAULT);
    }

    private static void assertEvolves(TestDatabase database, Schema from, Schema to, DraftOptions options) {
        Workbench bench = new Workbench(database).want(from);
        bench.migrate();
        bench.migrations().upgrade();
        assertThat(bench.migrate().upgrade()).isEmpty();
        Schema before = bench.inspect();
        bench.want(to).migrate(options);
        bench.migrations().upgrade();
        assertThat(bench.migrate().upgrade()).isEmpty();
        bench.migrations().downgrade("-1");
        assertThat(Inspected.of(bench.inspect())).isEqualTo(Inspected.of(before));
        bench.migrations().downgrade("base");
        assertThat(bench.inspect()).isEqualTo(Schema.EMPTY);
    }
}
