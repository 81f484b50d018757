package dev.revisor.dialect.sqlite;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.blob;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.real;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.dialect.DeferredStatements;
import dev.revisor.dialect.RenderContext;
import dev.revisor.dialect.Statement;
import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameIndex;
import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.TableName;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rebuild keeps everything that the operations don't name, whoever made it. */
class SqliteRebuildTests {

    private static final TableName PARENT = TableName.of("parent");
    private static final Column NAME = column("name", varchar(20));
    private static final Operation CHANGE = new AlterColumn(PARENT, NAME, NAME.notNull());

    @AlembicCase(121)
    @DatabaseTest(only = DatabaseKind.SQLITE)
    void keepsTheRowsOfChildrenThatCascade(TestDatabase database) throws Exception {
        database.execute(
                "create table parent (id integer primary key, name varchar(20))",
                "create table child (id integer primary key, parent_id integer references parent on delete cascade)",
                "create table shy (parent_id integer not null references parent on delete set null)",
                "insert into parent values (1, 'one'), (2, 'two')",
                "insert into child values (10, 1), (20, 2)",
                "insert into shy values (1)");
        Revisions revisions = new Revisions(database).run(CHANGE);
        assertThat(database.query("select * from parent")).isEqualTo(List.of(List.of(1, "one"), List.of(2, "two")));
        assertThat(database.query("select * from child")).isEqualTo(List.of(List.of(10, 1), List.of(20, 2)));
        assertThat(database.query("select * from shy")).isEqualTo(List.of(List.of(1)));
        try (Connection connection = revisions.connect()) {
            execute(connection, "delete from parent where id = 2");
        }
        assertThat(database.query("select * from child")).isEqualTo(List.of(List.of(10, 1)));
        assertThat(revisions.definition("child")).endsWith("references parent on delete cascade)");
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void keepsTriggersAndFiresNone(TestDatabase database) throws Exception {
        database.execute(
                "create table parent (id integer primary key, name varchar(20))",
                "create table log (what text)",
                "create table other (id integer)",
                "create trigger \"tr ins\" after insert on parent begin insert into log values ('insert ' || new.name); end",
                "create trigger del before delete on parent begin insert into log values ('delete'); end",
                "create trigger upd after update of name on parent when old.name <> new.name begin insert into log values"
                        + " ('update'); update parent set id = id; end",
                "create trigger elsewhere after insert on other begin update parent set name = 'changed'; end",
                "insert into parent values (1, 'one')",
                "delete from log");
        new Revisions(database).run(CHANGE);
        assertThat(database.query("select * from log")).isEmpty();
        database.execute(
                "insert into parent values (2, 'two')",
                "insert into other values (1)",
                "delete from parent where id = 1");
        assertThat(database.query("select * from log"))
                .isEqualTo(List.of(List.of("insert two"), List.of("update"), List.of("update"), List.of("delete")));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void keepsViews(TestDatabase database) throws Exception {
        database.execute(
                "create table parent (id integer primary key, name varchar(20))",
                "create view names as select p.name from parent p",
                "create view twice as select name || name as twice from names",
                "create trigger in_view instead of insert on names begin insert into parent (name) values (new.name); end");
        new Revisions(database).run(CHANGE);
        database.execute("insert into names values ('one')");
        assertThat(database.query("select twice from twice")).isEqualTo(List.of(List.of("oneone")));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void keepsIndexesOfAllKinds(TestDatabase database) throws Exception {
        database.execute(
                "create table parent (id integer primary key, name varchar(20))",
                "create unique index partial on parent (name collate nocase desc) where name is not null",
                "create index \"expression \"\"ix\"\"\" on parent (lower(name), id + 1)");
        List<?> before = database.query("select name, sql from sqlite_master where type = 'index' order by name");
        new Revisions(database).run(CHANGE);
        assertThat(database.query("select name, sql from sqlite_master where type = 'index' order by name"))
                .isEqualTo(before)
                .hasSize(2);
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void goesOnCountingWhereAutoincrementWas(TestDatabase database) throws Exception {
        database.execute(
                "create table parent (id integer primary key autoincrement, name varchar(20))",
                "create table empty (id integer primary key autoincrement, name varchar(20))",
                "insert into parent values (41, 'gone'), (7, 'seven')",
                "delete from parent where id = 41",
                "insert into empty values (9, 'gone')",
                "delete from empty");
        Operation changeEmpty = new AlterColumn(TableName.of("empty"), NAME, NAME.notNull());
        new Revisions(database).run(CHANGE, changeEmpty);
        database.execute("insert into parent (name) values ('next')", "insert into empty (name) values ('next')");
        assertThat(database.query("select id from parent order by id")).isEqualTo(List.of(List.of(7), List.of(42)));
        assertThat(database.query("select id from empty")).isEqualTo(List.of(List.of(10)));
        assertThat(database.query("select name, seq from sqlite_sequence order by name"))
                .isEqualTo(List.of(List.of("empty", 10), List.of("parent", 42)));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void keepsWhatNoModelKnows(TestDatabase database) throws Exception {
        database.execute(
                """
                create table parent ( -- the parents, who are (many)
                  id integer primary key on conflict replace autoincrement /* a, comment */,
                  name varchar(20), -- their 'name'
                  code text collate nocase constraint filled not null on conflict ignore default 'x''y'
                    constraint long check (length(code) > 0),
                  half as (id / 2.0) stored,
                  mother int references parent (id) on delete set null deferrable initially deferred,
                  "odd ""name"" x" any_type default (1 + 2) check (parent."odd ""name"" x" > 0),
                  constraint pair unique (name collate nocase, code desc) on conflict fail
                  check (parent.name <> code)
                  -- that's all
                )""", "insert into parent (id, name, code, mother) values (3, 'three', 'c', 3), (5, 'five', 'e', 3)");
        Revisions revisions = new Revisions(database)
                .run(
                        CHANGE,
                        new AddColumn(
                                PARENT, column("email", varchar(10)).notNull().defaultValue("lower('E')")),
                        new AddConstraint(PARENT, check("ck_email", "email <> ''")));
        assertThat(revisions.definition("parent")).isEqualTo("""
                CREATE TABLE "parent" ( -- the parents, who are (many)
                  id integer primary key on conflict replace autoincrement /* a, comment */,
                  name varchar(20) not null, -- their 'name'
                  code text collate nocase constraint filled not null on conflict ignore default 'x''y'
                    constraint long check (length(code) > 0),
                  half as (id / 2.0) stored,
                  mother int references parent (id) on delete set null deferrable initially deferred,
                  "odd ""name"" x" any_type default (1 + 2) check ("odd ""name"" x" > 0),
                    "email" varchar(10) default (lower('E')) not null,
                  constraint pair unique (name collate nocase, code desc) on conflict fail
                  check (name <> code),
                    constraint "ck_email" check (email <> '')
                  -- that's all
                )""");
        assertThat(database.query("select id, name, code, half, mother, \"odd \"\"name\"\" x\", email from parent"))
                .isEqualTo(List.of(List.of(3, "three", "c", 1.5, 3, 3, "e"), List.of(5, "five", "e", 2.5, 3, 3, "e")));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void takesNothingForAComment(TestDatabase database) throws Exception {
        database.execute("""
                create table parent (
                  name varchar(20) -- the name
                    not null
                    -- and then
                    default 'x', code int null -- ,
                  , unique (name) -- twice
                  check (name <> code) -- last
                )""");
        Column was = NAME.notNull().defaultValue("'x'");
        Column code = column("code", integer());
        Revisions revisions = new Revisions(database)
                .run(
                        new AlterColumn(PARENT, was, NAME),
                        new AlterColumn(PARENT, code, code.notNull()),
                        new DropConstraint(PARENT, null, unique("uq", "name").withName(null)));
        assertThat(revisions.definition("parent")).isEqualToIgnoringWhitespace("""
                CREATE TABLE "parent" (
                  name varchar(20) -- the name
                    -- and then
                    , code int not null null -- twice
                  check (name <> code) -- last
                )""");
        assertThat(revisions.inspect().schema().table(PARENT).orElseThrow().columns())
                .extracting(Column::nullable)
                .containsExactly(true, false);
    }

    @AlembicCase(118)
    @DatabaseTest(only = DatabaseKind.SQLITE)
    void keepsReferencesOfATableToItself(TestDatabase database) throws Exception {
        database.execute(
                "create table parent (id integer primary key, name varchar(20), up integer references parent on delete cascade)",
                "insert into parent values (1, 'root', null), (2, 'leaf', 1)");
        Revisions revisions = new Revisions(database).run(CHANGE);
        assertThat(database.query("select id, up from parent")).hasSize(2);
        try (Connection connection = revisions.connect()) {
            execute(connection, "delete from parent where id = 1");
        }
        assertThat(database.query("select id, up from parent")).isEmpty();
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void keepsTheRowidOfTablesWhoseColumnsHideIt(TestDatabase database) throws Exception {
        database.execute(
                "create table parent (rowid text, _rowid_ text, name varchar(20))",
                "insert into parent (oid, rowid, name) values (5, 'a', 'five'), (2, 'b', 'two')");
        new Revisions(database).run(CHANGE);
        assertThat(database.query("select oid, rowid, name from parent order by oid"))
                .isEqualTo(List.of(List.of(2, "b", "two"), List.of(5, "a", "five")));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void rebuildsStrictTablesAndTablesWithoutRowid(TestDatabase database) throws Exception {
        database.execute(
                "create table parent (id text primary key, name text) without rowid, strict",
                "insert into parent values ('b', 'two'), ('a', 'one')");
        Revisions revisions = new Revisions(database).run(CHANGE);
        assertThat(revisions.definition("parent"))
                .endsWith("(id text primary key, name text not null) without rowid, strict");
        assertThat(database.query("select * from parent")).isEqualTo(List.of(List.of("a", "one"), List.of("b", "two")));
    }

    @AlembicCase(119)
    @DatabaseTest(only = DatabaseKind.SQLITE)
    void convertsBetweenTextAndBytesAndNothingElse(TestDatabase database) throws Exception {
        database.execute(
                "create table parent (a varchar(5), b blob, c varchar(5), d float, e integer)",
                "insert into parent values ('x', x'79', '12', 1.5, 7), (null, null, 'n/a', 2, null)");
        new Revisions(database)
                .run(
                        new AlterColumn(PARENT, column("a", varchar(5)), column("a", blob())),
                        new AlterColumn(PARENT, column("b", blob()), column("b", varchar(5))),
                        new AlterColumn(PARENT, column("c", varchar(5)), column("c", integer())),
                        new AlterColumn(PARENT, column("d", real()), column("d", integer())),
                        new AlterColumn(PARENT, column("e", integer()), column("e", varchar(5))));
        assertThat(database.query("select typeof(a), b, c, d, e from parent"))
                .isEqualTo(List.of(List.of("blob", "y", 12, 1.5, "7"), Arrays.asList("null", null, "n/a", 2, null)));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void rebuildsTablesOfAttachedDatabases(TestDatabase database, TestDatabase other) throws Exception {
        other.execute(
                "create table parent (id integer primary key autoincrement, name varchar(20))",
                "create index if not exists ix on parent (name)",
                "create trigger if not exists tr after insert on parent begin update parent set name = upper(name); end",
                "insert into parent values (5, 'five')");
        database.execute("create table parent (id integer primary key, name varchar(20))");
        List<List<@Nullable Object>> definitions =
                other.query("select sql from sqlite_master where type <> 'table' order by name");
        TableName table = TableName.of("other", "parent");
        try (Connection connection = database.connect()) {
            execute(connection, "attach '" + other.url().replaceFirst("jdbc:sqlite:", "") + "' as other");
            run(
                    connection,
                    new AlterColumn(table, NAME, NAME.notNull()),
                    new CreateIndex(table, index("ix_new", "name", "id")));
            execute(connection, "insert into other.parent (name) values ('six')");
        }
        assertThat(other.query("select id, name from parent"))
                .isEqualTo(List.of(List.of(5, "FIVE"), List.of(6, "SIX")));
        assertThat(other.query("select sql from sqlite_master where type <> 'table' order by name"))
                .containsAll(definitions)
                .hasSize(3);
        assertThat(new Revisions(database).definition("parent")).doesNotContain("not null");
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void renamesIndexesOfAttachedDatabases(TestDatabase database, TestDatabase other) throws Exception {
        other.execute(
                "create table child (id integer primary key, name varchar(20))", "create index ix on child (name)");
        try (Connection connection = database.connect()) {
            execute(connection, "attach '" + other.url().replaceFirst("jdbc:sqlite:", "") + "' as other");
            run(
                    connection,
                    new RenameIndex(TableName.of("other", "child"), Identifier.of("ix"), Identifier.of("ix_name")));
        }
        assertThat(other.query("select name from sqlite_master where type = 'index'"))
                .isEqualTo(List.of(List.of("ix_name")));
    }

    private static void run(Connection connection, Operation... operations) throws Exception {
        DeferredStatements deferred = (DeferredStatements) SqliteDialect.current()
                .renderer()
                .render(List.of(operations), new RenderContext(Schema.EMPTY, connection))
                .get(0);
        for (Statement statement : deferred.expansion().expand(connection)) {
            execute(connection, statement.text());
        }
    }

    private static void execute(Connection connection, String sql) throws Exception {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
