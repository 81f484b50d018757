package dev.revisor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.migration.AttributeNote;
import dev.revisor.migration.RevisionScript;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.operation.FillColumn;
import dev.revisor.operation.OnDatabases;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.operation.Refuse;
import dev.revisor.revision.RevisionNode;
import dev.revisor.schema.Attribute;
import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlRevisionTests {

    private static final String HEADER = "-- revision: 4f2a9c81d0e7\n";

    @Test
    void readsHeaderAndSections() {
        RevisionScript script = parse("""
                -- revision: 4f2a9c81d0e7
                -- revises: b1c2d3e4f5a6, c1c2
                -- created: 2026-11-22T14:30:05Z
                -- message: customer email: and more
                -- branch-labels: shop
                -- depends-on: d1 d2
                -- Copyright: ACME

                -- upgrade
                alter table customer add column email varchar(120);
                update customer set email = '';

                -- downgrade
                alter table customer drop column email;
                """);
        assertThat(script.node())
                .isEqualTo(new RevisionNode(
                        "4f2a9c81d0e7",
                        List.of("b1c2d3e4f5a6", "c1c2"),
                        List.of("d1", "d2"),
                        List.of("shop"),
                        Instant.parse("2026-11-22T14:30:05Z"),
                        "customer email: and more"));
        assertThat(script.origin()).isEqualTo("x.sql");
        assertThat(script.upgrade())
                .containsExactly(
                        new ExecuteSql("alter table customer add column email varchar(120)"),
                        new ExecuteSql("update customer set email = ''"));
        assertThat(script.downgrade()).containsExactly(new ExecuteSql("alter table customer drop column email"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update customer set email = <expression> where email is null",
                "Update \"customer\" SET \"email\" = <expression>",
                "update customer set email=<expression>, name = 'x'"
            })
    void findsValuesThatAreStillToBeWritten(String statement) {
        assertThat(parse(HEADER + "-- upgrade\n" + statement + ";\n-- downgrade\n")
                        .upgrade())
                .containsExactly(new FillColumn(TableName.of("customer"), Identifier.of("email"), FillColumn.OPEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update `customer` set `email` = 1",
                "update [customer] set [email] = 1",
                "update \"\" set \"\" = <expression>",
                "update . set",
                "update"
            })
    void takesUpdatesForStatementsHoweverNamesAreQuoted(String statement) {
        assertThat(parse(HEADER + "-- upgrade\n" + statement + ";\n-- downgrade\n")
                        .upgrade())
                .containsExactly(new ExecuteSql(statement));
    }

    @Test
    void takesNamesThatStandTwiceOnce() {
        String names = "-- revises: a1, b2, a1\n-- depends-on: c3 c3\n-- branch-labels: shop, shop\n";
        RevisionNode node = parse(HEADER + names + "-- upgrade\n-- downgrade\n").node();
        assertThat(node.revises()).containsExactly("a1", "b2");
        assertThat(node.dependsOn()).containsExactly("c3");
        assertThat(node.branchLabels()).containsExactly("shop");
    }

    @Test
    void takesTheMarkOfAMissingValueForTextWhereItIsQuoted() {
        String statement = "update customer set email = '= <expression>'";
        assertThat(parse(HEADER + "-- upgrade\n" + statement + ";\n-- downgrade\n")
                        .upgrade())
                .containsExactly(new ExecuteSql(statement));
    }

    @Test
    void readsFilesOfOtherSystems() {
        RevisionScript script = parse("\ufeff-- revision: a\r\n-- upgrade \r\nselect 1;\r\nselect 'a\r\nb';\r\n");
        assertThat(script.node().id()).isEqualTo("a");
        assertThat(script.upgrade()).containsExactly(new ExecuteSql("select 1"), new ExecuteSql("select 'a\nb'"));
    }

    @Test
    void prefersTheSectionOfADatabase() {
        RevisionScript script =
                parse(HEADER + "-- upgrade\nselect 1;\n-- upgrade postgresql, h2\nselect 2;\n-- downgrade\n");
        assertThat(script.upgrade())
                .containsExactlyInAnyOrder(
                        new OnDatabases(
                                Set.of(Database.SQLITE, Database.MARIADB, Database.MYSQL),
                                List.of(new ExecuteSql("select 1"))),
                        new OnDatabases(Set.of(Database.POSTGRESQL, Database.H2), List.of(new ExecuteSql("select 2"))));
    }

    @Test
    void refusesDatabasesWithoutSection() {
        RevisionScript script = parse(HEADER + "-- upgrade h2\nselect 1;\n-- downgrade\n");
        OnDatabases others = (OnDatabases) script.upgrade().get(1);
        assertThat(others.databases()).isEqualTo(EnumSet.complementOf(EnumSet.of(Database.H2)));
        assertThat(others.operations()).hasOnlyElementsOfType(Refuse.class);
        assertThat(((Refuse) others.operations().get(0)).reason())
                .startsWith("'x.sql' has no upgrade section for this database");
    }

    @Test
    void refusesADirectionWithoutSection() {
        RevisionScript script = parse(HEADER + "-- upgrade\nselect 1;\n");
        assertThat(script.downgrade()).singleElement().isInstanceOf(Refuse.class);
    }

    @Test
    void takesAnEmptySectionForNothingToDo() {
        RevisionScript script = parse(HEADER + "-- upgrade\n\n-- Nothing.\n-- downgrade h2\n-- downgrade\n/* no */\n");
        assertThat(script.upgrade()).isEmpty();
        assertThat(script.downgrade()).isEmpty();
    }

    @Test
    void runsStatementsOutsideOfATransactionWhereItIsAsked() {
        RevisionScript script = parse(HEADER
                + "-- transaction: none\n-- upgrade postgresql\ncreate index concurrently i on t (a);\n-- upgrade\n"
                + "create index i on t (a);\n-- downgrade\n");
        assertThat(script.upgrade())
                .allSatisfy(operation -> assertThat(((OnDatabases) operation).operations())
                        .hasOnlyElementsOfType(OutsideTransaction.class));
        assertThat(script.downgrade()).isEmpty();
    }

    @Test
    void cutsASectionAsEachDatabaseWould() {
        RevisionScript script = parse(HEADER + "-- upgrade\ninsert into p values ('C:\\'); select 1;\n-- downgrade\n");
        List<Operation> operations = script.upgrade();
        assertThat(operations)
                .contains(new OnDatabases(
                        Set.of(Database.POSTGRESQL, Database.H2, Database.SQLITE),
                        List.of(new ExecuteSql("insert into p values ('C:\\')"), new ExecuteSql("select 1"))));
        assertThat(operations)
                .filteredOn(operation -> ((OnDatabases) operation).databases().contains(Database.MARIADB))
                .singleElement()
                .satisfies(operation -> assertThat(((OnDatabases) operation).operations())
                        .singleElement()
                        .isInstanceOfSatisfying(
                                Refuse.class,
                                refuse -> assertThat(refuse.reason()).contains("mariadb", "line 3")));
    }

    @Test
    void namesTheLineOfWhatHasNoEnd() {
        RevisionScript script = parse(HEADER + "\n-- upgrade\nselect 1;\nselect 'x;\n-- downgrade\n");
        assertThatExceptionOfType(SqlRevisionException.class)
                .isThrownBy(script::upgrade)
                .withMessage("SQL revision 'x.sql', line 5: what begins with ''' has no end: close it")
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(5))
                .satisfies(fault -> assertThat(fault.file()).isEqualTo("x.sql"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\" | 1 | the header has no id",
                "\"-- revises: a\n-- upgrade\" | 1 | the header has no id",
                "\"-- revision: a b\" | 1 | 'a b' can't be the id",
                "\"-- revision: head\" | 1 | 'head' can't be the id",
                "\"-- revision: a\n-- revise: b\" | 2 | the header 'revise' is not known",
                "\"-- revision: a\n-- revision: b\" | 2 | the header 'revision' is there twice",
                "\"-- revision: a\n\n-- created: yesterday\" | 3 | 'yesterday' is no time",
                "\"-- revision: a\n-- transaction: maybe\" | 2 | 'maybe' is no way",
                "\"-- revision: a\nselect 1;\" | 2 | there is SQL above the first section",
                "\"-- revision: a\n-- upgrade postgres\" | 2 | 'postgres' is no database",
                "\"-- revision: a\n-- upgrade the customers\" | 2 | 'the' is no database",
                "\"-- revision: a\n-- upgrade\n-- upgrade\" | 3 | there are two sections",
                "\"-- revision: a\n-- upgrade h2\n-- upgrade\n-- upgrade sqlite, h2\" | 4 | there are two sections",
            })
    void namesTheLineOfAFault(String text, int line, String fault) {
        assertThatExceptionOfType(SqlRevisionException.class)
                .isThrownBy(() -> parse(text))
                .withMessageStartingWith("SQL revision 'x.sql', line " + line + ": " + fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-- Upgrade", " -- upgrade", "--  upgrade", "-- upgrades", "-- upgrade:"})
    void takesOnlyTheExactLineForASection(String line) {
        RevisionScript script = parse(HEADER + "-- upgrade\n" + line + "\nselect 1;\n");
        assertThat(script.upgrade()).containsExactly(new ExecuteSql("select 1"));
    }

    @Test
    void writesWhatAPersonWouldWrite() {
        RevisionFile file = new SqlRevisionWriter()
                .write(SqlRevisionDraft.rendered(
                        node("customer email"),
                        Database.POSTGRESQL,
                        List.of("alter table customer add column email varchar(120)", "create view v as\n  select 1"),
                        List.of("alter table customer drop column email")));
        assertThat(file.name()).isEqualTo("20261122T143005_customer_email.sql");
        assertThat(file.text()).isEqualTo("""
                -- revision: 4f2a9c81d0e7
                -- revises: b1c2d3e4f5a6
                -- created: 2026-11-22T14:30:05Z
                -- message: customer email
                -- Written for postgresql only: add sections for other databases.

                -- upgrade postgresql
                alter table customer add column email varchar(120);

                create view v as
                  select 1;

                -- downgrade postgresql
                alter table customer drop column email;
                """);
    }

    @Test
    void writesAFileToFillIn() {
        RevisionNode first = new RevisionNode("a", List.of(), List.of(), List.of(), created(), "客户");
        RevisionFile file = new SqlRevisionWriter().write(SqlRevisionDraft.empty(first));
        assertThat(file.name()).isEqualTo("20261122T143005_a.sql");
        assertThat(file.text()).isEqualTo("""
                -- revision: a
                -- created: 2026-11-22T14:30:05Z
                -- message: 客户

                -- upgrade

                -- downgrade
                """);
        assertThat(parse(file.text()).upgrade()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void readsBackWhatItWrites(Database database) {
        List<String> statements = List.of(
                "insert into t values ('a;b''c')",
                "-- Drops data.\nalter table t drop column a",
                "select 1 -- last",
                "create trigger t after insert on a for each row begin atomic select 1; select 2; end");
        List<String> notes = List.of("upgrade", "revises: nothing", "two\nlines");
        ColumnAttributes attributes = ColumnAttributes.NONE.plus(
                TableName.of("upgrade"), Identifier.of("revises"), new Attribute("downgrade", "a"));
        SqlRevisionDraft draft =
                new SqlRevisionDraft(node("x\n-- upgrade"), database, statements, null, true, notes, attributes);
        String text = new SqlRevisionWriter().write(draft).text();
        RevisionScript script = parse(text);
        assertThat(AttributeBlockReader.read(text)).isEqualTo(new AttributeNote(attributes, List.of()));
        assertThat(script.node()).isEqualTo(node("x -- upgrade"));
        OutsideTransaction run =
                (OutsideTransaction) on(script.upgrade(), database).get(0);
        assertThat(run.operations())
                .extracting(operation -> ((ExecuteSql) operation).sql())
                .containsExactly(statements.get(0), "alter table t drop column a", "select 1", statements.get(3));
        assertThat(script.downgrade()).singleElement().isInstanceOf(Refuse.class);
    }

    private static List<Operation> on(List<Operation> operations, Database database) {
        return operations.stream()
                .map(OnDatabases.class::cast)
                .filter(operation -> operation.databases().contains(database))
                .findFirst()
                .orElseThrow()
                .operations();
    }

    private static RevisionScript parse(String text) {
        return SqlRevisionParser.parse("x.sql", text);
    }

    private static RevisionNode node(String message) {
        return new RevisionNode("4f2a9c81d0e7", List.of("b1c2d3e4f5a6"), List.of(), List.of(), created(), message);
    }

    private static Instant created() {
        return Instant.parse("2026-11-22T14:30:05Z");
    }
}
