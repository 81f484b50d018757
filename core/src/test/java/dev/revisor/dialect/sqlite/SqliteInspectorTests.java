package dev.revisor.dialect.sqlite;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Types.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.dialect.Inspection;
import dev.revisor.dialect.InspectionScope;
import dev.revisor.dialect.OpaqueObject;
import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Identity;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

class SqliteInspectorTests {

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void readsWhatOthersWrote(TestDatabase database) throws Exception {
        database.execute("""
                CREATE TABLE IF NOT EXISTS 'Order' ( /* ( ' " [ */
                    -- id, integer primary key,
                    [Order Id] INTEGER PRIMARY KEY ON CONFLICT FAIL,
                    `total` DECIMAL (10, 2) NOT NULL DEFAULT +0.5e-1 CHECK ("total" >= 0),
                    note, "type" "my type" NULL DEFAULT ('a,b)'||'--'), pic BLOB DEFAULT X'0f' COLLATE RTRIM,
                    Customer INT CONSTRAINT refs REFERENCES CUSTOMER ON UPDATE SET DEFAULT MATCH FULL ON DELETE NO ACTION
                        NOT DEFERRABLE INITIALLY DEFERRED CONSTRAINT one UNIQUE ON CONFLICT IGNORE,
                    CONSTRAINT two UNIQUE (NOTE COLLATE nocase, `type` DESC) CHECK (note GLOB '[a-z]*')
                    CONSTRAINT three CHECK(length ( note )>0 AND [type]!=NOTE)
                )""", "create table Customer (ID integer primary key)");
        Table order = table(database, "Order");
        assertThat(order.columns())
                .containsExactly(
                        plain("Order Id", "integer").notNull().withNumbering(Identity.BY_DEFAULT),
                        plain("total", "decimal(10,2)").notNull().defaultValue("+0.5e-1"),
                        plain("note", ""),
                        plain("type", "my type").defaultValue("'a,b)' || '--'"),
                        plain("pic", "blob").defaultValue("X'0f'").collation("RTRIM"),
                        plain("Customer", "int"));
        assertThat(order.uniques())
                .extracting(key -> key.name() + " " + key.columns())
                .containsExactly("one [Customer]", "two [note, type]");
        assertThat(order.checks())
                .extracting(check -> check.name() + " " + check.expression())
                .containsExactly(
                        "null note glob '[a-z]*'", "null total >= 0", "three length(note) > 0 and type <> note");
        assertThat(order.foreignKeys())
                .containsExactly(foreignKey("refs", "Customer")
                        .references("Customer", "ID")
                        .onUpdate(ReferentialAction.SET_DEFAULT));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void leavesAloneWhatTheModelCantRepresent(TestDatabase database) throws Exception {
        database.execute(
                "create table plain (id integer primary key autoincrement)",
                "create table parts (id integer primary key) strict",
                "create table keyed (id text primary key) without rowid",
                "create index keyed_ix on keyed (id)",
                "create virtual table search using fts5 (body)",
                "create view ids as select id from plain",
                "create trigger tr after insert on plain begin delete from plain; end");
        Inspection inspection = new Revisions(database).inspect();
        assertThat(inspection.schema().tables()).containsOnlyKeys(TableName.of("plain"));
        assertThat(inspection.opaque())
                .contains(
                        new OpaqueObject("strict table", "parts"),
                        new OpaqueObject("table without rowid", "keyed"),
                        new OpaqueObject("virtual table", "search"),
                        new OpaqueObject("shadow table", "search_data"),
                        new OpaqueObject("view", "ids"),
                        new OpaqueObject("trigger", "tr on plain"))
                .noneMatch(object ->
                        object.name().contains("sqlite_") || object.name().contains("keyed_ix"));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void takesNoTableThatItReadsOtherwiseThanSqliteDoes(TestDatabase database) throws Exception {
        database.execute("create table odd (a int generated, b int)", "create table fine (a int)");
        try (Connection connection = database.connect()) {
            Pragmas.set(connection, "writable_schema", true);
            try (java.sql.Statement statement = connection.createStatement()) {
                statement.execute(
                        "update sqlite_master set sql = 'create table odd (a int null not null deferrable, b int"
                                + " generated always)' where name = 'odd'");
            }
        }
        Inspection inspection = new Revisions(database).inspect();
        assertThat(inspection.schema().tables()).containsKey(TableName.of("fine"));
        assertThat(inspection.schema().tables().containsKey(TableName.of("odd")))
                .isNotEqualTo(inspection.opaque().contains(new OpaqueObject("unreadable table", "odd")));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void readsOnlyWhatTheScopeIncludes(TestDatabase database) throws Exception {
        database.execute(
                "create table revisor_history (id text)",
                "create table mine (id text)",
                "create view revisor_view as select * from mine",
                "create trigger tr after insert on revisor_history begin delete from mine; end");
        InspectionScope scope =
                new InspectionScope(Set.of(), name -> !name.name().text().startsWith("revisor_"));
        try (Connection connection = database.connect()) {
            Inspection inspection = SqliteDialect.current().inspector().inspect(connection, scope);
            assertThat(inspection.schema().tables()).containsOnlyKeys(TableName.of("mine"));
            assertThat(inspection.opaque()).isEmpty();
        }
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void readsAttachedDatabases(TestDatabase database) throws Exception {
        Path file = Files.createTempFile("attached", ".db");
        try (Connection connection = database.connect();
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute("attach '" + file + "' as other");
            statement.execute("create table other.t (id integer primary key, up integer references t)");
            statement.execute("create index other.ix on t (up)");
            Inspection inspection = SqliteDialect.current()
                    .inspector()
                    .inspect(connection, new InspectionScope(Set.of(Identifier.of("other")), name -> true));
            Table table = inspection.schema().table(TableName.of("other", "t")).orElseThrow();
            assertThat(table.foreignKeys())
                    .singleElement()
                    .extracting(key -> key.target().toString() + key.targetColumns())
                    .isEqualTo("other.t[id]");
            assertThat(table.indexes()).hasSize(1);
        } finally {
            Files.delete(file);
        }
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void asksAsOftenForSixtyTablesAsForThree(TestDatabase database) throws Exception {
        int forThree = queries(database, 3);
        assertThat(queries(database, 60)).isEqualTo(forThree).isLessThanOrEqualTo(12);
    }

    /** What SQLite's own pragmas say of a column or key is what the reader finds in the text. */
    @DatabaseTest(only = DatabaseKind.SQLITE)
    void agreesWithThePragmas(TestDatabase database) throws Exception {
        database.execute(
                "create table p (a int, b text, primary key (b, a))",
                "create table c (x int default (  1+2 ), y text default 'it''s' not null, z real default -1 references p (a)"
                        + " on delete set null, g int as (x+1) stored, h text as (y) virtual unique,"
                        + " foreign key (x, y) references p (a, b) on update cascade on delete restrict)",
                "create index ix on c (y desc, x)");
        Table child = table(database, "c");
        assertThat(database.query("select name, lower(type), \"notnull\", dflt_value from pragma_table_xinfo('c')"))
                .isEqualTo(child.columns().stream()
                        .map(column -> java.util.Arrays.<Object>asList(
                                column.name().text(),
                                SqliteTypes.name(column),
                                column.nullable() ? 0 : 1,
                                column.defaultValue() == null
                                        ? null
                                        : column.defaultValue().replace(" + ", "+")))
                        .toList());
        assertThat(database.query(
                        "select \"from\", \"to\", lower(on_delete), lower(on_update) from pragma_foreign_key_list('c')"
                                + " order by id, seq"))
                .containsExactlyInAnyOrderElementsOf(child.foreignKeys().stream()
                        .flatMap(key -> java.util.stream.IntStream.range(
                                        0, key.columns().size())
                                .mapToObj(position -> List.<Object>of(
                                        key.columns().get(position).text(),
                                        key.targetColumns().get(position).text(),
                                        key.onDelete().sql(),
                                        key.onUpdate().sql())))
                        .toList());
    }

    private static int queries(TestDatabase database, int tables) throws Exception {
        for (int number = 0; number < tables; number++) {
            database.execute(
                    "drop table if exists t" + number,
                    "create table t" + number + " (id integer primary key, t integer references t0, name text unique)",
                    "create index ix" + number + " on t" + number + " (t)");
        }
        AtomicInteger count = new AtomicInteger();
        try (Connection connection = database.connect()) {
            Inspection inspection = SqliteDialect.current()
                    .inspector()
                    .inspect(counting(connection, count), InspectionScope.DEFAULT_SCHEMA);
            assertThat(inspection.schema().tables()).hasSize(tables);
        }
        return count.get();
    }

    private static Connection counting(Connection connection, AtomicInteger count) {
        return (Connection) Proxy.newProxyInstance(
                SqliteInspectorTests.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    count.addAndGet(method.getName().endsWith("Statement") ? 1 : 0);
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    private static Table table(TestDatabase database, String name) throws Exception {
        return new Revisions(database)
                .inspect()
                .schema()
                .table(TableName.of(name))
                .orElseThrow();
    }

    private static Column plain(String name, String type) {
        return column(name, raw(type));
    }
}
