package dev.revisor.command;

import static dev.revisor.command.ExitCode.DONE;
import static dev.revisor.command.ExitCode.FAILED;
import static dev.revisor.command.ExitCode.FOUND_SOMETHING;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.InsertRows;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class CreateAllTests {

    @TempDir
    private Path module;

    @DatabaseTest
    void createsEverythingAndStampsTheHeads(TestDatabase database) {
        SourceApplication application = application(database);
        RecordedConsole console = application.run(DONE, "create-all");
        assertThat(console.results)
                .containsExactly("Created 3 tables", "stamped aaaa1", "stamped bbbb2", "stamped cccc3");
        assertThat(String.join("\n", console.notes))
                .contains("Not run", "aaaa1  + t_aaaa1", "1 row", "bbbb2  ~ execute", "update t_aaaa1", "cccc3  ~ run")
                .doesNotContain("numbers");
        assertThat(database.query("select next_val from numbers")).hasSize(1);
        assertThat(database.query("select count(*) from t_aaaa1").get(0).get(0)).hasToString("0");
        application.run(DONE, "check");
        application.run(DONE, "current", "--check-heads");
        assertThat(application.run(DONE, "upgrade").results).isEmpty();
    }

    @DatabaseTest
    void refusesADatabaseThatHasSomething(TestDatabase database) throws SQLException {
        SourceApplication application = application(database);
        execute(database, "create table t_aaaa1 (id integer)");
        assertThat(application.run(FAILED, "create-all").notes)
                .singleElement()
                .asString()
                .containsIgnoringCase("not empty: it has 't_aaaa1' and no history")
                .contains("'db stamp REV'");
        execute(database, "drop table t_aaaa1");
        application.run(DONE, "create-all");
        assertThat(application.run(FAILED, "create-all").notes)
                .singleElement()
                .asString()
                .contains("it is at revision 'cccc3'", "'db upgrade'");
    }

    @DatabaseTest
    void saysWhatStaysWhereTheDatabaseRefuses(TestDatabase database) throws SQLException {
        SourceApplication application = application(database)
                .want(Table.of(
                        "zzz",
                        column("id", Types.bigint()),
                        column("x", Types.integer()).defaultValue("nonsense(")));
        RecordedConsole console = application.run(FAILED, "create-all");
        boolean rollsBack = database.kind() == DatabaseKind.POSTGRESQL || database.kind() == DatabaseKind.SQLITE;
        assertThat(console.notes)
                .singleElement()
                .asString()
                .contains("nonsense(", rollsBack ? "Nothing stays." : "commits each statement");
        assertThat(application.run(FOUND_SOMETHING, "current", "--check-heads").results)
                .isEmpty();
        if (rollsBack) {
            execute(database, "create table t_aaaa1 (id integer)");
        }
    }

    @DatabaseTest(only = DatabaseKind.H2)
    void createsTablesWithoutAnyRevision(TestDatabase database) {
        SourceApplication application = new SourceApplication(database.dataSource(), module)
                .want(Table.of("single", column("id", Types.bigint())));
        RecordedConsole console = application.run(DONE, "create-all");
        assertThat(console.results).containsExactly("Created 1 table");
        assertThat(console.notes).containsExactly("The history is empty: nothing was compared");
    }

    private SourceApplication application(TestDatabase database) {
        SourceApplication application = new SourceApplication(database.dataSource(), module);
        application.java(
                "aaaa1",
                "",
                "10:00:00",
                "op.createTable(\"t_aaaa1\", column(\"id\", bigint()).notNull(), column(\"name\", varchar(20)));"
                        + "op.insert(\"t_aaaa1\", \"id\").row(1L);",
                "op.dropTable(\"t_aaaa1\");");
        application.sql(
                "bbbb2", "aaaa1", "create index ix_x on t_aaaa1 (id);\nupdate t_aaaa1 set name = 'x'", "select 1");
        application.java("cccc3", "revises = \"bbbb2\"", "12:00:00", "op.run(\"fill\", connection -> {});", "");
        Table first = Table.of(
                "t_aaaa1",
                column("id", Types.bigint()).notNull(),
                column("name", Types.varchar(20)),
                primaryKey("pk_first", "id"),
                unique("uq_first_name", "name"));
        Table second = Table.of(
                "a_second",
                column("id", Types.bigint()).notNull(),
                column("first_id", Types.bigint()),
                primaryKey("pk_second", "id"),
                foreignKey("fk_second_first", "first_id").references("t_aaaa1", "id"),
                index("ix_second_first", "first_id"));
        Table numbers = Table.of("numbers", column("next_val", Types.bigint()));
        InsertRows rows =
                new InsertRows(TableName.of("numbers"), List.of(Identifier.of("next_val")), List.of(List.of(1L)));
        return application.want(first, second, numbers).want(rows);
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
