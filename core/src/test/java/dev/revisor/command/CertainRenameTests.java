package dev.revisor.command;

import static dev.revisor.command.ExitCode.DONE;
import static dev.revisor.command.ExitCode.FAILED;
import static dev.revisor.command.ExitCode.FOUND_SOMETHING;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Attribute;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;

/** Attributes that are kept where they were, in columns that are called otherwise now. */
class CertainRenameTests {

    private static final String TITLE = "Attributes behind these columns";
    private static final Column PHONE = column("phone", varchar(50));

    @TempDir
    private Path folder;

    @DatabaseTest
    void renamesAColumnWithoutAsking(TestDatabase database) {
        SourceApplication application = first(database);
        assertThat(application.text("_First")).endsWith("""

                /*
                 * Attributes behind these columns, by which later revisions tell what was renamed:
                 *   customer = com.example.Customer: id mail=email phone
                 */
                """);
        want(application, text("email"), PHONE).keep(customer("id=id", "email=email", "phone=phone"));
        assertThat(application.run(FOUND_SOMETHING, "check").results)
                .anyMatch(line -> line.contains("-> email (same attribute Customer.email)"));
        RecordedConsole console = application.run(DONE, "migrate", "-m", "x");
        assertThat(console.results)
                .contains("  ~ customer.mail               -> email (same attribute Customer.email)");
        assertThat(application.text("_X"))
                .contains("op.renameColumn(\"customer\", \"mail\", \"email\");")
                .doesNotContain("op.addColumn", "op.dropColumn", TITLE);
        assertRowsStay(application, database, "select email, phone from customer order by id");
    }

    @DatabaseTest
    void renamesRetypesAndMakesNotNullInOneGo(TestDatabase database) {
        SourceApplication application = first(database);
        want(application, column("email", varchar(120)).notNull(), PHONE)
                .keep(customer("id=id", "email=email", "phone=phone"));
        application.run(DONE, "migrate", "-m", "x", "--fill", "customer.email='none'");
        assertThat(application.text("_X")).containsSubsequence("op.renameColumn", "op.alterColumn", "op.fill");
        application.run(DONE, "upgrade");
        assertThat(database.query("select email from customer order by id"))
                .containsExactly(List.of("a@x"), List.of("none"));
        application.run(DONE, "check");
    }

    @DatabaseTest
    void swapsColumns(TestDatabase database) {
        SourceApplication application = first(database).keep(customer("id=id", "phone=email", "mail=phone"));
        RecordedConsole console = application.run(DONE, "migrate", "-m", "x");
        assertThat(console.results)
                .filteredOn(line -> line.contains("(same attribute Customer."))
                .hasSize(3);
        assertRowsStay(application, database, "select phone, mail from customer order by id");
    }

    @DatabaseTest
    void renamesATableAndAColumnInIt(TestDatabase database) {
        SourceApplication application = first(database).without("customer");
        application
                .want(table("client", text("email"), PHONE))
                .keep(known("client", "com.example.Customer", "id=id", "email=email", "phone=phone"));
        RecordedConsole console = application.run(DONE, "migrate", "-m", "x");
        assertThat(console.results)
                .contains(
                        "  ~ customer                    -> client (still the table of Customer)",
                        "  ~ client.mail                 -> email (same attribute Customer.email)");
        assertThat(application.text("_X"))
                .containsSubsequence(
                        "op.renameTable(\"customer\", \"client\");",
                        "op.renameColumn(\"client\", \"mail\", \"email\");");
        assertRowsStay(application, database, "select email, phone from client order by id");
    }

    @DatabaseTest
    void writesNothingWhereOnlyTheAttributeHasAnotherName(TestDatabase database) {
        SourceApplication application = first(database).keep(customer("id=id", "mail=address", "phone=phone"));
        assertThat(application.run(DONE, "migrate", "-m", "x").results).anyMatch(line -> line.contains("No changes"));
        want(application, text("mail"), PHONE, text("fax"))
                .keep(customer("id=id", "mail=address", "phone=phone", "fax=fax"));
        application.run(DONE, "migrate", "-m", "fax");
        assertThat(application.text("_Fax")).contains(" *   customer = com.example.Customer: mail=address fax\n");
        application.run(DONE, "upgrade");
        want(application, text("address"), PHONE, text("fax"))
                .keep(customer("id=id", "address=address", "phone=phone", "fax=fax"));
        application.run(DONE, "migrate", "-m", "x");
        assertThat(application.text("_X")).contains("op.renameColumn(\"customer\", \"mail\", \"address\");");
    }

