package dev.revisor.command;

import static dev.revisor.command.ExitCode.DONE;
import static dev.revisor.command.ExitCode.FAILED;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Column;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Names that change over rows. */
class RenameTests {

    private static final Column MAIL = column("mail", varchar(50));
    private static final Column PHONE = column("phone", varchar(50));

    @TempDir
    private Path folder;

    @DatabaseTest
    void stopsWhereNobodyCanSayWhetherItIsARename(TestDatabase database) {
        SourceApplication application = withRows(database).want(table("customer", column("email", varchar(50)), PHONE));
        RecordedConsole console = application.run(FAILED, "migrate", "-m", "x");
        assertThat(console.notes).last().asString().contains("--rename customer.mail=customer.email", "--no-rename");
        assertThat(application.files()).hasSize(1);
        application.run(DONE, "migrate", "-m", "x", "--rename", "customer.mail=customer.email");
        assertThat(application.text("_X")).contains("op.renameColumn(\"customer\", \"mail\", \"email\");");
        assertRowsStay(application, database, "select email, phone from customer order by id", "select mail, phone");
    }

    @DatabaseTest
    void asksWhoIsThere(TestDatabase database) {
        SourceApplication application = withRows(database).want(table("customer", column("email", varchar(50)), PHONE));
        RecordedConsole console = application.attended(true).run(DONE, "migrate", "-m", "x");
        assertThat(console.notes).anyMatch(note -> note.contains("Was 'customer.mail' renamed to 'customer.email'"));
        assertRowsStay(application, database, "select email, phone from customer order by id", "select mail, phone");
    }

    @DatabaseTest
    void dropsAndAddsWhereSomebodySaysSo(TestDatabase database) {
        SourceApplication application = withRows(database).want(table("customer", column("email", varchar(50)), PHONE));
        application.run(DONE, "migrate", "-m", "x", "--no-rename", "--dry-run");
        application.attended(false).run(DONE, "migrate", "-m", "x");
        assertThat(application.text("_X"))
                .contains("op.dropColumn(\"customer\"")
                .doesNotContain("op.rename");
        application.run(DONE, "upgrade");
        application.run(DONE, "check");
    }

    @DatabaseTest
    void swapsNames(TestDatabase database) {
        SourceApplication application = withRows(database);
        application.run(
                DONE,
                "migrate",
                "-m",
                "x",
                "--rename",
                "customer.mail=customer.phone",
                "--rename",
                "customer.phone=customer.mail");
        assertRowsStay(application, database, "select phone, mail from customer order by id", "select mail, phone");
    }

    @DatabaseTest
    void renamesRetypesAndFillsInOneGo(TestDatabase database) {
        SourceApplication application = withRows(database)
                .want(table("customer", column("email", varchar(120)).notNull(), PHONE));
        application.run(
                DONE,
                "migrate",
                "-m",
                "x",
                "--rename",
                "customer.mail=customer.email",
                "--fill",
                "customer.email='none'");
        assertThat(application.text("_X")).containsSubsequence("op.renameColumn", "op.alterColumn", "op.fill");
        application.run(DONE, "upgrade");
        assertThat(database.query("select email from customer order by id"))
                .containsExactly(List.of("a@x"), List.of("none"));
        application.run(DONE, "check");
        application.run(DONE, "downgrade", "--yes");
        application.run(DONE, "upgrade");
        assertThat(database.query("select email from customer order by id"))
                .containsExactly(List.of("a@x"), List.of("none"));
    }

    @DatabaseTest
    void renamesATableAndAColumnInIt(TestDatabase database) {
        SourceApplication application =
                withRows(database).without("customer").want(table("client", column("email", varchar(50)), PHONE));
        assertThat(application.run(FAILED, "migrate", "-m", "x").notes)
                .last()
                .asString()
                .contains("--rename customer=client");
        assertThat(application.run(FAILED, "migrate", "-m", "x", "--rename", "customer=client").notes)
                .last()
                .asString()
                .contains("--rename client.mail=client.email");
        application.attended(true).run(DONE, "migrate", "-m", "x");
        assertRowsStay(application, database, "select email, phone from client order by id", "select mail, phone");
    }

    @DatabaseTest
    void takesTheSequenceOfATableAlong(TestDatabase database) {
        SourceApplication application = new SourceApplication(database.dataSource(), folder)
                .want(table("customer", MAIL, PHONE))
                .want(Sequence.sequence("customer_seq", 1, 50));
        application.run(DONE, "migrate", "-m", "first");
        application.run(DONE, "upgrade");
        next(database, "customer_seq");
        long last = next(database, "customer_seq");
        application
                .without("customer")
                .without("customer_seq")
                .want(table("client", MAIL, PHONE))
                .want(Sequence.sequence("client_seq", 1, 25));
        application.run(DONE, "migrate", "-m", "x", "--rename", "customer=client");
        assertThat(application.text("_X"))
                .contains("op.renameSequence(sequence(\"customer_seq\", 1, 50), \"client_seq\");")
                .doesNotContain("op.createSequence", "op.dropSequence");
        application.run(DONE, "upgrade");
        application.run(DONE, "check");
        assertThat(next(database, "client_seq")).isGreaterThan(last);
        application.run(DONE, "downgrade", "--yes");
        assertThat(next(database, "customer_seq")).isGreaterThan(last);
    }

