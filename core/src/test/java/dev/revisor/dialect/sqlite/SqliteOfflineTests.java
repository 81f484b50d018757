package dev.revisor.dialect.sqlite;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.RenderContext;
import dev.revisor.dialect.SqlStatement;
import dev.revisor.dialect.TransactionGuard;
import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;

/** Alembic's case 122: a script for SQLite, run by hand, leaves the same database as the run itself. */
class SqliteOfflineTests {

    private static final TableName PARENT = TableName.of("parent");
    private static final Column NAME = column("name", varchar(20));
    private static final Table PARENTS = Table.of(
            "parent",
            column("id", bigint()).identity(),
            NAME,
            column("state", enumeration(5, "A", "B")),
            primaryKey("pk_parent", "id"),
            index("ix_parent_name", "name"));
    private static final Table CHILDREN = Table.of(
            "child",
            column("id", bigint()).identity(),
            column("parent_id", bigint()),
            primaryKey("pk_child", "id"),
            foreignKey("fk_child_parent", "parent_id")
                    .references("parent", "id")
                    .onDelete(ReferentialAction.CASCADE));
    private static final Operation[] CHANGES = {
        new AddColumn(PARENT, column("email", varchar(20)).notNull().defaultValue("lower('E')")),
        new RenameColumn(PARENT, Identifier.of("state"), Identifier.of("status")),
        new AlterColumn(PARENT, NAME, NAME.notNull().defaultValue("'none'")),
        new AddConstraint(PARENT, unique("uq_parent_name", "name")),
        new ExecuteSql("update parent set name = upper(name)"),
        new AddConstraint(PARENT, check("ck_parent_name", "name <> lower(name)")),
        new DropColumn(PARENT, Identifier.of("email"), null)
    };

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void leavesTheSameDatabaseAsTheRunItself(TestDatabase database, TestDatabase byHand) throws Exception {
        Revisions run = withRows(database).run(CHANGES);
        Revisions script = withRows(byHand);
        byHand.execute(script(script.replayed(), CHANGES));
        assertThat(script.inspect()).isEqualTo(run.inspect());
        String rows = "select p.id, p.name, p.status, c.id from parent p left join child c on c.parent_id = p.id";
        assertThat(byHand.query(rows)).isEqualTo(database.query(rows)).hasSize(2);
        String definitions = "select type, name, sql from sqlite_master order by 1, 2";
        assertThat(byHand.query(definitions)).isEqualTo(database.query(definitions));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void stopsBeforeTheCommitWhereRowsReferToNone(TestDatabase database) throws Exception {
        Revisions revisions = withRows(database);
        Operation[] changes = Stream.concat(
                        Stream.of(CHANGES), Stream.of(new ExecuteSql("insert into child values (9, 9)")))
                .toArray(Operation[]::new);
        assertThatThrownBy(() -> database.execute(script(revisions.replayed(), changes)))
                .hasMessageContaining("Rows refer to none");
        assertThat(revisions.inspect().schema()).isEqualTo(revisions.expected());
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void leavesAloneWhatWasWrongBefore(TestDatabase database) throws Exception {
        Revisions revisions = withRows(database);
        database.execute("insert into child values (9, 9)");
        database.execute(script(revisions.replayed(), CHANGES));
        assertThat(database.query("select id from child where parent_id = 9")).hasSize(1);
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void cantChangeATableThatNoRevisionCreates(TestDatabase database) {
        assertThatThrownBy(() -> script(Schema.EMPTY, CHANGES))
                .isInstanceOf(TableRebuildException.class)
                .hasMessageStartingWith("Table 'parent' can't be changed: no revision creates it");
    }

    private static Revisions withRows(TestDatabase database) throws Exception {
        Revisions revisions = new Revisions(database).run(new CreateTable(PARENTS), new CreateTable(CHILDREN));
        database.execute(
                "insert into parent (id, name, state) values (1, 'one', 'A'), (2, 'two', null)",
                "insert into child (id, parent_id) values (10, 1)");
        return revisions;
    }

    private static String[] script(Schema before, Operation... operations) {
        Dialect dialect = SqliteDialect.current();
        TransactionGuard guard = dialect.transactionGuard(List.of(operations));
        return Stream.of(
                        guard.scriptBeforeTransaction(),
                        List.of(SqlStatement.dml("begin")),
                        dialect.renderer().render(List.of(operations), RenderContext.offline(before)),
                        guard.scriptBeforeCommit(),
                        List.of(SqlStatement.dml("commit")),
                        guard.scriptAfterTransaction())
                .flatMap(List::stream)
                .map(dev.revisor.dialect.Statement::text)
                .toArray(String[]::new);
    }
}
