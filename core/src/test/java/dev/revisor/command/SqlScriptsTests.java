package dev.revisor.command;

import static dev.revisor.command.ExitCode.DONE;
import static dev.revisor.command.ExitCode.FAILED;
import static dev.revisor.command.ExitCode.WRONG_USAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Database;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.ScriptClient;
import dev.revisor.testing.TestDatabase;
import java.io.PrintWriter;
import java.sql.Connection;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScriptsTests {

    @ParameterizedTest
    @EnumSource(Database.class)
    void opensNothingForADialect(Database database) {
        SmallApplication application = application("jdbc:nothing");
        for (List<String> words : List.of(
                List.of("upgrade", "--sql"),
                List.of("upgrade", "aaaa1:heads", "--sql"),
                List.of("downgrade", "--sql", "heads:base"),
                List.of("stamp", "--sql"),
                List.of("stamp", "--sql", "aaaa1:heads"),
                List.of("show", "aaaa1", "--sql"))) {
            assertThat(text(application, with(words, "--dialect", database.id())))
                    .startsWith("-- For ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:x",
                "jdbc:sqlite:x.db?foreign_keys=on",
                "jdbc:postgresql://nowhere/x",
                "jdbc:mariadb://nowhere/x",
                "jdbc:mysql://nowhere/x"
            })
    void opensNothingForARange(String url) {
        String script = text(application(url), "upgrade", "base:aaaa1", "--sql");
        assertThat(script).containsIgnoringCase("t_aaaa1").doesNotContainIgnoringCase("t_bbbb2");
        assertThat(script.contains("pragma foreign_keys = on;")).isEqualTo(url.startsWith("jdbc:sqlite"));
    }

    @Test
    void wantsToKnowTheDatabaseOfAnUnknownAddress() {
        assertTold(application("jdbc:oracle:x").run(FAILED, "upgrade", "base:heads", "--sql"), "'jdbc:oracle'");
        DataSource silent = new SilentDataSource();
        assertTold(application(silent).run(FAILED, "upgrade", "base:heads", "--sql"), "'--dialect postgresql'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql:17",
                "postgresql:17.2",
                "mariadb:11.4",
                "mariadb:10.6",
                "mysql:8.4",
                "h2:2.4",
                "sqlite:3.45"
            })
    void writesForAVersion(String dialect) {
        String version = dialect.substring(dialect.indexOf(':') + 1).replaceFirst("^17\\.2$", "17");
        assertThat(text(application("jdbc:nothing"), "upgrade", "--sql", "--dialect", dialect)
                        .lines()
                        .findFirst())
                .hasValueSatisfying(line -> assertThat(line).endsWith(" " + version));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oracle",
                "",
                "postgresql:9",
                "postgresql:99",
                "postgresql:x",
                "postgresql:",
                "mariadb:5.5",
                "sqlite:3.8"
            })
    void listsWhatItKnowsWhereADialectIsNotKnown(String dialect) {
        assertTold(
                application("jdbc:nothing").run(FAILED, "upgrade", "--sql", "--dialect", dialect),
                "'" + dialect + "' is not known",
                "'postgresql' (13 to 18)",
                "'mariadb' (10.6 to 12)");
    }

    @Test
    void wantsScriptsForWhatOnlyScriptsKnow() {
        SmallApplication application = application("jdbc:nothing");
        assertTold(application.run(WRONG_USAGE, "upgrade", "--dialect", "h2"), "add '--sql'");
        assertTold(application.run(WRONG_USAGE, "downgrade", "--dialect", "h2"), "add '--sql'");
        assertTold(application.run(WRONG_USAGE, "upgrade", "base:aaaa1"), "'base:aaaa1' is a range");
        assertTold(application.run(WRONG_USAGE, "stamp", "base:aaaa1"), "'base:aaaa1' is a range");
        assertTold(application.run(FAILED, "upgrade", "a:b:c", "--sql", "--dialect", "h2"), "'a:b:c'");
    }

    @AlembicCase({68, 114})
    @Test
    void writesNoRevisionsAsSql() {
        SmallApplication application = application("jdbc:nothing");
        assertTold(application.run(WRONG_USAGE, "revision", "--autogenerate", "--sql"), "has no option '--sql'");
        assertTold(application.run(WRONG_USAGE, "migrate", "--sql"), "has no option '--sql'");
    }

    @AlembicCase(81)
    @Test
    void wantsARangeToGoDownWithoutConnection() {
        assertTold(
                application("jdbc:nothing").run(WRONG_USAGE, "downgrade", "aaaa1", "--sql", "--dialect", "h2"),
                "'4f2a:aaaa1'");
    }

    @AlembicCase(82)
    @Test
    void takesAbbreviatedAndRelativeTargetsOnBothSides() {
        SmallApplication application = application("jdbc:h2:mem:x");
        String whole = text(application, "upgrade", "--sql", "aaaa1:bbbb2");
        assertThat(text(application, "upgrade", "--sql", "aaaa:bbbb")).isEqualTo(whole);
        assertThat(text(application, "upgrade", "--sql", "aaaa1:")).isEqualTo(whole);
        assertThat(text(application, "upgrade", "--sql", "aaaa1:+1")).isEqualTo(whole);
        assertThat(text(application, "upgrade", "--sql", "head-1:head")).isEqualTo(whole);
        String back = text(application, "downgrade", "--sql", "bbbb2:aaaa1");
        assertThat(text(application, "downgrade", "--sql", "bbbb:aaaa")).isEqualTo(back);
        assertThat(text(application, "downgrade", "--sql", "bbbb:")).isEqualTo(back);
        assertThat(text(application, "downgrade", "--sql", ":-1")).isEqualTo(back);
    }

    @AlembicCase({58, 59})
    @Test
    void stampsFromOnePlaceOnly() {
        SmallApplication application = application("jdbc:h2:mem:x").revision("cccc3", "aaaa1");
        assertThat(text(application, "stamp", "--sql", "aaaa1:bbbb2", "aaaa1:cccc3"))
                .contains("select 'bbbb2'", "select 'cccc3'")
                .doesNotContain("select 'aaaa1'");
        assertThat(text(application, "stamp", "--sql", "aaaa1:heads")).contains("select 'bbbb2'", "select 'cccc3'");
        assertThat(text(application, "stamp", "--sql", "cccc3:base")).contains("= 'cccc3'", "= 'aaaa1'");
        assertTold(application.run(WRONG_USAGE, "stamp", "--sql", "aaaa1:bbbb2", "base:cccc3"), "'aaaa1' and 'base'");
        assertTold(application.run(WRONG_USAGE, "stamp", "--sql", "--purge"), "'--purge'");
    }

    @DatabaseTest
    void stampsAndRunsByHand(TestDatabase database) {
        SmallApplication application = new SmallApplication(database.dataSource(), null)
                .revision("aaaa1")
                .revision("bbbb2", "aaaa1");
        String offline = text(application, "stamp", "--sql", "base:aaaa1");
        runByHand(database, text(application, "stamp", "--sql", "aaaa1"));
        assertThat(ScriptClient.run(database, offline)).isPresent();
        assertThat(application.run(DONE, "current").results).containsExactly("aaaa1 (current, stamped)");
        runByHand(database, text(application, "upgrade", "--sql"));
        assertThat(application.run(DONE, "current").results).containsExactly("bbbb2 (head, current)");
        runByHand(database, text(application, "stamp", "--sql", "aaaa1"));
        runByHand(database, text(application, "stamp", "--sql", "aaaa1:heads"));
        runByHand(database, text(application, "downgrade", "--sql"));
        assertThat(application.run(DONE, "current").results).containsExactly("aaaa1 (current, stamped)");
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void showsTheSqlOfARevision(TestDatabase database) {
        SmallApplication application = new SmallApplication(database.dataSource(), null).revision("aaaa1");
        assertThat(text(application, "show", "--sql").lines())
                .contains("-- Upgrade to aaaa1", "create table \"t_aaaa1\" (", "-- Downgrade from aaaa1")
                .contains("drop table \"t_aaaa1\";")
                .noneMatch(line -> line.contains("revisor_history"));
    }

    private static void runByHand(TestDatabase database, String script) {
        assertThat(ScriptClient.run(database, script)).as(script).isEmpty();
    }

    private static String text(SmallApplication application, String... words) {
        return String.join("\n", application.run(DONE, words).results) + "\n";
    }

    private static String[] with(List<String> words, String... more) {
        return Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new);
    }

    private static void assertTold(RecordedConsole console, String... words) {
        assertThat(console.results).isEmpty();
        assertThat(String.join("\n", console.notes)).contains(words);
    }

    private static SmallApplication application(String url) {
        return application(new AddressedDataSource(url));
    }

    private static SmallApplication application(DataSource dataSource) {
        return new SmallApplication(dataSource, null).revision("aaaa1").revision("bbbb2", "aaaa1");
    }

    /** Throws when it is asked for a connection. */
    public static class SilentDataSource implements DataSource {

        @Override
        public Connection getConnection() {
            throw new AssertionError("A connection was opened");
        }

        @Override
        public Connection getConnection(String username, String password) {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() {
            return new PrintWriter(System.err);
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }

    /** Says where it would lead to. */
    public static final class AddressedDataSource extends SilentDataSource {

        private final String url;

        AddressedDataSource(String url) {
            this.url = url;
        }

        public String getJdbcUrl() {
            return url;
        }
    }
}
