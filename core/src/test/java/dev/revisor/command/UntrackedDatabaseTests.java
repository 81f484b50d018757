package dev.revisor.command;

import static dev.revisor.command.ExitCode.DONE;
import static dev.revisor.command.ExitCode.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Columns;
import dev.revisor.schema.Table;
import dev.revisor.schema.Types;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;

/** The ways to take over a database that was made without revisions. */
class UntrackedDatabaseTests {

    @DatabaseTest
    void isAdoptedWhereItHasWhatTheRevisionsCreate(TestDatabase database) {
        database.execute("create table t_aaaa1 (id integer)");
        database.execute("create table more (id integer)");
        SmallApplication application = application(database);
        assertThat(application.run(FAILED, "upgrade").notes).first().asString().contains("'t_aaaa1'", "db stamp");
        application.adopt("aaaa1");
        assertThat(application.run(DONE, "upgrade").results)
                .hasSize(2)
                .contains("adopted aaaa1")
                .last()
                .asString()
                .startsWith("aaaa1 -> aaaa2");
        assertThat(application.run(DONE, "check").results).containsExactly("Entities, revisions and database agree");
        assertThat(database.query("select id, state from revisor_history order by id")
                        .toString())
                .isEqualTo("[[aaaa1, STAMPED], [aaaa2, APPLIED]]");
    }

    @DatabaseTest
    void isNotAdoptedWhereItDiffers(TestDatabase database) {
        database.execute("create table t_aaaa1 (id varchar(20))");
        SmallApplication application = application(database).adopt("aaaa2");
        assertThat(application.run(FAILED, "upgrade").notes)
                .first()
                .asString()
                .contains("not what revision 'aaaa2' leaves", "~ t_aaaa1.id", "+ t_aaaa2", "Nothing was changed");
        assertThat(application.run(DONE, "current").notes)
                .containsExactly("The database is at base: no revision is applied");
    }

    @DatabaseTest
    void isCreatedAsEverWhereItIsEmpty(TestDatabase database) {
        SmallApplication application = application(database).adopt("aaaa1");
        assertThat(application.run(DONE, "upgrade").results).hasSize(2).noneMatch(line -> line.startsWith("adopted"));
    }

    @DatabaseTest
    void isStampedWithAWordOnHowItLooks(TestDatabase database) {
        database.execute("create table t_aaaa1 (id integer)");
        SmallApplication application = application(database);
        assertThat(application.run(DONE, "stamp", "aaaa1").notes).containsExactly("The schema looks like it");
        assertThat(application.run(DONE, "stamp", "aaaa2").notes)
                .containsExactly(
                        "The schema does not look like it: it would take 1 change, " + "'+ t_aaaa2 table of 1 column'");
        assertThat(application.run(DONE, "stamp", "base").notes)
                .containsExactly("The history is empty: nothing was compared");
    }

    private static SmallApplication application(TestDatabase database) {
        return new SmallApplication(database.dataSource(), null)
                .revision("aaaa1")
                .revision("aaaa2", "aaaa1")
                .want(Table.of("t_aaaa1", Columns.column("id", Types.integer())));
    }
}
