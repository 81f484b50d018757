package dev.revisor.dialect.sqlite;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Columns.exact;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.dialect.RenderContext;
import dev.revisor.dialect.Statement;
import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraints;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.TableName;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.sql.Connection;
import java.util.List;

/** The operations of a revision on one table wait for each other and become one rebuild. */
class SqliteRebuildGroupingTests {

    private static final TableName PARENT = TableName.of("parent");
    private static final Column NAME = column("name", varchar(20));
    private static final Operation CHANGE = new AlterColumn(PARENT, NAME, NAME.notNull());

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void rebuildsOnceForAllOperationsOfARevision(TestDatabase database) throws Exception {
        database.execute("create table parent (id integer primary key, name varchar(20), fax text, unique (fax))");
        Revisions revisions = new Revisions(database)
                .run(
                        CHANGE,
                        new AddColumn(PARENT, column("email", varchar(20))),
                        new CreateIndex(PARENT, Constraints.index("ix_email", "email")),
                        new DropColumn(PARENT, Identifier.of("fax"), null),
                        new AddConstraint(PARENT, unique("uq_email", "email")),
                        new DropConstraint(PARENT, Identifier.of("uq_email"), null));
        assertThat(revisions.executed())
                .filteredOn(sql -> sql.startsWith("drop table"))
                .hasSize(1);
        assertThat(revisions.executed())
                .filteredOn(sql -> sql.startsWith("insert into"))
                .hasSize(1);
        assertThat(revisions.inspect().schema().table(PARENT).orElseThrow().columns())
                .extracting(column -> column.name().text())
                .containsExactly("id", "name", "email");
    }

    @AlembicCase(120)
    @DatabaseTest(only = DatabaseKind.SQLITE)
    void rebuildsForANewColumnOnlyWhereSqliteCantAddIt(TestDatabase database) throws Exception {
        database.execute("create table parent (id integer primary key, name varchar(20))");
        Column constant = column("a", integer()).notNull().defaultValue("7");
        assertThat(rebuilds(database, constant)).isZero();
        assertThat(rebuilds(database, column("b", integer()).defaultValue("1 + abs(-2)")))
                .isOne();
        assertThat(rebuilds(database, column("c", integer()).generatedStored("a * 2")))
                .isOne();
        assertThat(rebuilds(database, column("d", integer()).generatedVirtual("a * 2")))
                .isZero();
    }

    private static long rebuilds(TestDatabase database, Column added) throws Exception {
        return new Revisions(database)
                .run(new AddColumn(PARENT, added)).executed().stream()
                        .filter(sql -> sql.startsWith("drop table"))
                        .count();
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void renamesAndRebuildsOnce(TestDatabase database) throws Exception {
        database.execute(
                "create table parent (id integer primary key, label varchar(20))",
                "create table child (id integer primary key, label text references parent (label))",
                "create table log (what text)",
                "create trigger tr after update of label on parent begin insert into log select label from child"
                        + " where label = new.label; end",
                "create view labels as select label from parent",
                "create index ix on parent (label)",
                "insert into parent values (1, 'one')");
        TableName person = TableName.of("per son");
        Revisions revisions = new Revisions(database)
                .run(
                        new RenameTable(PARENT, exact("per son")),
                        new RenameColumn(person, Identifier.of("label"), Identifier.of("name")),
                        new AlterColumn(person, NAME, NAME.notNull()),
                        new AddConstraint(person, unique("uq_name", "name")));
        assertThat(revisions.executed())
                .filteredOn(sql -> sql.startsWith("drop table"))
                .hasSize(1);
        assertThat(revisions.definition("child"))
                .isEqualTo("CREATE TABLE child (id integer primary key, label text references \"per son\" (\"name\"))");
        database.execute("insert into child values (1, 'two')", "update \"per son\" set name = 'two' where id = 1");
        assertThat(database.query("select * from log")).isEqualTo(List.of(List.of("two")));
        assertThat(database.query("select * from labels")).isEqualTo(List.of(List.of("two")));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void seesWhatPlainSqlOfTheSameRevisionMade(TestDatabase database) throws Exception {
        database.execute("create table parent (id integer primary key, name varchar(20))");
        new Revisions(database)
                .run(
                        new ExecuteSql("alter table parent add column extra text default 'kept'"),
                        new ExecuteSql("create table log (what text)"),
                        new ExecuteSql(
                                "create trigger tr after insert on parent begin insert into log values (new.extra); end"),
                        new RenameColumn(PARENT, Identifier.of("extra"), Identifier.of("more")),
                        new ExecuteSql("insert into parent (name, more) values ('one', 'more')"),
                        CHANGE);
        database.execute("insert into parent (name, more) values ('two', 'again')");
        assertThat(database.query("select what from log")).isEqualTo(List.of(List.of("more"), List.of("again")));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void changesTablesInATransactionWhateverElseRunsOutsideOfIt(TestDatabase database) throws Exception {
        database.execute("create table parent (id integer primary key, name varchar(20))");
        try (Connection connection = database.connect()) {
            List<Statement> statements = SqliteDialect.current()
                    .renderer()
                    .render(
                            List.of(new OutsideTransaction(List.of(CHANGE, new ExecuteSql("vacuum")))),
                            new RenderContext(Schema.EMPTY, connection));
            assertThat(statements).extracting(Statement::outsideTransaction).containsExactly(false, true);
        }
    }
}
