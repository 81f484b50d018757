package dev.revisor.command;

import static dev.revisor.command.ExitCode.DONE;
import static dev.revisor.command.ExitCode.FAILED;
import static dev.revisor.command.ExitCode.WRONG_USAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.testing.AlembicCase;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New revisions beside, above and below others; numbers are those of the behaviour cases. */
class BranchingTests {

    @TempDir
    private Path folder;

    private SourceApplication application;

    @BeforeEach
    void fork() {
        application = new SourceApplication(database("shop"), folder.resolve("app"));
        application.sql("aaaa1", "", "create table customer (id int)", "drop table customer");
        application.sql("bbbb2", "aaaa1", "alter table customer add email varchar(9)", "select 1");
        application.sql("cccc3", "aaaa1", "alter table customer add phone varchar(9)", "select 1");
    }

    @AlembicCase(64)
    @Test
    void severalHeadsWantToBeToldApart() {
        assertThat(refused(FAILED, "revision", "-m", "x")).contains("'bbbb2', 'cccc3'", "'--head'", "'db merge'");
        assertThat(refused(FAILED, "revision", "--head", "heads")).contains("'bbbb2', 'cccc3'");
        application.run(DONE, "revision", "-m", "more", "--head", "cccc", "--rev-id", "dddd4");
        assertThat(application.text("_More.java")).contains("revises = \"cccc3\"");
        assertThat(application.run(DONE, "heads").results).hasSize(2);
    }

    @AlembicCase(63)
    @Test
    void plainRevisionIsAllowedWhereTheDatabaseIsBehind() {
        application.run(DONE, "revision", "-m", "plain", "--head", "bbbb2");
        assertThat(refused(FAILED, "migrate", "--head", "cccc3")).contains("run 'db upgrade' first");
    }

    @AlembicCase(65)
    @Test
    void dependenciesAreStoredAsFullIds() {
        application.run(
                DONE, "revision", "-m", "label", "--head", "bbbb2", "--branch-label", "sales", "--rev-id", "dddd4");
        application.run(
                DONE, "revision", "-m", "late", "--head", "cccc3", "--depends-on", "bbbb", "--depends-on", "sales");
        assertThat(application.text("_Late.java")).contains("dependsOn = {\"bbbb2\", \"dddd4\"}");
        assertThat(refused(FAILED, "revision", "--head", "dddd4", "--depends-on", "nosuch"))
                .contains("'nosuch'");
    }

    @AlembicCase(69)
    @Test
    void spliceBeginsABranchBelowAHead() {
        assertThat(refused(FAILED, "revision", "--head", "aaaa1"))
                .contains("'aaaa1' is not a head", "'bbbb2', 'cccc3'", "'--splice'");
        assertThat(refused(WRONG_USAGE, "revision", "--splice")).contains("'--head'");
        assertThat(refused(FAILED, "revision", "--head", "bbbb2", "--rev-id", "a@b"))
                .contains("'a@b'");
        application.run(DONE, "revision", "-m", "side", "--head", "aaaa1", "--splice");
        assertThat(application.run(DONE, "heads").results).hasSize(3);
    }

    @Test
    void baseBeginsANewRootWithALabel() {
        application.run(DONE, "revision", "-m", "root", "--head", "base", "--branch-label", "billing");
        assertThat(application.text("_Root.java")).doesNotContain("revises").contains("branchLabels = \"billing\"");
        assertThat(application.run(DONE, "show", "billing@head").results).contains("Message:   root");
        assertThat(refused(FAILED, "revision", "--head", "base", "--branch-label", "billing"))
                .contains("'billing'");
        assertThat(refused(FAILED, "revision", "--head", "base", "--branch-label", "a b"))
                .contains("'a b'");
    }

    @Test
    void oneHeadMayBeAllThereIs() {
        application.run(DONE, "merge", "--rev-id", "dddd4");
        application.singleHead();
        assertThat(refused(FAILED, "revision", "--head", "aaaa1", "--splice", "--rev-id", "eeee5"))
                .contains("'dddd4', 'eeee5'", "'revisor.single-head'");
        application.run(DONE, "revision", "-m", "next");
    }

