package dev.revisor.command;

import static dev.revisor.command.ExitCode.DONE;
import static dev.revisor.command.ExitCode.FAILED;
import static dev.revisor.command.ExitCode.FOUND_SOMETHING;
import static dev.revisor.command.ExitCode.WRONG_USAGE;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities compared with revisions where no database is at hand. */
class OfflineTests {

    private static final Table CUSTOMER = Table.of(
            "customer",
            column("id", bigint()).notNull(),
            column("name", varchar(50)).defaultValue("'new'"),
            column("age", integer()),
            column("state", enumeration(10, "NEW", "DONE")),
            primaryKey("pk_customer", "id"),
            check("age > 0 and age in (1, 2, 3)"));

    @TempDir
    private Path folder;

    @Test
    void writesTheBaselineOfAnEmptySchema() {
        SourceApplication application = closed().want(CUSTOMER);
        RecordedConsole console = application.run(DONE, "migrate", "--offline", "-m", "baseline");
        assertThat(console.results)
                .contains("Comparing 1 tables of the entities with 0 revisions, as on PostgreSQL 18");
        assertThat(console.notes).anyMatch(note -> note.contains("expressions are compared by rules"));
        assertThat(application.text("_Baseline")).contains("op.createTable(");
        assertThat(application.run(DONE, "migrate", "--offline").results)
                .last()
                .isEqualTo("No changes: the revisions make what the entities want");
    }

    @DatabaseTest
    void stampsTheBaselineOfADatabaseThatIsThere(TestDatabase database) {
        SourceApplication application = new SourceApplication(database.dataSource(), folder).want(CUSTOMER);
        application.run(DONE, "create-all");
        database.execute("delete from revisor_history");
        application.run(DONE, "migrate", "--offline", "-m", "baseline");
        application.run(DONE, "stamp");
        application.run(DONE, "check");
        application.run(DONE, "check", "--offline");
    }

    @Test
    void findsWhatTheRevisionsLackOnEveryDatabase() {
        SourceApplication application = closed().want(CUSTOMER);
        application.run(DONE, "migrate", "--offline", "-m", "baseline");
        for (String dialect : new String[] {"h2", "postgresql", "mariadb", "sqlite", "mysql"}) {
            RecordedConsole console = application.run(DONE, "check", "--offline", "--dialect", dialect);
            assertThat(console.results).containsExactly("Entities and revisions agree");
            assertThat(console.notes).hasSize(1);
        }
        application.want(CUSTOMER.edit().add(column("email", varchar(120))).build());
        RecordedConsole check = application.run(FOUND_SOMETHING, "check", "--offline");
        assertThat(check.results).first().asString().startsWith("The revisions differ from the entities");
        assertThat(check.results).anyMatch(line -> line.contains("customer.email"));
        application.run(DONE, "migrate", "--offline", "-m", "email");
        assertThat(application.text("_Email")).contains("op.addColumn(\"customer\", column(\"email\", varchar(120)));");
        application.run(DONE, "check", "--offline");
        application.want(CUSTOMER);
        assertThat(application.run(DONE, "migrate", "--offline", "-m", "none").notes)
                .anyMatch(note -> note.startsWith("It drops column customer.email: deploy that one release after"));
    }

    @Test
    void asksAboutRenamesAsWithADatabase() {
        SourceApplication application = closed().want(CUSTOMER);
        application.run(DONE, "migrate", "--offline", "-m", "baseline");
        application
                .without("customer")
                .want(CUSTOMER.edit().name(TableName.of("client")).build());
        application.run(FAILED, "migrate", "--offline");
        application.run(DONE, "migrate", "--offline", "--rename", "customer=client", "-m", "client");
        assertThat(application.text("_Client")).contains("op.renameTable(\"customer\", \"client\");");
    }

    @Test
    void writesSqlForTheDatabaseOfTheOption() {
        SourceApplication application = closed().want(CUSTOMER);
        application.run(DONE, "migrate", "--offline", "--dialect", "mariadb:11.4", "--format", "sql", "-m", "baseline");
        assertThat(application.text("_baseline")).contains("-- upgrade mariadb\ncreate table");
        assertThat(application.run(FAILED, "check", "--offline", "--dialect", "mariadb").notes)
                .last()
                .asString()
                .contains("'create table `customer`", "change tables with SQL");
    }

    @Test
    void refusesWhereRevisionsChangeTablesWithSql() {
        SourceApplication application = closed().want(CUSTOMER);
        application.sql("aaaa1", "", "-- phones\nalter table customer add phone varchar(20)", "select 1");
        application.java(
                "bbbb2",
                "revises = \"aaaa1\"",
                "10:00:00",
                "op.on(dev.revisor.schema.Database.H2, h2 -> h2.execute(\"create index ix on customer (name)\"));",
                "");
        for (String command : new String[] {"check", "migrate"}) {
            assertThat(application.run(FAILED, command, "--offline").notes)
                    .last()
                    .asString()
                    .contains("alter table customer add phone", "'aaaa1'", "without '--offline'")
                    .doesNotContain("bbbb2");
        }
        assertThat(application.run(FAILED, "check", "--offline", "--dialect", "h2").notes)
                .last()
                .asString()
                .contains("create index ix on customer (name)' (revision 'bbbb2')");
    }

    @Test
    void namesCodeThatMightChangeTables() {
        SourceApplication application = closed();
        application.java(
                "aaaa1",
                "",
                "10:00:00",
                "op.run(\"fill names\", connection -> {}); op.execute(\"call tidy()\");"
                        + " op.execute(\"update customer set name = 'x'\");",
                "");
        assertThat(application.run(DONE, "check", "--offline").notes)
                .contains(
                        "Taken to leave the tables as they are: 'fill names' (revision 'aaaa1')",
                        "Taken to leave the tables as they are: 'call tidy()' (revision 'aaaa1')")
                .noneMatch(note -> note.contains("update customer"));
    }

    @Test
    void reportsSeveralHeads() {
        SourceApplication application = closed();
        application.table("aaaa1", "", "10:00:00");
        application.table("bbbb2", "", "10:00:00");
        assertThat(application.run(FOUND_SOMETHING, "check", "--offline").results)
                .singleElement()
                .asString()
                .contains("several heads");
    }

    @Test
    void explainsWhatDoesNotGoTogether() {
        SourceApplication application = closed();
        assertThat(application.run(WRONG_USAGE, "migrate", "--offline", "--upgrade").notes)
                .last()
                .asString()
                .contains("'--upgrade'");
        assertThat(application.run(WRONG_USAGE, "check", "--dialect", "h2").notes)
                .last()
                .asString()
                .contains("'--offline'");
    }

    @Test
    void wantsToKnowTheDatabaseOfAnUnknownAddress() {
        SourceApplication application = new SourceApplication(new SqlScriptsTests.SilentDataSource(), folder);
        assertThat(application.run(FAILED, "check", "--offline").notes)
                .last()
                .asString()
                .contains("'--dialect postgresql'");
        application.run(DONE, "check", "--offline", "--dialect", "postgresql");
    }

    private SourceApplication closed() {
        return new SourceApplication(new SqlScriptsTests.AddressedDataSource("jdbc:postgresql://nowhere/shop"), folder);
    }
}