    @DatabaseTest
    void asksWhereAttributeAndColumnHaveOtherNames(TestDatabase database) {
        SourceApplication application = first(database);
        want(application, text("email"), PHONE).keep(customer("id=id", "email=address", "phone=phone"));
        assertThat(application.run(FAILED, "migrate", "-m", "x").notes)
                .last()
                .asString()
                .contains("--rename customer.mail=customer.email");
        application.attended(true).run(DONE, "migrate", "-m", "x");
        assertThat(application.text("_X")).contains(TITLE, "customer = com.example.Customer: email=address\n");
        assertRowsStay(application, database, "select email, phone from customer order by id");
    }

    @DatabaseTest
    void followsTheAuthorRatherThanTheAttributes(TestDatabase database) {
        SourceApplication application = first(database);
        want(application, text("email"), text("fax"), PHONE)
                .keep(customer("id=id", "email=email", "fax=fax", "phone=phone"));
        RecordedConsole told =
                application.run(DONE, "migrate", "-m", "x", "--rename", "customer.mail=customer.fax", "--dry-run");
        assertThat(told.results).last().asString().contains("op.renameColumn(\"customer\", \"mail\", \"fax\")");
        RecordedConsole none = application.run(DONE, "migrate", "-m", "x", "--no-rename", "--dry-run");
        assertThat(none.results)
                .last()
                .asString()
                .contains("op.dropColumn(\"customer\"")
                .doesNotContain("op.rename");
    }

    @DatabaseTest
    void asksWhereTheNoteIsGone(TestDatabase database) throws IOException {
        SourceApplication application = first(database);
        want(application, text("email"), PHONE).keep(customer("id=id", "email=email", "phone=phone"));
        edit(application, text -> text.replace("mail=email", "mail=#email"));
        RecordedConsole console = application.run(FAILED, "migrate", "-m", "x");
        assertThat(console.notes).last().asString().contains("--rename customer.mail=customer.email");
        assertThat(application.attended(false).run(DONE, "migrate", "-m", "x", "--dry-run").notes)
                .anyMatch(note -> note.contains("'mail=#email' says nothing about the attributes behind columns"));
        edit(application, text -> text.substring(0, text.indexOf("/*\n")));
        application.attended(true).run(DONE, "migrate", "-m", "x");
        assertThat(application.text("_X")).contains("customer = com.example.Customer: id email phone\n");
    }

    @DatabaseTest
    void readsTheNoteHoweverItIsWrapped(TestDatabase database) throws IOException {
        SourceApplication application = first(database);
        want(application, text("email"), PHONE).keep(customer("id=id", "email=email", "phone=phone"));
        edit(application, text -> text.replace(": id", ":\n   * id").replace(", by which", ", by\n * which"));
        application.run(DONE, "migrate", "-m", "x");
        assertThat(application.text("_X")).contains("op.renameColumn(\"customer\", \"mail\", \"email\");");
        application.run(DONE, "upgrade");
        application.run(DONE, "check");
    }

    @DatabaseTest
    void takesNoNameThatWasDroppedAndUsedAgainForWhatItWas(TestDatabase database) {
        SourceApplication application = first(database);
        application.java(
                "bbbb",
                "revises = \"" + id(application) + "\"",
                "12:00:00",
                "op.dropColumn(\"customer\", column(\"mail\", varchar(50)));"
                        + "op.addColumn(\"customer\", column(\"mail\", varchar(50)));",
                "op.irreversible(\"x\");");
        application.run(DONE, "upgrade");
        want(application, text("email"), PHONE).keep(customer("id=id", "email=email", "phone=phone"));
        assertThat(application.run(FAILED, "migrate", "-m", "x").notes)
                .last()
                .asString()
                .contains("--rename");
    }

    @DatabaseTest
    void leavesAloneWhatNoRevisionMade(TestDatabase database) {
        SourceApplication application = first(database);
        database.execute("alter table customer add mine varchar(50)");
        want(application, text("mail"), PHONE, text("mine"), text("fax"))
                .keep(customer("id=id", "mail=email", "phone=phone", "mine=mine", "fax=fax"));
        application.run(DONE, "migrate", "-m", "fax", "--upgrade");
        application.run(DONE, "upgrade");
        want(application, text("mail"), PHONE, text("yours"), text("fax"))
                .keep(customer("id=id", "mail=email", "phone=phone", "yours=mine", "fax=fax"));
        application.run(DONE, "migrate", "-m", "x");
        assertThat(application.text("_X"))
                .contains("op.addColumn(\"customer\", column(\"yours\"")
                .doesNotContain("op.rename");
    }

