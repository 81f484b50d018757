package dev.revisor.dialect.mariadb;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.dialect.LiveSchema;
import dev.revisor.dialect.RenderContext;
import dev.revisor.dialect.UnsupportedOperationOnDatabaseException;
import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraints;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Index;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

class MariadbRendererTests {

    private static final TableName T = TableName.of("t");

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void addsANumberedColumnWithItsKey(TestDatabase database) throws Exception {
        try (LiveSchema live = new LiveSchema(database)) {
            live.apply(new CreateTable(Table.of("t", column("a", Types.integer()))));
            live.execute("insert into t values (5), (6)");
            live.apply(
                    new AddColumn(T, column("id", Types.bigint()).identity()),
                    new AddConstraint(T, primaryKey("pk_t", "id")));
            assertThat(live.readTables()).isEqualTo(live.expectedTables());
            assertThat(database.query("select id, a from t order by a"))
                    .containsExactly(List.of(1L, 5), List.of(2L, 6));
        }
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void dropsAndAddsTheKeyOfANumberedColumn(TestDatabase database) throws Exception {
        try (LiveSchema live = new LiveSchema(database)) {
            Table table = Table.of("t", column("id", Types.bigint()).identity(), primaryKey("pk_t", "id"));
            live.apply(new CreateTable(table));
            live.execute("insert into t values (), ()");
            live.apply(new DropConstraint(T, Identifier.of("pk_t"), null));
            assertThat(live.inspect(T).primaryKey()).isNull();
            live.apply(new AddConstraint(T, primaryKey("pk_t", "id")));
            assertThat(live.readTables()).isEqualTo(live.expectedTables());
            live.execute("insert into t values ()");
            assertThat(database.query("select max(id) from t")).containsExactly(List.of(3L));
        }
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void keepsTheCheckThatStandsInAColumn(TestDatabase database) throws Exception {
        try (LiveSchema live = new LiveSchema(database)) {
            live.execute("create table t (kind tinyint check (kind between 0 and 2), note json)");
            Column kind = column("kind", Types.tinyint());
            live.apply(new AlterColumn(T, kind, kind.notNull()));
            assertThat(live.inspect(T).checks()).containsExactly(new CheckConstraint(null, "`kind` between 0 and 2"));
            Column note = column("note", Types.json());
            live.apply(new AlterColumn(T, note, note.comment("new")));
            assertThat(live.inspect(T).columns())
                    .extracting(column -> column.type().toString())
                    .containsExactly("tinyint", "json");
        }
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void dropsTheCheckThatStandsInAColumn(TestDatabase database) throws Exception {
        try (LiveSchema live = new LiveSchema(database)) {
            live.execute(
                    "create table t (kind tinyint not null default 1 comment 'it''s' check (kind between 0 and 2))");
            CheckConstraint old = new CheckConstraint(null, "kind between 0 and 2");
            live.apply(
                    new DropConstraint(T, null, old),
                    new AddConstraint(T, Constraints.check("ck_t_kind", "kind between 0 and 3")));
            assertThat(live.inspect(T).checks())
                    .containsExactly(new CheckConstraint(Identifier.of("ck_t_kind"), "`kind` between 0 and 3"));
            assertThat(live.inspect(T).columns())
                    .containsExactly(column("kind", Types.raw("tinyint"))
                            .notNull()
                            .defaultValue("1")
                            .comment("it's"));
        }
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void dropsACheckOfTheTableWithoutName(TestDatabase database) throws Exception {
        try (LiveSchema live = new LiveSchema(database)) {
            live.execute("create table t (a int, b int, check (a > 0), check (b > 0), constraint ck check (a <> b))");
            live.apply(new DropConstraint(T, null, new CheckConstraint(null, "b > 0")));
            assertThat(live.inspect(T).checks())
                    .extracting(CheckConstraint::expression)
                    .containsExactly("`a` > 0", "`a` <> `b`");
        }
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void dropsAnIndexWithoutName(TestDatabase database) throws Exception {
        try (LiveSchema live = new LiveSchema(database)) {
            Index index = Constraints.index("x", "b", "a").withName(null);
            live.apply(
                    new CreateTable(Table.of("t", column("a", Types.integer()), column("b", Types.integer()), index)));
            live.apply(new CreateIndex(T, Constraints.index("x", "b").withName(null)));
            live.apply(new DropIndex(T, null, index));
            assertThat(live.inspect(T).indexes()).containsExactly(Constraints.index("b_2", "b"));
        }
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void dropsAUniqueIndexWithoutNameThoughItIsReadAsAConstraint(TestDatabase database) throws Exception {
        Index index = Constraints.index("x", "a").withName(null).unique();
        try (LiveSchema live = new LiveSchema(database)) {
            live.apply(new CreateTable(Table.of("t", column("a", Types.integer()), index)));
            live.apply(new DropIndex(T, null, index));
            assertThat(live.inspect(T).uniques()).isEmpty();
        }
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void startsToCountWhereTold(TestDatabase database) throws Exception {
        try (LiveSchema live = new LiveSchema(database)) {
            Column id = column("id", Types.bigint()).notNull().withNumbering(new Identity(false, 100, 1));
            live.apply(new CreateTable(Table.of("t", id, primaryKey("pk_t", "id"))));
            live.execute("insert into t values ()");
            assertThat(database.query("select id from t")).containsExactly(List.of(100L));
        }
    }

    @AlembicCase(100)
    @Test
    void saysThatAnIndexOfExpressionsIsNotToBeHad() {
        var index = Constraints.index(Identifier.of("ix"), Constraints.expression("lower(a)"));
        assertThatThrownBy(() -> MariadbDialect.currentMariadb()
                        .renderer()
                        .render(List.of(new CreateIndex(T, index)), RenderContext.offline(Schema.EMPTY)))
                .isInstanceOf(UnsupportedOperationOnDatabaseException.class)
                .hasMessageContaining("'lower(a)'");
    }

    @Test
    void refusesToGuessANameOffline() {
        var drop = new DropConstraint(T, null, unique("x", "a").withName(null));
        assertThatThrownBy(() -> MariadbDialect.currentMariadb()
                        .renderer()
                        .render(List.of(drop), RenderContext.offline(Schema.EMPTY)))
                .isInstanceOf(UnsupportedOperationOnDatabaseException.class)
                .hasMessageContaining("'t'")
                .hasMessageContaining("say its name");
    }
}
