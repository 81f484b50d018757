package dev.revisor.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExpressionTextTests {

    private static final List<String> COLUMNS = List.of("name", "Size", "order", "white space");

    @Test
    void ignoresWhiteSpaceCommentsAndOuterParentheses() {
        assertThat(spelled("((name   >\n 1 -- really\n))"))
                .isEqualTo(spelled("name>1"))
                .isEqualTo("name > 1");
        assertThat(spelled("(name) > (1)")).isEqualTo("(name) > (1)");
        assertThat(spelled("(1, 2)")).isEqualTo("(1, 2)");
        assertThat(spelled("(select 1)")).isEqualTo("(select 1)");
    }

    @Test
    void ignoresTheCaseOfWordsAndTheQuotesOfColumns() {
        assertThat(spelled("\"NAME\" IS NOT NULL AND [size] Like 'A%'"))
                .isEqualTo(spelled("name is not null and `Size` like 'A%'"))
                .isEqualTo("name is not null and Size like 'A%'");
        assertThat(spelled("\"order\"+[white space]")).isEqualTo("\"order\" + \"white space\"");
    }

    @Test
    void keepsWhatIsQuotedAndNoColumn() {
        assertThat(spelled("name = \"N/A\" or name = 'It''s  Ok'")).isEqualTo("name = \"N/A\" or name = 'It''s  Ok'");
    }

    @Test
    void spellsOperatorsCallsAndSignsInOneWay() {
        assertThat(spelled("name!=1 and size==-2")).isEqualTo("name <> 1 and Size = -2");
        assertThat(spelled("LENGTH ( name )-1 in(1,- 2,+3)")).isEqualTo("length(name) - 1 in (1, -2, +3)");
        assertThat(spelled("name||x'0F'||1.5e-3||0xAf")).isEqualTo("name || x'0F' || 1.5e-3 || 0xAf");
        assertThat(spelled("name->>'$.a'->'b'")).isEqualTo("name ->> '$.a' -> 'b'");
        assertThat(spelled("case when size between-1 and 2 then -1 else-2 end"))
                .isEqualTo("case when Size between -1 and 2 then -1 else -2 end");
    }

    @Test
    void isStable() {
        for (String text :
                List.of("a.b ( - 1 )", "not(x)", "(a)-(b)", "count(*) filter(where x)", "-(-1)", "'--' /* */")) {
            assertThat(spelled(spelled(text))).isEqualTo(spelled(text));
        }
    }

    @Test
    void findsColumnsButNoOtherNames() {
        assertThat(ExpressionText.mentions("lower(\"Name\") > 1", "name")).isTrue();
        assertThat(ExpressionText.mentions("t.[name] > 1", "name")).isTrue();
        assertThat(ExpressionText.mentions("'name' || names || /* name */ x collate name", "name"))
                .isFalse();
        assertThat(ExpressionText.mentions("name(x) || cast(x as name)", "name"))
                .isFalse();
    }

    @Test
    void foldsTheLettersOfAsciiOnly() {
        assertThat(Names.same("GRÖSSE", "grÖsse")).isTrue();
        assertThat(Names.same("GRÖSSE", "größe")).isFalse();
        assertThat(Names.same("Ö", "ö")).isFalse();
    }

    private static String spelled(String expression) {
        return ExpressionText.normalized(expression, COLUMNS);
    }
}