    @DatabaseTest
    void remembersWhatBothSidesOfAMergeNoted(TestDatabase database) {
        SourceApplication application = first(database);
        String first = id(application);
        want(application, text("mail"), PHONE, text("fax"))
                .keep(customer("id=id", "mail=email", "phone=phone", "fax=fax"));
        application.run(DONE, "migrate", "-m", "fax", "--rev-id", "left");
        application.java(
                "right",
                "revises = \"" + first + "\"",
                "12:00:00",
                "op.addColumn(\"customer\", column(\"web\", varchar(50)));",
                "op.dropColumn(\"customer\", column(\"web\", varchar(50)));");
        application.run(DONE, "merge", "--rev-id", "both");
        application.run(DONE, "upgrade");
        want(application, text("mail"), PHONE, text("fax"), text("web"), text("more"))
                .keep(customer("id=id", "mail=email", "phone=phone", "fax=fax", "web=web", "more=more"));
        application.run(DONE, "migrate", "-m", "more");
        assertThat(application.text("_More")).contains(" *   customer = com.example.Customer: web more\n");
        application.run(DONE, "upgrade");
        want(application, text("mail"), PHONE, text("telefax"), text("site"), text("more"))
                .keep(customer("id=id", "mail=email", "phone=phone", "telefax=fax", "site=web", "more=more"));
        application.run(DONE, "migrate", "-m", "x");
        assertThat(application.text("_X"))
                .contains(
                        "op.renameColumn(\"customer\", \"fax\", \"telefax\");",
                        "op.renameColumn(\"customer\", \"web\", \"site\");");
    }

    @DatabaseTest
    void remembersInSqlToo(TestDatabase database) {
        SourceApplication application = new SourceApplication(database.dataSource(), folder);
        want(application, text("mail"), PHONE).keep(customer("id=id", "mail=email", "phone=phone"));
        application.run(DONE, "migrate", "-m", "first", "--format", "sql");
        assertThat(application.text("first")).endsWith("""

                -- Attributes behind these columns, by which later revisions tell what was renamed:
                --   customer = com.example.Customer: id mail=email phone
                """);
        application.run(DONE, "upgrade");
        fill(database);
        want(application, text("email"), PHONE).keep(customer("id=id", "email=email", "phone=phone"));
        application.run(DONE, "migrate", "-m", "x", "--format", "sql");
        assertThat(application.text("_x"))
                .containsIgnoringCase("rename")
                .endsWith("\n--   customer = com.example.Customer: email\n");
        assertRowsStay(application, database, "select email, phone from customer order by id");
        want(application, text("post"), PHONE).keep(customer("id=id", "post=email", "phone=phone"));
        application.run(DONE, "migrate", "-m", "third");
        assertThat(application.text("_Third")).contains("op.renameColumn(\"customer\", \"email\", \"post\");");
    }

    @DatabaseTest(only = DatabaseKind.H2)
    void countsTheNoteInNoChecksum(TestDatabase database) throws IOException {
        SourceApplication application = first(database);
        edit(application, text -> text.substring(0, text.indexOf("/*\n")));
        application.run(DONE, "check");
        application.run(DONE, "migrate", "-m", "x");
    }

    private SourceApplication first(TestDatabase database) {
        SourceApplication application = want(new SourceApplication(database.dataSource(), folder), text("mail"), PHONE)
                .keep(customer("id=id", "mail=email", "phone=phone"));
        application.run(DONE, "migrate", "-m", "first");
        application.run(DONE, "upgrade");
        fill(database);
        return application;
    }

    private static void fill(TestDatabase database) {
        database.execute(
                "insert into customer (id, mail, phone) values (1, 'a@x', '123')",
                "insert into customer (id, phone) values (2, '456')");
    }

    private static void edit(SourceApplication application, UnaryOperator<String> change) throws IOException {
        Path file = application.files().get(0);
        Files.writeString(file, change.apply(Files.readString(file)));
    }

    private static String id(SourceApplication application) {
        return application.run(DONE, "heads").results.get(0).substring(0, 12);
    }

    private static SourceApplication want(SourceApplication application, Column... columns) {
        return application.want(table("customer", columns));
    }

    private static Table table(String name, Column... columns) {
        var table = Table.of(name, column("id", bigint()).notNull(), primaryKey("pk_customer", "id"))
                .edit();
        List.of(columns).forEach(table::add);
        return table.build();
    }

    private static Column text(String name) {
        return column(name, varchar(50));
    }

    private static ColumnAttributes customer(String... columns) {
        return known("customer", "com.example.Customer", columns);
    }

    private static ColumnAttributes known(String table, String owner, String... columns) {
        ColumnAttributes known = ColumnAttributes.NONE;
        for (String column : columns) {
            String[] sides = column.split("=", 0);
            known = known.plus(TableName.of(table), Identifier.of(sides[0]), new Attribute(owner, sides[1]));
        }
        return known;
    }

    private static void assertRowsStay(SourceApplication application, TestDatabase database, String after) {
        String before = "select mail, phone from customer order by id";
        List<List<Object>> rows = database.query(before);
        application.run(DONE, "upgrade");
        assertThat(database.query(after)).isEqualTo(rows).hasSize(2);
        application.run(DONE, "downgrade", "--yes");
        assertThat(database.query(before)).isEqualTo(rows);
        application.run(DONE, "upgrade");
        assertThat(database.query(after)).isEqualTo(rows);
        application.run(DONE, "check");
    }
}
