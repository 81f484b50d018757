package dev.revisor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SplitSqlTests {

    private static final List<String> PIECES = List.of(
            ";",
            ";",
            ";",
            " ",
            "\n",
            "\r\n",
            "'",
            "''",
            "'a;b'",
            "\"",
            "\"x;y\"",
            "`",
            "`a;b`",
            "[",
            "]",
            "[a;b]",
            "$",
            "$$",
            "$$ ; $$",
            "$tag$",
            "$tag$ ; $tag$",
            "--",
            "-- a;b\n",
            "--;\n",
            "#",
            "# a;b\n",
            "//",
            "/*",
            "*/",
            "/* ; */",
            "/* /* ; */ ; */",
            "/*! ; */",
            "\\",
            "E'",
            "e'\\';'",
            "begin",
            "END",
            "case",
            "end case",
            "end if",
            "if",
            "create",
            "trigger",
            "procedure",
            "or replace",
            "atomic",
            "not",
            "select",
            "1",
            ".",
            "@",
            "é",
            "😀",
            "delimiter");

    @ParameterizedTest
    @EnumSource(Database.class)
    void givesTheTextBackWhenJoined(Database database) {
        for (int seed = 0; seed < 2000; seed++) {
            String text = random(new Random(seed));
            assertThat(String.join("", SplitSql.of(text, database).pieces()))
                    .as("seed %d", seed)
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void findsTheSameStatementsInItsOwnOutput(Database database) {
        for (int seed = 0; seed < 2000; seed++) {
            SplitSql first = SplitSql.of(random(new Random(seed)), database);
            if (first.fault() == null) {
                String text = String.join(";\n", first.statements()) + ";";
                assertThat(SplitSql.of(text, database).statements())
                        .as("seed %d", seed)
                        .isEqualTo(first.statements());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void splitsAtSemicolons(Database database) {
        assertThat(split(" create table a (b int);\n\n insert into a values (1) ; ;; delete from a", database))
                .containsExactly("create table a (b int)", "insert into a values (1)", "delete from a");
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void leavesQuotesAlone(Database database) {
        assertThat(split("select 'a;''b;' ; select \"a;\"\"b;\"", database))
                .containsExactly("select 'a;''b;'", "select \"a;\"\"b;\"");
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void leavesCommentsAlone(Database database) {
        assertThat(split("-- one; two\nselect 1 -- ;\n, 2; /* ; */ select /* ' */ 3; -- end", database))
                .containsExactly("select 1 -- ;\n, 2", "select /* ' */ 3");
    }

    @Test
    void knowsNestedCommentsWhereTheDatabaseDoes() {
        String text = "select 1 /* /* */ ; */ ; select 2";
        assertThat(split(text, Database.POSTGRESQL)).containsExactly("select 1", "select 2");
        assertThat(split(text, Database.H2)).containsExactly("select 1", "select 2");
        assertThat(split(text, Database.SQLITE)).containsExactly("select 1", "*/", "select 2");
    }

    @Test
    void knowsDollarQuotesWhereTheDatabaseDoes() {
        String text = "create function f() as $body$ select ';'; $$ ; $body$; select $1";
        assertThat(split(text, Database.POSTGRESQL)).hasSize(2);
        assertThat(split("select $$a;b$$; select 2", Database.H2)).hasSize(2);
        assertThat(split("select $a$; select $a$", Database.H2)).hasSize(2);
        assertThat(split("select $$a;b$$; select 2", Database.SQLITE)).hasSize(3);
    }

    @Test
    void keepsDollarsInsideNames() {
        assertThat(split("select a$$b; select c$$d", Database.POSTGRESQL)).hasSize(2);
    }

    @Test
    void knowsBackslashesWhereTheDatabaseDoes() {
        String text = "select 'a\\'; select 'b'";
        assertThat(split(text, Database.POSTGRESQL)).containsExactly("select 'a\\'", "select 'b'");
        assertThat(split("select 'a\\';b'; select 2", Database.MARIADB)).containsExactly("select 'a\\';b'", "select 2");
        assertThat(split("select E'a\\';b'; select 2", Database.POSTGRESQL)).hasSize(2);
        assertThat(split("select name'a\\'; select 2", Database.POSTGRESQL)).hasSize(2);
    }

    @Test
    void knowsNamesInBackticksAndBrackets() {
        assertThat(split("select `a;b`; select 2", Database.MYSQL)).hasSize(2);
        assertThat(split("select [a;b]; select 2", Database.SQLITE)).hasSize(2);
        assertThat(split("select a['x;y']; select 2", Database.POSTGRESQL)).hasSize(2);
    }

    @Test
    void knowsTheCommentsOfMariadb() {
        assertThat(split("select 1 # ;\n; select 5--1; select 2", Database.MARIADB))
                .containsExactly("select 1", "select 5--1", "select 2");
        assertThat(split("/*!40101 set names utf8 */;", Database.MARIADB))
                .containsExactly("/*!40101 set names utf8 */");
    }

    @Test
    void keepsTheBodyOfATriggerTogether() {
        String trigger = """
                create trigger audit after update on customer for each row when old.name <> new.name
                begin
                  insert into log values (case when new.vip then 'v;ip' else 'x' end);
                  update customer set begin_at = 1 where id = new.id;
                end""";
        assertThat(split(trigger + ";\nselect 1;", Database.SQLITE)).containsExactly(trigger, "select 1");
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "MARIADB", "MYSQL"})
    void takesColumnsNamedLikeABlockForColumns(Database database) {
        String trigger = """
                create trigger lasting after update of begin on period for each row
                begin
                  update period set begin = end, end = begin where begin = 1 and (begin > 2 or begin < 1);
                  update period set end = case when end is null then new.start else end end where id = new.id;
                  select end, end from period; -- the last
                  /* but one */ end""";
        assertThat(split(trigger + ";\nselect 1;", database)).containsExactly(trigger, "select 1");
    }

    @Test
    void keepsTheBodyOfAProcedureTogether() {
        String procedure = """
                create or replace definer = begin@localhost procedure p(in n int)
                label: begin
                  declare i int default 0;
                  if n > 0 then begin set i = 1; end; else set i = 2; end if;
                  while i < n do set i = i + 1; end while;
                  case i when 1 then select 1; else begin end; end case;
                  for r in (select 1) do select r.begin; end for;
                end label""";
        assertThat(split(procedure + "; select 1", Database.MARIADB)).containsExactly(procedure, "select 1");
    }

    @Test
    void keepsABlockWithoutRoutineTogether() {
        assertThat(split("begin not atomic select 1; select 2; end; select 3", Database.MARIADB))
                .containsExactly("begin not atomic select 1; select 2; end", "select 3");
    }

    @Test
    void keepsAnAtomicBodyTogether() {
        String function = "create function f() returns int begin atomic select 1; select case 1 when 1 then 2 end; end";
        assertThat(split(function + "; select 3", Database.POSTGRESQL)).containsExactly(function, "select 3");
        assertThat(split("create function begin() as 'x'; select 1", Database.POSTGRESQL))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void takesTablesNamedLikeKeywordsForTables(Database database) {
        assertThat(split("create table event (begin int); create index trigger on event (begin); select 1", database))
                .hasSize(3);
    }

    @Test
    void saysWhatHasNoEnd() {
        assertThat(fault("select 1; select 'a;\n", Database.H2))
                .isEqualTo(new SqlFault(17, "what begins with ''' has no end: close it"));
        assertThat(fault("/* x", Database.SQLITE).reason()).contains("'/*'");
        assertThat(fault("select $x$ ; $y$", Database.POSTGRESQL).reason()).contains("'$'");
        assertThat(fault("; create trigger t begin select 1;", Database.SQLITE))
                .isEqualTo(new SqlFault(2, "the statement has a BEGIN without END: close it"));
    }

    @Test
    void refusesCommandsOfClients() {
        assertThat(fault("delimiter //\ncreate procedure p() begin end //", Database.MYSQL)
                        .reason())
                .startsWith("DELIMITER");
    }

    private static List<String> split(String text, Database database) {
        SplitSql split = SplitSql.of(text, database);
        assertThat(split.fault()).isNull();
        return split.statements();
    }

    private static SqlFault fault(String text, Database database) {
        SqlFault fault = SplitSql.of(text, database).fault();
        assertThat(fault).isNotNull();
        return fault;
    }

    private static String random(Random random) {
        List<String> pieces = new ArrayList<>();
        for (int i = random.nextInt(20); i >= 0; i--) {
            pieces.add(PIECES.get(random.nextInt(PIECES.size())));
            pieces.add(random.nextBoolean() ? " " : "");
        }
        return String.join("", pieces);
    }
}