    @Test
    void showsBranchPoints() {
        assertThat(application.run(DONE, "branches").results)
                .containsExactly(
                        "aaaa1              2026-01-01 00:00",
                        "  -> bbbb2 (head)  2026-01-01 00:00",
                        "  -> cccc3 (head)  2026-01-01 00:00");
        application.run(DONE, "merge", "--rev-id", "dddd4");
        assertThat(application.run(DONE, "branches", "-v").results)
                .hasSize(3)
                .last()
                .asString()
                .matches("  -> cccc3  .*  up to dddd4");
    }

    @Test
    void mergesLikeTheFirstParentAndNamesWhatBothTouch() {
        RecordedConsole console = application.run(DONE, "merge", "-m", "both");
        assertThat(console.notes)
                .containsExactly(
                        "Both sides touch 'customer' (revisions 'bbbb2' and 'cccc3'): read both, their order may matter");
        assertThat(application.text("_both.sql")).contains("-- revises: bbbb2, cccc3");
        assertThat(application.run(DONE, "heads").results).hasSize(1);
        assertThat(application.run(DONE, "merge").notes)
                .singleElement()
                .asString()
                .startsWith("Nothing to merge: '");
        application.run(DONE, "upgrade");
        assertThat(application.run(DONE, "history").results).hasSize(4);
    }

    @Test
    void namesColumnsInRevisionsOfJava() {
        application.run(DONE, "merge", "--rev-id", "dddd4");
        String phone = "op.addColumn(\"customer\", column(\"fax\", varchar(9)));";
        application.java("eeee5", "revises = \"dddd4\"", "10:00:00", phone, "op.dropColumn(\"customer\", \"fax\");");
        application.java("ffff6", "revises = \"dddd4\"", "11:00:00", phone.replace("fax", "city"), "");
        application.java("ffff7", "revises = \"ffff6\"", "12:00:00", phone, "");
        assertThat(application.run(DONE, "merge").notes)
                .containsExactly(
                        "Both sides touch column 'customer.fax' (revisions 'eeee5' and 'ffff7'): read both, their order may matter",
                        "Both sides change table 'customer' (revisions 'eeee5' and 'ffff6'), each something else of it");
        assertThat(application.text("_MergeEeee5AndFfff7.java")).contains("revises = {\"eeee5\", \"ffff7\"}");
    }

    @AlembicCase(66)
    @Test
    void mergesNothingButHeads() {
        assertThat(refused(WRONG_USAGE, "merge", "bbbb2")).contains("two revisions or more");
        assertThat(refused(WRONG_USAGE, "merge", "base")).contains("two revisions or more");
        assertThat(refused(FAILED, "merge", "aaaa1", "bbbb2")).contains("'aaaa1'", "'bbbb2'");
        application.run(DONE, "revision", "--head", "bbbb2", "--rev-id", "dddd4");
        assertThat(refused(FAILED, "merge", "bbbb2", "cccc3")).contains("'bbbb2' is not a head", "'--splice'");
        application.run(DONE, "merge", "bbbb2", "cccc3", "--splice");
        assertThat(application.run(DONE, "heads").results).hasSize(2);
    }

    @Test
    void doesNotMergeBesideARevisionThatOnlyTheDatabaseHas() {
        application.run(DONE, "upgrade");
        DataSource same = application.dataSource();
        SourceApplication other = new SourceApplication(same, folder.resolve("other"));
        other.sql("aaaa1", "", "create table customer (id int)", "drop table customer");
        other.sql("bbbb2", "aaaa1", "select 1", "select 1");
        other.sql("dddd4", "aaaa1", "select 2", "select 2");
        assertThat(String.join("\n", other.run(FAILED, "merge").notes)).contains("'cccc3'", "db downgrade", "db stamp");
        assertThat(other.files()).hasSize(3);
    }

    @Test
    void mergesWithoutDatabase() {
        JdbcDataSource nowhere = new JdbcDataSource();
        nowhere.setURL("jdbc:h2:file:" + folder.resolve("missing") + ";IFEXISTS=TRUE");
        SourceApplication offline = new SourceApplication(nowhere, folder.resolve("app"));
        assertThat(offline.run(DONE, "merge").notes)
                .first()
                .asString()
                .startsWith("The database was not asked whether it has other revisions");
        assertThat(offline.files()).hasSize(4);
    }

    private String refused(ExitCode code, String... words) {
        List<Path> files = application.files();
        RecordedConsole console = application.run(code, words);
        assertThat(console.results).isEmpty();
        assertThat(application.files()).isEqualTo(files);
        return String.join("\n", console.notes);
    }

    private DataSource database(String name) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve(name));
        return database;
    }
}
