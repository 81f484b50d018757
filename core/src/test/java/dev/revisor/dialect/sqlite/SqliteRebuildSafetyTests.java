package dev.revisor.dialect.sqlite;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.dialect.DeferredStatements;
import dev.revisor.dialect.RenderContext;
import dev.revisor.dialect.Statement;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.TableName;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.sql.Connection;
import java.util.List;

/** A rebuild fails where it would lose or break something, and leaves the database as it was. */
class SqliteRebuildSafetyTests {

    private static final TableName PARENT = TableName.of("parent");
    private static final Column NAME = column("name", varchar(20));
    private static final Operation CHANGE = new AlterColumn(PARENT, NAME, NAME.notNull());

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void failsNamingTableAndRowsThatReferToNone(TestDatabase database) throws Exception {
        database.execute(
                "create table parent (id integer primary key, name varchar(20))",
                "create table child (id integer primary key, parent_id integer, name varchar(20))",
                "insert into parent values (1, 'one')",
                "insert into child values (10, 1, 'a'), (20, 2, 'b'), (30, 3, 'c')");
        TableName child = TableName.of("child");
        Revisions revisions = new Revisions(database);
        Schema before = revisions.inspect().schema();
        assertThatThrownBy(() -> revisions.run(
                        new AddConstraint(child, foreignKey("fk", "parent_id").references("parent", "id"))))
                .isInstanceOf(ForeignKeyViolationException.class)
                .hasMessage("2 rows of table 'child' refer to no row of 'parent', those with rowid 20, 30:"
                        + " correct or delete them, then run again");
        assertThat(revisions.inspect().schema()).isEqualTo(before);
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void toleratesRowsThatReferredToNoneBefore(TestDatabase database) throws Exception {
        database.execute(
                "create table parent (id integer primary key, name varchar(20))",
                "create table child (parent_id integer references parent)",
                "create table mismatch (name varchar(20) references parent (name))",
                "insert into child values (2)");
        Revisions revisions = new Revisions(database).run(CHANGE);
        assertThat(revisions
                        .inspect()
                        .schema()
                        .table(PARENT)
                        .orElseThrow()
                        .columns()
                        .get(1)
                        .nullable())
                .isFalse();
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void dropsNoRowsOfChildrenWithATable(TestDatabase database) throws Exception {
        database.execute(
                "create table parent (id integer primary key, name varchar(20))",
                "create table child (parent_id integer references parent on delete cascade)",
                "insert into parent values (1, 'one')",
                "insert into child values (1)");
        assertThatThrownBy(() -> new Revisions(database).run(new DropTable(PARENT, null)))
                .isInstanceOf(ForeignKeyViolationException.class);
        assertThatThrownBy(() -> new Revisions(database).run(new ExecuteSql("Drop Table parent")))
                .isInstanceOf(ForeignKeyViolationException.class);
        assertThat(database.query("select * from child")).isEqualTo(List.of(List.of(1)));
    }

    @AlembicCase(121)
    @DatabaseTest(only = DatabaseKind.SQLITE)
    void refusesWhereForeignKeysAreEnforced(TestDatabase database) throws Exception {
        database.execute("create table parent (id integer primary key, name varchar(20))");
        try (Connection connection = new Revisions(database).connect()) {
            List<Statement> statements = SqliteDialect.current()
                    .renderer()
                    .render(List.of(CHANGE), new RenderContext(Schema.EMPTY, connection));
            DeferredStatements deferred = (DeferredStatements) statements.get(0);
            assertThat(deferred.text()).isEqualTo("change table 'parent': alter column 'name'");
            assertThatThrownBy(() -> deferred.expansion().expand(connection))
                    .isInstanceOf(TableRebuildException.class)
                    .hasMessageContaining("would cascade");
        }
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void givesTheConnectionItsSettingsBack(TestDatabase database) throws Exception {
        database.execute(
                "create table parent (id integer primary key, name varchar(20))",
                "insert into parent values (1, null)");
        SqliteTransactionGuard guard = (SqliteTransactionGuard) SqliteTransactionGuard.of(List.of(CHANGE), false);
        try (Connection connection = new Revisions(database).connect()) {
            guard.beforeTransaction(connection);
            assertThat(Pragmas.isOn(connection, "foreign_keys")).isFalse();
            Pragmas.set(connection, "legacy_alter_table", true);
            guard.afterTransaction(connection);
            assertThat(Pragmas.isOn(connection, "foreign_keys")).isTrue();
            assertThat(Pragmas.isOn(connection, "legacy_alter_table")).isFalse();
        }
        assertThatThrownBy(() -> new Revisions(database).run(CHANGE))
                .hasMessageContaining("NOT NULL constraint failed");
        assertThat(database.query("select * from parent")).hasSize(1);
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void refusesToDropAColumnThatAViewOrTriggerUses(TestDatabase database) throws Exception {
        database.execute(
                "create table parent (id integer primary key, name varchar(20), fax text unique)",
                "create view faxes as select fax from parent");
        DropColumn drop = new DropColumn(PARENT, Identifier.of("fax"), null);
        assertThatThrownBy(() -> new Revisions(database).run(drop)).hasMessageContaining("error in view faxes");
        database.execute(
                "drop view faxes",
                "create trigger tr after insert on parent begin update parent set name = new.fax; end");
        assertThatThrownBy(() -> new Revisions(database).run(drop)).hasMessageContaining("error in trigger tr");
        assertThat(new Revisions(database).definition("parent")).contains("fax");
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void saysWhichColumnConstraintOrTableIsMissing(TestDatabase database) throws Exception {
        database.execute("create table parent (id integer primary key)");
        Revisions revisions = new Revisions(database);
        assertThatThrownBy(() -> revisions.run(CHANGE)).hasMessageContaining("no column 'name'");
        assertThatThrownBy(() -> revisions.run(new DropConstraint(PARENT, Identifier.of("uq"), null)))
                .hasMessageContaining("no constraint 'uq'");
        assertThatThrownBy(() -> revisions.run(new AlterColumn(TableName.of("none"), NAME, NAME.notNull())))
                .isInstanceOf(TableRebuildException.class)
                .hasMessageContaining("no such table");
    }
}
