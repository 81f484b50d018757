package dev.revisor;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.DataStep;
import dev.revisor.operation.RunCode;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** Enumerations with names of their own, in PostgreSQL's types and in what other databases have for them. */
class NamedEnumerationTests {

    private static final ColumnType COLOUR = Types.namedEnumeration("Colour", "BLUE", "RED");
    private static final ColumnType WITH_MORE =
            Types.namedEnumeration("Colour", "AMBER", "BLUE", "GREEN", "it's", "RED", "WHITE");
    private static final ColumnType IN_OTHER_ORDER = Types.namedEnumeration("Colour", "RED", "BLUE");
    private static final ColumnType WITH_LESS = Types.namedEnumeration("Colour", "RED");

    private TestDatabase database;
    private Workbench bench;

    @BeforeEach
    void open(TestDatabase database) {
        this.database = database;
        this.bench = new Workbench(database);
    }

    @DatabaseTest
    void areSharedByColumnsAndGoWithTheLast(TestDatabase database) {
        apply(houses(COLOUR));
        assertThat(types()).isEqualTo(database.kind() == DatabaseKind.POSTGRESQL ? 1 : 0);
        apply(Schema.of(table("wall", column("front", COLOUR))));
        assertThat(types()).isEqualTo(database.kind() == DatabaseKind.POSTGRESQL ? 1 : 0);
        bench.migrations().downgrade("base");
        assertThat(bench.inspect()).isEqualTo(Schema.EMPTY);
        assertThat(types()).isZero();
    }

    @DatabaseTest
    void getMoreWordsWithRowsInTheTables(TestDatabase database) {
        apply(houses(COLOUR));
        fill();
        Schema before = bench.inspect();
        Object type = oid();
        apply(houses(WITH_MORE));
        assertThat(oid()).isEqualTo(type);
        assertColours("BLUE", "RED");
        bench.migrations().downgrade("-1");
        assertThat(bench.inspect()).isEqualTo(before);
        assertColours("BLUE", "RED");
    }

