package dev.revisor.command;

import static dev.revisor.command.ExitCode.DONE;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.decimal;
import static dev.revisor.schema.Types.doublePrecision;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.smallint;
import static dev.revisor.schema.Types.varbinary;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Column;
import dev.revisor.schema.Table;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Values that a revision takes away or can't keep. */
class LossTests {

    @TempDir
    private Path folder;

    @DatabaseTest
    void countsValuesThatDoNotFit(TestDatabase database) {
        SourceApplication application = withRows(
                        database,
                        column("name", varchar(50)),
                        column("total", decimal(10, 3)),
                        column("number", bigint()),
                        column("share", doublePrecision()))
                .want(item(
                        column("name", varchar(4)),
                        column("total", decimal(6, 2)),
                        column("number", smallint()),
                        column("share", decimal(5, 1))));
        database.execute(
                "insert into item (id, name, total, number, share) values (1, 'anna', 10.125, 32767, 0.5)",
                "insert into item (id, name, total, number, share) values (2, 'bertram', 12345.5, 32768, 0.25)",
                "insert into item (id, name, total, number, share) values (3, 'çécile', 3, -32769, 2)");
        RecordedConsole console = application.run(DONE, "migrate", "-m", "narrow");
        assertThat(console.notes)
                .contains(
                        change("name", "2 values longer than 4 characters don't fit: change them first"),
                        change("total", "1 value outside of -9999.99 to 9999.99 doesn't fit: change them first"),
                        change("total", "1 value with more than 2 digits after the point is changed"),
                        change("number", "2 values outside of -32768 to 32767 don't fit: change them first"),
                        change("share", "1 value with more than 1 digit after the point is changed"));
        assertThat(application.text("_Narrow"))
                .contains("// Values longer than 4 characters don't fit: change them first.")
                .contains("// Changes values with more than 2 digits after the point.");
        assertThat(application.run(DONE, "upgrade", "--dry-run").results)
                .contains("  ! changes the type of item.name, where 2 values longer than 4 characters don't fit");
    }

    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.MARIADB})
    void countsBytesWhereTheirNumberIsLimited(TestDatabase database) {
        SourceApplication application =
                withRows(database, column("code", varbinary(20))).want(item(column("code", varbinary(2))));
        RecordedConsole console = application.run(DONE, "migrate", "-m", "code");
        assertThat(console.notes).contains(change("code", "every value fits"));
    }

    @DatabaseTest
    void countsWordsThatAreNotListedAnyMore(TestDatabase database) {
        SourceApplication application = withRows(database, column("size", enumeration(10, "S", "M", "L")))
                .want(item(column("size", enumeration(10, "S", "L", "XL"))));
        database.execute(
                "insert into item (id, size) values (1, 'M')",
                "insert into item (id, size) values (2, 'L')",
                "insert into item (id) values (3)");
        assertThat(application.run(DONE, "migrate", "-m", "sizes").notes)
                .contains(change("size", "1 value other than 'S', 'L', 'XL' doesn't fit: change them first"));
    }

    @DatabaseTest
    void countsUnderTheNameThatAColumnStillHas(TestDatabase database) {
        SourceApplication application =
                withRows(database, column("name", varchar(50))).want(item(column("label", varchar(4))));
        database.execute("insert into item (id, name) values (1, 'bertram')");
        assertThat(application.run(DONE, "migrate", "-m", "label", "--rename", "item.name=item.label").notes)
                .contains(change("name", "1 value longer than 4 characters doesn't fit: change them first"));
    }

    @DatabaseTest
    void countsWhatIsDropped(TestDatabase database) {
        SourceApplication application =
                withRows(database, column("name", varchar(50))).want(item());
        database.execute("insert into item (id, name) values (1, 'anna')", "insert into item (id) values (2)");
        assertThat(application.run(DONE, "migrate", "-m", "nameless").notes)
                .contains("It drops column item.name with 1 value: deploy that one release after the last instance that"
                        + " maps it is gone");
    }

    @DatabaseTest
    void hasNothingToSayOfWhatOnlyGrows(TestDatabase database) {
        SourceApplication application = withRows(database, column("name", varchar(50)), column("n", smallint()))
                .want(item(column("name", varchar(51)), column("n", bigint())));
        database.execute("insert into item (id, name) values (1, 'anna')");
        assertThat(application.run(DONE, "migrate", "-m", "wide").notes).noneMatch(note -> note.startsWith("It "));
        assertThat(application.text("_Wide")).doesNotContain("//");
    }

    private SourceApplication withRows(TestDatabase database, Column... columns) {
        SourceApplication application = new SourceApplication(database.dataSource(), folder).want(item(columns));
        application.run(DONE, "migrate", "-m", "first");
        application.run(DONE, "upgrade");
        return application;
    }

    private static Table item(Column... columns) {
        var table = Table.of("item", column("id", bigint()).notNull()).edit();
        for (Column column : columns) {
            table.add(column);
        }
        return table.build();
    }

    private static String change(String column, String what) {
        return "It changes the type of item." + column + ", where " + what;
    }
}