    @DatabaseTest
    void warnsOfASequenceThatBeginsAnew(TestDatabase database) {
        SourceApplication application = new SourceApplication(database.dataSource(), folder)
                .want(table("customer", MAIL, PHONE))
                .want(Sequence.sequence("customer_seq", 1, 50));
        application.run(DONE, "migrate", "-m", "first");
        application.run(DONE, "upgrade");
        application
                .without("customer")
                .without("customer_seq")
                .want(table("client", MAIL, PHONE))
                .want(Sequence.sequence("client_numbers", 1, 50));
        RecordedConsole console = application.run(DONE, "migrate", "-m", "x", "--rename", "customer=client");
        assertThat(console.notes)
                .anyMatch(note -> note.contains("'client_numbers' begins anew in the place of 'customer_seq'"));
    }

    @DatabaseTest
    void warnsOfASequenceInThePlaceOfNumbering(TestDatabase database) {
        Column id = column("id", bigint()).notNull();
        SourceApplication application = new SourceApplication(database.dataSource(), folder)
                .want(Table.of("customer", id.identity(), primaryKey("pk_customer", "id")));
        application.run(DONE, "migrate", "-m", "first");
        application.run(DONE, "upgrade");
        application
                .want(Table.of("customer", id, primaryKey("pk_customer", "id")))
                .want(Sequence.sequence("customer_seq", 1, 50))
                .want(Sequence.sequence("order_seq", 1, 50));
        assertThat(application.run(DONE, "migrate", "-m", "x").notes)
                .filteredOn(note -> note.contains("begins anew"))
                .singleElement()
                .asString()
                .contains("'customer_seq' begins anew in the place of the numbers that column 'customer.id' gave");
    }

    @DatabaseTest
    void refusesNamesThatAreNotThere(TestDatabase database) {
        SourceApplication application = withRows(database).want(table("customer", column("email", varchar(50)), PHONE));
        assertThat(application.run(FAILED, "migrate", "--rename", "customer.mial=customer.email").notes)
                .last()
                .asString()
                .contains("'customer.mial'");
        assertThat(application.run(FAILED, "migrate", "--rename", "costumer=client").notes)
                .last()
                .asString()
                .contains("'costumer'");
        assertThat(application.files()).hasSize(1);
    }

    /** A number that nobody had yet; where a table holds it, it is taken as Hibernate does. */
    private static long next(TestDatabase database, String sequence) {
        if (database.kind() == DatabaseKind.SQLITE) {
            database.execute("update " + sequence + " set next_val = next_val + 50");
        }
        List<List<Object>> rows = database.query(
                switch (database.kind()) {
                    case H2 -> "select next value for " + sequence;
                    case POSTGRESQL -> "select nextval('" + sequence + "')";
                    case MARIADB -> "select nextval(" + sequence + ")";
                    case SQLITE -> "select next_val from " + sequence;
                });
        return ((Number) rows.get(0).get(0)).longValue();
    }

    private SourceApplication withRows(TestDatabase database) {
        SourceApplication application =
                new SourceApplication(database.dataSource(), folder).want(table("customer", MAIL, PHONE));
        application.run(DONE, "migrate", "-m", "first");
        application.run(DONE, "upgrade");
        database.execute(
                "insert into customer (id, mail, phone) values (1, 'a@x', '123')",
                "insert into customer (id, phone) values (2, '456')");
        return application;
    }

    /** A table with rows that are told apart by a number and a phone. */
    private static Table table(String name, Column... columns) {
        var table = Table.of(name, column("id", bigint()).notNull(), primaryKey("pk_" + name, "id"))
                .edit();
        List.of(columns).forEach(table::add);
        return table.add(unique("uq_phone", "phone")).build();
    }

    private static void assertRowsStay(
            SourceApplication application, TestDatabase database, String after, String before) {
        String original = before + " from customer order by id";
        List<List<Object>> rows = database.query(original);
        application.run(DONE, "upgrade");
        assertThat(database.query(after)).isEqualTo(rows).hasSize(2);
        if (!after.startsWith("select phone, mail")) {
            application.run(DONE, "check");
        }
        application.run(DONE, "downgrade", "--yes");
        assertThat(database.query(original)).isEqualTo(rows);
        application.run(DONE, "upgrade");
        assertThat(database.query(after)).isEqualTo(rows);
    }
}
