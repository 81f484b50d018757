package dev.revisor.command;

import static dev.revisor.command.ExitCode.DONE;
import static dev.revisor.command.ExitCode.FAILED;
import static dev.revisor.command.ExitCode.WRONG_USAGE;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Column;
import dev.revisor.schema.Table;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Columns that become not null in tables with rows. */
class FillTests {

    private static final Column EMAIL = column("email", varchar(120)).notNull();

    @TempDir
    private Path folder;

    @DatabaseTest
    void leavesTheValueToTheAuthor(TestDatabase database) throws IOException {
        SourceApplication application = withRows(database).want(customer(EMAIL));
        RecordedConsole console = application.run(DONE, "migrate", "-m", "email", "--rev-id", "bbbb2");
        assertThat(console.results).last().asString().startsWith("Complete it");
        assertThat(console.notes).anyMatch(note -> note.contains("--fill customer.email=EXPRESSION"));
        assertThat(application.text("_Email")).contains("""
                        op.addColumn("customer", column("email", varchar(120)));
                        // Write the value that rows without one get, in SQL; until then it is not run.
                        op.fill("customer", "email", "<expression>");
                        op.alterColumn("customer").from(column("email", varchar(120))).to(column("email", varchar(120)).notNull());
                """);
        assertRefused(application.run(FAILED, "upgrade"), database);
        complete(application, "concat(name, '@x')");
        application.run(DONE, "upgrade");
        assertFilledDownAndUp(application, database);
    }

    @DatabaseTest
    void leavesTheValueToTheAuthorInSql(TestDatabase database) throws IOException {
        SourceApplication application = withRows(database).want(customer(EMAIL));
        application.run(DONE, "migrate", "-m", "email", "--rev-id", "bbbb2", "--format", "sql");
        assertThat(application.text("_email"))
                .contains("-- Write the value that rows without one get, in SQL; until then it is not run.\nupdate ");
        assertRefused(application.run(FAILED, "upgrade"), database);
        assertRefused(application.run(FAILED, "upgrade", "--sql"), database);
        complete(application, "concat(name, '@x')");
        application.run(DONE, "upgrade");
        assertFilledDownAndUp(application, database);
    }

    @DatabaseTest
    void takesTheValueFromTheCommandLine(TestDatabase database) {
        SourceApplication application = withRows(database).want(customer(EMAIL));
        RecordedConsole console =
                application.run(DONE, "migrate", "-m", "email", "--fill", "Customer.email=concat(name, '@x')");
        assertThat(console.results).last().asString().startsWith("Read it");
        application.run(DONE, "upgrade");
        assertFilledDownAndUp(application, database);
    }

    @DatabaseTest
    void fillsWhatLacksAValueBeforeItIsNotNull(TestDatabase database) {
        SourceApplication application = withRows(database)
                .want(customer()
                        .edit()
                        .columns(column -> column.name().text().equals("note")
                                ? column.withType(varchar(200)).notNull()
                                : column)
                        .build());
        application.run(DONE, "migrate", "-m", "note", "--fill", "customer.note='none'");
        application.run(DONE, "upgrade");
        assertThat(database.query("select note from customer order by id"))
                .containsExactly(List.of("kept"), List.of("none"));
        application.run(DONE, "check");
        application.run(DONE, "downgrade", "--yes");
        application.run(DONE, "upgrade");
        assertThat(database.query("select note from customer order by id"))
                .containsExactly(List.of("kept"), List.of("none"));
    }

    @DatabaseTest
    void fillsWithTheDefaultWhereThereIsOne(TestDatabase database) {
        SourceApplication application = withRows(database)
                .want(customer()
                        .edit()
                        .columns(column -> column.name().text().equals("note")
                                ? column.notNull().defaultValue("'new'")
                                : column)
                        .build());
        application.run(DONE, "migrate", "-m", "note");
        application.run(DONE, "upgrade");
        assertThat(database.query("select note from customer order by id"))
                .containsExactly(List.of("kept"), List.of("new"));
    }

    @DatabaseTest
    void leavesTheValueOfTheWayBackToTheAuthor(TestDatabase database) throws IOException {
        SourceApplication application = noteNotNull(database);
        application.want(customer());
        RecordedConsole console = application.run(DONE, "migrate", "-m", "null", "--rev-id", "cccc3");
        assertThat(console.results).last().asString().startsWith("Read it");
        assertThat(console.notes).anyMatch(note -> note.startsWith("The way back makes 'customer.note' not null"));
        application.run(DONE, "upgrade");
        database.execute("update customer set note = null where id = 2");
        assertThat(application.run(FAILED, "downgrade", "--yes").notes.toString())
                .containsIgnoringCase("column 'note' of table 'customer'")
                .contains("<expression>");
        complete(application, "'back'");
        application.run(DONE, "downgrade", "--yes");
        assertThat(database.query("select note from customer order by id"))
                .containsExactly(List.of("kept"), List.of("back"));
    }

