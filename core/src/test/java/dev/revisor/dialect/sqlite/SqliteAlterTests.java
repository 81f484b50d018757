package dev.revisor.dialect.sqlite;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.blob;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.raw;
import static dev.revisor.schema.Types.timestamp;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.dialect.UnsupportedOperationOnDatabaseException;
import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CommentTable;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.CreateSequence;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameSequence;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.List;

/** Each operation on a table with rows: it does what it says, keeps the rows, and its inverse leads back. */
class SqliteAlterTests {

    private static final TableName ITEM = TableName.of("item");

    private static final Column NAME = column("name", varchar(50));

    private static final Table ITEMS = Table.of(
            "item",
            column("code", varchar(10)).notNull(),
            NAME,
            column("size", integer()).notNull().defaultValue("1"),
            column("state", enumeration(10, "NEW", "DONE")),
            column("doubled", integer()).generatedStored("size * 2"),
            column("owner", bigint()),
            primaryKey("pk_item", "code"),
            unique("uq_item_name", "name"),
            check("ck_item_size", "size > 0"),
            index("ix_item_size", "size"));

    private static final Table OWNERS = Table.of(
            "owner", column("id", bigint()).identity(), column("name", varchar(10)), primaryKey("pk_owner", "id"));

    @AlembicCase(119)
    @DatabaseTest(only = DatabaseKind.SQLITE)
    void changesTypes(TestDatabase database) throws Exception {
        assertChangesAndLeadsBack(database, alter(NAME, NAME.withType(varchar(100))));
        assertChangesAndLeadsBack(database, alter(NAME, NAME.withType(blob())));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void changesTypesThatSayMoreThanTheType(TestDatabase database) throws Exception {
        Column raw = NAME.withType(raw("varchar(30) default 'zz' check (name <> 'zz')"));
        assertChangesAndLeadsBack(database, alter(NAME, raw), alter(raw, raw.withType(raw("text not null"))));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void changesNullability(TestDatabase database) throws Exception {
        assertChangesAndLeadsBack(database, alter(NAME, NAME.notNull()));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void changesDefaults(TestDatabase database) throws Exception {
        assertChangesAndLeadsBack(database, alter(NAME, NAME.defaultValue("upper('x')")));
        Column size = column("size", integer()).notNull().defaultValue("1");
        assertChangesAndLeadsBack(
                database, alter(size, size.defaultValue(null)), alter(size.defaultValue(null), size.defaultValue("2")));
    }

    @AlembicCase(91)
    @DatabaseTest(only = DatabaseKind.SQLITE)
    void changesCollations(TestDatabase database) throws Exception {
        assertChangesAndLeadsBack(database, alter(NAME, NAME.collation("nocase")));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void changesWhatAColumnIsComputedFrom(TestDatabase database) throws Exception {
        Column doubled = column("doubled", integer()).generatedStored("size * 2");
        assertChangesAndLeadsBack(database, alter(doubled, doubled.generatedVirtual("size + size")));
        assertChangesAndLeadsBack(database, alter(doubled, doubled.withGenerated(null)));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void changesTheWordsOfAnEnumeration(TestDatabase database) throws Exception {
        Column state = column("state", enumeration(10, "NEW", "DONE"));
        assertChangesAndLeadsBack(database, alter(state, state.withType(enumeration(10, "NEW", "OPEN", "DONE"))));
        assertChangesAndLeadsBack(database, alter(state, state.withType(varchar(10))));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void addsAndDropsColumns(TestDatabase database) throws Exception {
        assertChangesAndLeadsBack(database, new AddColumn(ITEM, column("email", varchar(20))));
        assertChangesAndLeadsBack(
                database,
                new AddColumn(ITEM, column("rank", integer()).notNull().defaultValue("7")));
        assertChangesAndLeadsBack(
                database,
                new AddColumn(ITEM, column("at", timestamp(6)).notNull().defaultValue("current_timestamp")));
        assertChangesAndLeadsBack(
                database, new AddColumn(ITEM, column("tripled", integer()).generatedStored("size * 3")));
        assertChangesAndLeadsBack(
                database, new AddColumn(ITEM, column("halved", integer()).generatedVirtual("size / 2")));
        assertChangesAndLeadsBack(database, new AddColumn(ITEM, column("kind", enumeration(5, "A", "B"))));
    }

    @AlembicCase(118)
    @DatabaseTest(only = DatabaseKind.SQLITE)
    void dropsWhatStandsOnADroppedColumn(TestDatabase database) throws Exception {
        Revisions revisions = withRows(database);
        revisions.run(new DropColumn(ITEM, Identifier.of("name"), null));
        assertThat(revisions.inspect().schema()).isEqualTo(revisions.expected());
        assertThat(database.query("select code, size, doubled from item order by rowid"))
                .isEqualTo(List.of(List.of("b", 2, 4), List.of("a", 1, 2), List.of("c", 3, 6)));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void addsAndDropsConstraints(TestDatabase database) throws Exception {
        assertChangesAndLeadsBack(database, add(unique("uq_item_size", "size", "code")));
        assertChangesAndLeadsBack(database, add(check("ck_item_code", "code <> name")));
        assertChangesAndLeadsBack(
                database, add(foreignKey("fk_item_owner", "owner").references("owner", "id")));
        assertChangesAndLeadsBack(database, drop(unique("uq_item_name", "name")));
        assertChangesAndLeadsBack(database, drop(check("ck_item_size", "size > 0")));
        assertChangesAndLeadsBack(
                database, drop(primaryKey("pk_item", "code")), add(primaryKey("pk_item_2", "code", "size")));
    }

    @AlembicCase(123)
    @DatabaseTest(only = DatabaseKind.SQLITE)
    void createsAndDropsIndexes(TestDatabase database) throws Exception {
        Index byName = index("ix_item_name", "name", "size").unique().where("size > 1");
        assertChangesAndLeadsBack(database, new CreateIndex(ITEM, byName));
        Index bySize = index("ix_item_size", "size");
        assertChangesAndLeadsBack(database, new DropIndex(ITEM, bySize.name(), bySize));
    }

    @AlembicCase(123)
    @DatabaseTest(only = DatabaseKind.SQLITE)
    void findsByItsDefinitionWhatIsDroppedWithoutName(TestDatabase database) throws Exception {
        Revisions revisions = withRows(database);
        revisions.run(
                new DropIndex(ITEM, null, index("ix_item_size", "size").withName(null)),
                new DropConstraint(ITEM, null, unique("uq", "name").withName(null)),
                new DropConstraint(ITEM, null, check("ck", "(size>0)").withName(null)));
        Table item = revisions.inspect().schema().table(ITEM).orElseThrow();
        assertThat(item.indexes()).isEmpty();
        assertThat(item.uniques()).isEmpty();
        assertThat(item.checks())
                .singleElement()
                .extracting(found -> found.expression())
                .asString()
                .startsWith("state");
    }

    @AlembicCase(116)
    @DatabaseTest(only = DatabaseKind.SQLITE)
    void renamesTablesAndColumns(TestDatabase database) throws Exception {
        assertChangesAndLeadsBack(database, new RenameTable(ITEM, Identifier.of("Article")));
        Revisions revisions = withRows(database);
        revisions.run(new RenameColumn(ITEM, Identifier.of("state"), Identifier.of("status")));
        Table item = revisions.inspect().schema().table(ITEM).orElseThrow();
        assertThat(item).isEqualTo(revisions.expected().table(ITEM).orElseThrow());
        revisions.undo(new RenameColumn(ITEM, Identifier.of("state"), Identifier.of("status")));
        assertThat(revisions.inspect().schema()).isEqualTo(revisions.expected());
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void renamesATableByLetterCaseOnly(TestDatabase database) throws Exception {
        Revisions revisions = withRows(database);
        database.execute("create view codes as select code from item");
        revisions.run(new RenameTable(ITEM, Identifier.exact("Item")), new RenameTable(ITEM, Identifier.exact("Item")));
        assertThat(revisions.inspect().schema().tables()).containsKey(TableName.of("Item"));
        assertThat(database.query("select * from codes")).hasSize(3);
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void renamesASequenceByLetterCaseOnly(TestDatabase database) throws Exception {
        Sequence sequence = Sequence.sequence("Item_SEQ", 1, 50);
        Revisions revisions = withRows(database);
        revisions.run(new CreateSequence(sequence));
        revisions.run(new RenameSequence(sequence, Identifier.exact("item_seq")));
        assertThat(database.query("select name from sqlite_master where lower(name) = 'item_seq'"))
                .isEqualTo(List.of(List.of("item_seq")));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void turnsAKeyIntoNumbersAndBack(TestDatabase database) throws Exception {
        Column id = column("id", bigint());
        TableName owner = TableName.of("owner");
        Revisions revisions = withRows(database);
        database.execute("insert into owner values (7, 'seven')");
        revisions.run(new AlterColumn(owner, id.identity(), id.notNull()));
        assertThat(revisions.inspect().schema()).isEqualTo(revisions.expected());
        revisions.run(new AlterColumn(owner, id.notNull(), id.identity()));
        assertThat(revisions.inspect().schema()).isEqualTo(revisions.expected());
        database.execute("insert into owner (name) values ('next')");
        assertThat(database.query("select id from owner order by id"))
                .isEqualTo(List.of(List.of(1), List.of(7), List.of(8)));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void addsARequiredColumnWithoutDefaultToAnEmptyTableOnly(TestDatabase database) throws Exception {
        Operation add = new AddColumn(ITEM, column("rank", integer()).notNull());
        Revisions revisions = withRows(database);
        assertThatThrownBy(() -> revisions.run(add)).hasMessageContaining("NOT NULL constraint failed");
        assertThat(database.query("select * from item")).hasSize(3);
        database.execute("delete from item");
        revisions.run(add);
        assertThat(revisions.inspect().schema()).isEqualTo(revisions.expected());
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void numbersNothingButAPrimaryKey(TestDatabase database) {
        Table table =
                Table.of("t", column("id", bigint()).identity(), column("n", integer()), primaryKey("pk", "id", "n"));
        assertThatThrownBy(() -> new Revisions(database).run(new CreateTable(table)))
                .isInstanceOf(UnsupportedOperationOnDatabaseException.class)
                .hasMessage("Column 'id' of table 't' can't be numbered by SQLite:"
                        + " make it the only column of the primary key");
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void createsAndDropsTablesAndSequences(TestDatabase database) throws Exception {
        Operation[] operations = {
            new CreateTable(Table.of("a", column("id", integer()).notNull(), primaryKey("pk_a", "id"))),
            new AddConstraint(TableName.of("a"), unique("uq_a", "id")),
            new CreateSequence(Sequence.sequence("a_seq", 1, 50)),
            new CommentTable(TableName.of("a"), null, "lost")
        };
        Revisions revisions = new Revisions(database).run(operations);
        assertThat(revisions.executed()).hasSize(3);
        assertThat(database.query("select next_val from a_seq")).isEqualTo(List.of(List.of(1)));
        assertThat(revisions.inspect().schema().table(TableName.of("a_seq")))
                .contains(SqliteDialect.current()
                        .canonical(SqliteDialect.current()
                                .sequenceTable(Sequence.sequence("a_seq", 1, 50))
                                .orElseThrow()));
        revisions.undo(operations);
        assertThat(revisions.inspect().schema()).isEqualTo(Schema.EMPTY);
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void doesNothingWhereNothingChangesOnSqlite(TestDatabase database) throws Exception {
        Revisions revisions = withRows(database);
        revisions.run(alter(NAME, NAME.comment("who")), new CommentTable(ITEM, null, "what"));
        assertThat(revisions.executed()).isEmpty();
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void addsNumbersToATableThatHadNone(TestDatabase database) throws Exception {
        Revisions revisions = withRows(database);
        revisions.run(
                new DropConstraint(ITEM, Identifier.of("pk_item"), null),
                new AddColumn(ITEM, column("id", bigint()).identity()),
                new AddConstraint(ITEM, primaryKey("pk_item", "id")));
        assertThat(revisions.inspect().schema()).isEqualTo(revisions.expected());
        assertThat(database.query("select id, code from item order by id"))
                .isEqualTo(List.of(List.of(1, "b"), List.of(2, "a"), List.of(3, "c")));
    }

    private static void assertChangesAndLeadsBack(TestDatabase database, Operation... operations) throws Exception {
        Revisions revisions = withRows(database);
        Schema before = revisions.inspect().schema();
        List<?> rows = rows(database, "item");
        assertThat(before).isEqualTo(revisions.expected());
        revisions.run(operations);
        Schema after = revisions.inspect().schema();
        assertThat(after).isEqualTo(revisions.expected()).isNotEqualTo(before);
        String table = after.table(ITEM).isPresent() ? "item" : "\"Article\"";
        assertThat(rows(database, table)).isEqualTo(rows);
        revisions.undo(operations);
        assertThat(revisions.inspect().schema())
                .isEqualTo(revisions.expected())
                .satisfies(schema -> assertThat(schema)
                        .usingRecursiveComparison()
                        .ignoringCollectionOrder()
                        .isEqualTo(before));
        assertThat(rows(database, "item")).isEqualTo(rows);
    }

    private static List<?> rows(TestDatabase database, String table) {
        return database.query(
                "select rowid, code, cast(name as text), size, state, doubled from " + table + " order by rowid");
    }

    /** Fresh tables, with a row in between deleted so that the numbers of the rows are not just 1, 2, 3. */
    private static Revisions withRows(TestDatabase database) throws Exception {
        Revisions revisions = new Revisions(database);
        if (!revisions.inspect().schema().tables().isEmpty()) {
            database.execute("drop table item", "drop table owner");
        }
        revisions.run(new CreateTable(OWNERS), new CreateTable(ITEMS));
        database.execute(
                "insert into owner (id, name) values (1, 'one')",
                "insert into item (code, name, size, state, owner) values ('b', 'Bee', 2, 'NEW', 1), ('x', 'X', 9, null, 1),"
                        + " ('a', 'Ant', 1, null, 1), ('c', 'Cat', 3, 'DONE', null)",
                "delete from item where code = 'x'");
        return revisions;
    }

    private static Operation alter(Column from, Column to) {
        return new AlterColumn(ITEM, from, to);
    }

    private static Operation add(Constraint constraint) {
        return new AddConstraint(ITEM, constraint);
    }

    private static Operation drop(Constraint constraint) {
        return new DropConstraint(ITEM, constraint.name(), constraint);
    }
}