    @DatabaseTest
    void getWordsThatCodeOfTheSameRevisionUses(TestDatabase database) {
        apply(houses(COLOUR));
        fill();
        AlterColumn change =
                new AlterColumn(TableName.of("door"), column("colour", COLOUR), column("colour", WITH_MORE));
        DataStep repaint = connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("update door set colour = 'WHITE'");
            }
        };
        bench.add(List.of(change, new RunCode("repaint", repaint, null)), List.of());
        bench.migrations().upgrade();
        assertThat(strings("select distinct colour from door")).containsExactly("WHITE");
    }

    @DatabaseTest
    void getWordsThatAreUsedAtOnce(TestDatabase database) {
        apply(houses(COLOUR, column -> column.defaultValue("'BLUE'")));
        fill();
        Object type = oid();
        apply(houses(WITH_MORE, column -> column.defaultValue("'WHITE'")));
        assertThat(oid().equals(type)).isEqualTo(database.kind() != DatabaseKind.POSTGRESQL);
        database.execute("insert into door (id) values (9)");
        assertThat(strings("select colour from door where id = 9")).containsExactly("WHITE");
        database.execute("delete from door where id = 9");
        bench.migrations().downgrade("-1");
        assertColours("BLUE", "RED");
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void moveWordsAndKeepDefaultsChecksAndComments(TestDatabase database) {
        UnaryOperator<Column> more =
                column -> column.notNull().defaultValue("'RED'").comment("to look at");
        apply(houses(COLOUR, more, check("ck_red", "colour <> 'BLUE' or id > 0")));
        fill();
        Schema before = bench.inspect();
        apply(houses(IN_OTHER_ORDER, more, check("ck_red", "colour <> 'BLUE' or id > 0")));
        assertThat(strings("select colour from door order by colour")).containsExactly("RED", "BLUE");
        bench.migrations().downgrade("-1");
        assertThat(bench.inspect()).isEqualTo(before);
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void moveWordsThoughKeysIndexesAndChecksStandOnThem(TestDatabase database) {
        apply(paints(COLOUR));
        database.execute(
                "insert into paint (colour) values ('RED'), ('BLUE')",
                "insert into wall (id, front, back) values (1, 'RED', 'BLUE')");
        Schema before = bench.inspect();
        apply(paints(IN_OTHER_ORDER));
        assertThat(strings("select front from wall")).containsExactly("RED");
        bench.migrations().downgrade("-1");
        assertThat(bench.inspect()).isEqualTo(before);
    }

    @DatabaseTest
    void loseWordsThatNoRowHas(TestDatabase database) {
        apply(houses(COLOUR, column -> column.defaultValue("'BLUE'")));
        database.execute("insert into door (id, colour) values (1, 'RED')");
        Schema before = bench.inspect();
        apply(houses(WITH_LESS, column -> column.defaultValue("'RED'").comment("one")));
        assertThat(strings("select colour from door")).containsExactly("RED");
        bench.migrations().downgrade("-1");
        assertThat(bench.inspect()).isEqualTo(before);
    }

    @DatabaseTest
    void takeThePlaceOfTextAndOfEnumerationsWithoutName(TestDatabase database) {
        apply(houses(Types.varchar(20)));
        fill();
        Schema before = bench.inspect();
        apply(houses(Types.enumeration(20, "BLUE", "RED")));
        bench.want(houses(COLOUR)).migrate();
        bench.migrations().upgrade();
        assertThat(bench.migrations().check().isClean()).isTrue();
        assertColours("BLUE", "RED");
        bench.migrations().downgrade("rev0001");
        assertThat(bench.inspect()).isEqualTo(before);
        assertThat(types()).isZero();
        assertColours("BLUE", "RED");
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void areNotCreatedAgainWhereSomebodyDid(TestDatabase database) {
        database.execute("create type colour as enum ('BLUE', 'RED')");
        apply(Schema.of(table("door", column("colour", COLOUR), column("colours", Types.array(COLOUR)))));
        assertThat(types()).isOne();
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void changeTheirWordsInArraysToo(TestDatabase database) {
        apply(Schema.of(table("door", column("colours", Types.array(COLOUR)), column("colour", COLOUR))));
        database.execute("insert into door (id, colours) values (1, array['RED', 'BLUE']::colour[])");
        apply(Schema.of(
                table("door", column("colours", Types.array(IN_OTHER_ORDER)), column("colour", IN_OTHER_ORDER))));
        assertThat(strings("select colours::text from door")).containsExactly("{RED,BLUE}");
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void changeTheirWordsThoughOnlyArraysHaveThem(TestDatabase database) {
        Identifier name = Identifier.exact("A \"colour\" `ß`");
        apply(Schema.of(table("door", column("colours", Types.array(Types.namedEnumeration(name, "BLUE", "RED"))))));
        database.execute("insert into door (id, colours) values (1, '{RED,BLUE}')");
        Schema before = bench.inspect();
        apply(Schema.of(table("door", column("colours", Types.array(Types.namedEnumeration(name, "RED", "BLUE"))))));
        assertThat(strings("select colours::text from door")).containsExactly("{RED,BLUE}");
        bench.migrations().downgrade("-1");
        assertThat(bench.inspect()).isEqualTo(before);
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void keepNumbersThatAreWords(TestDatabase database) {
        ColumnType words = Types.namedEnumeration("colour", "1", "2");
        apply(Schema.of(table("door", column("colour", Types.integer()), column("colours", Types.array(words)))));
        database.execute("insert into door (id, colour, colours) values (1, 2, '{2,1}')");
        apply(Schema.of(table("door", column("colour", words), column("colours", Types.array(Types.integer())))));
        bench.migrations().downgrade("-1");
        assertThat(database.query("select colour, colours::text from door")).isEqualTo(List.of(List.of(2, "{2,1}")));
    }

    @DatabaseTest
    void mayBeCalledByReservedWords(TestDatabase database) {
        ColumnType group = Types.namedEnumeration("group", "BLUE", "RED");
        apply(Schema.of(table("door", column("colour", Types.varchar(20)), column("colours", Types.array(COLOUR)))));
        apply(Schema.of(table("door", column("colour", group).comment("new"), column("colours", Types.array(group)))));
        bench.migrations().downgrade("base");
        assertThat(types()).isZero();
    }

    private void apply(Schema wanted) {
        assertThat(bench.want(wanted).migrate().upgrade()).isNotEmpty();
        bench.migrations().upgrade();
        assertThat(bench.migrate().upgrade()).isEmpty();
        assertThat(bench.migrations().check().isClean()).isTrue();
    }

    private void fill() {
        database.execute(
                "insert into door (id, colour) values (1, 'RED'), (2, 'BLUE')",
                "insert into wall (id, front, back) values (1, 'RED', 'BLUE')");
    }

    private void assertColours(String... expected) {
        assertThat(strings("select colour from door")).containsExactlyInAnyOrder(expected);
        assertThat(strings("select front from wall")).containsExactly("RED");
    }

    private List<String> strings(String sql) {
        return database.query(sql).stream()
                .map(row -> String.valueOf(row.get(0)))
                .toList();
    }

    private long types() {
        return database.kind() == DatabaseKind.POSTGRESQL
                ? database.query("select oid from pg_type where typtype = 'e'").size()
                : 0;
    }

    private Object oid() {
        return database.kind() == DatabaseKind.POSTGRESQL
                ? database.query("select oid from pg_type where typtype = 'e'")
                : List.of();
    }

    private static Schema houses(ColumnType type, TableElement... more) {
        return houses(type, UnaryOperator.identity(), more);
    }

    private static Schema houses(ColumnType type, UnaryOperator<Column> rest, TableElement... more) {
        TableElement[] door = Stream.concat(Stream.of(rest.apply(column("colour", type))), Stream.of(more))
                .toArray(TableElement[]::new);
        return Schema.of(
                table("door", door),
                table("wall", rest.apply(column("front", type)), rest.apply(column("back", type))));
    }

    private static Schema paints(ColumnType type) {
        return Schema.of(
                Table.of("paint", column("colour", type).notNull(), primaryKey("pk_paint", "colour")),
                table(
                        "wall",
                        column("front", type),
                        column("back", type),
                        check("ck_wall", "front <> back"),
                        foreignKey("fk_wall_paint", "front").references("paint", "colour"),
                        index("ix_wall_red", "id").where("front = 'RED'"),
                        index("ix_wall_back", "back")));
    }

    private static Table table(String name, TableElement... more) {
        Stream<TableElement> key = Stream.of(column("id", Types.integer()).notNull(), primaryKey("pk_" + name, "id"));
        return Table.of(name, Stream.concat(key, Stream.of(more)).toArray(TableElement[]::new));
    }
}