    @DatabaseTest
    void takesTheValueOfTheWayBackFromTheCommandLine(TestDatabase database) {
        SourceApplication application = noteNotNull(database);
        application.want(Table.of(
                "customer",
                column("id", bigint()).notNull(),
                column("name", varchar(50)),
                primaryKey("pk_customer", "id")));
        application.run(DONE, "migrate", "-m", "gone", "--fill", "customer.note='back'", "--format", "sql");
        application.run(DONE, "upgrade");
        application.run(DONE, "downgrade", "--yes");
        assertThat(database.query("select note from customer order by id"))
                .containsExactly(List.of("back"), List.of("back"));
    }

    @DatabaseTest
    void asksNothingWhereTheTableIsNew(TestDatabase database) {
        SourceApplication application = withRows(database).want(Table.of("other", EMAIL));
        application.run(DONE, "migrate", "-m", "other");
        assertThat(application.text("_Other")).doesNotContain("op.fill");
        application.run(DONE, "upgrade");
    }

    @DatabaseTest
    void refusesValuesThatNobodyNeeds(TestDatabase database) {
        SourceApplication application = withRows(database).want(customer(EMAIL));
        String[] hints = {"customer.emial='x'", "customer.name='x'", "nosuch.email='x'"};
        for (String hint : hints) {
            assertThat(application.run(FAILED, "migrate", "-m", "x", "--fill", hint).notes)
                    .last()
                    .asString()
                    .contains("'--fill " + hint.substring(0, hint.indexOf('=')) + "'", "'customer.email'");
        }
        assertThat(application.files()).hasSize(1);
    }

    @DatabaseTest
    void explainsHowAValueIsGiven(TestDatabase database) {
        SourceApplication application = withRows(database).want(customer(EMAIL));
        for (String hint :
                List.of("customer.email", "email='x'", "customer.email=", "customer.='x'", "=", "a.b.c.d=1")) {
            assertThat(application.run(WRONG_USAGE, "migrate", "--fill", hint).notes)
                    .last()
                    .asString()
                    .contains("'--fill " + hint + "'", "table.column=expression");
        }
        assertThat(application.run(WRONG_USAGE, "migrate", "--fill", "a.b=1", "--fill", "a.b=2").notes)
                .last()
                .asString()
                .contains("twice");
        assertThat(application.files()).hasSize(1);
    }

    private SourceApplication noteNotNull(TestDatabase database) {
        SourceApplication application = withRows(database)
                .want(customer()
                        .edit()
                        .columns(column -> column.name().text().equals("note") ? column.notNull() : column)
                        .build());
        application.run(DONE, "migrate", "-m", "note", "--fill", "customer.note='none'");
        application.run(DONE, "upgrade");
        return application;
    }

    private SourceApplication withRows(TestDatabase database) {
        SourceApplication application = new SourceApplication(database.dataSource(), folder).want(customer());
        application.java(
                "aaaa1",
                "",
                "10:00:00",
                "op.createTable(\"customer\", column(\"id\", bigint()).notNull(), column(\"name\", varchar(50)),"
                        + " column(\"note\", varchar(50)),"
                        + " dev.revisor.schema.Constraints.primaryKey(\"pk_customer\", \"id\"));",
                "op.dropTable(\"customer\");");
        application.run(DONE, "upgrade");
        database.execute(
                "insert into customer (id, name, note) values (1, 'ada', 'kept')",
                "insert into customer (id, name) values (2, 'bob')");
        return application;
    }

    private static Table customer(Column... more) {
        var table = Table.of(
                        "customer",
                        column("id", bigint()).notNull(),
                        column("name", varchar(50)),
                        column("note", varchar(50)),
                        primaryKey("pk_customer", "id"))
                .edit();
        List.of(more).forEach(table::add);
        return table.build();
    }

    private static void complete(SourceApplication application, String expression) throws IOException {
        for (Path file : application.files()) {
            Files.writeString(file, Files.readString(file).replace("<expression>", expression));
        }
    }

    private static void assertRefused(RecordedConsole console, TestDatabase database) {
        assertThat(console.notes.toString()).contains("'bbbb2'", "<expression>");
        assertThat(console.notes.toString()).containsIgnoringCase("'customer'").containsIgnoringCase("'email'");
        assertThat(database.query("select count(*) from revisor_history").get(0).get(0))
                .hasToString("1");
    }

    private static void assertFilledDownAndUp(SourceApplication application, TestDatabase database) {
        assertFilled(application, database);
        application.run(DONE, "downgrade", "--yes");
        assertThat(database.query("select name from customer order by id"))
                .containsExactly(List.of("ada"), List.of("bob"));
        application.run(DONE, "upgrade");
        assertFilled(application, database);
    }

    private static void assertFilled(SourceApplication application, TestDatabase database) {
        application.run(DONE, "check");
        assertThat(database.query("select email from customer order by id"))
                .containsExactly(List.of("ada@x"), List.of("bob@x"));
    }
}
