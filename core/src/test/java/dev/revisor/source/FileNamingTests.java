package dev.revisor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.revision.RevisionNode;
import dev.revisor.testing.AlembicCase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "customer email|CustomerEmail|customer_email",
                "Add Customer.EMAIL (2)|AddCustomerEMAIL2|add_customer_email_2",
                "it's *the* \\u0041 /../|ItSTheU0041|it_s_the_u0041",
                "naïve Straße Ångström ﬁx|NaiveStrasseAngstromFix|naive_strasse_angstrom_fix",
                "客户 email|Email|email",
                "客户|4f2a9c|4f2a9c",
                "\"\"|4f2a9c|4f2a9c",
                "-- ; --|4f2a9c|4f2a9c",
                "one two three four five six seven eight nine ten|OneTwoThreeFourFiveSixSevenEight"
                        + "|one_two_three_four_five_six_seven_eight",
                "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeee x|Aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd"
                        + "|aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd",
            })
    void takesTheFirstWordsOfTheMessage(String message, String inClass, String inFile) {
        RevisionNode node = node("4f2a9c", message);
        assertThat(FileNaming.STANDARD.className(node)).isEqualTo("M20261122T143005_" + inClass);
        assertThat(FileNaming.STANDARD.sqlFile(node)).isEqualTo("20261122T143005_" + inFile + ".sql");
    }

    @Test
    void keepsOddIdsOutOfNames() {
        assertThat(FileNaming.STANDARD.className(node("1.2_3", ""))).isEqualTo("M20261122T143005_123");
        assertThat(FileNaming.STANDARD.className(node("._.", ""))).isEqualTo("M20261122T143005_Revision");
        assertThat(FileNaming.STANDARD.sqlFile(node("x".repeat(255), ""))).hasSizeLessThan(70);
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "true", "record", "var", "yield", "int"})
    void takesNoWordOfJavaForTheNameOfAClass(String id) {
        FileNaming naming = new FileNaming("{id}", 40, ZoneOffset.UTC);
        assertThat(naming.className(node(id, ""))).isEqualTo("M" + id);
    }

    @AlembicCase(71)
    @ParameterizedTest
    @CsvSource({
        "{id}, M4f2a9c, 4f2a9c.sql",
        "R{epoch}-{slug}, R1795357805_CustomerEmail, R1795357805-customer_email.sql",
        "{year}.{month}.{day}_{hour}.{minute}.{second}, M2026_11_22_23_30_05, 2026.11.22_23.30.05.sql",
    })
    void followsAPattern(String pattern, String inClass, String inFile) {
        FileNaming naming = new FileNaming(pattern, 40, ZoneId.of("Asia/Tokyo"));
        RevisionNode node = node("4f2a9c", "customer email");
        assertThat(naming.className(node)).isEqualTo(inClass);
        assertThat(naming.sqlFile(node)).isEqualTo(inFile);
    }

    @AlembicCase(71)
    @Test
    void shortensSlugsToTheLengthThatIsWanted() {
        FileNaming naming = new FileNaming("{slug}", 8, ZoneOffset.UTC);
        assertThat(naming.sqlFile(node("4f2a9c", "customer email"))).isEqualTo("customer.sql");
        assertThat(naming.sqlFile(node("4f2a9c", "customers email"))).isEqualTo("customer.sql");
    }

    @ParameterizedTest
    @CsvSource({"{nosuch},'{nosuch}', is no token", "a/{slug},a/{slug},can't name files", "{slug,{slug,can't name files"
    })
    void refusesPatternsThatCanNameNoFile(String pattern, String named, String reason) {
        assertThatExceptionOfType(InvalidFileNamingException.class)
                .isThrownBy(() -> new FileNaming(pattern, 40, ZoneOffset.UTC))
                .withMessageContaining(named)
                .withMessageContaining(reason);
        assertThatExceptionOfType(InvalidFileNamingException.class)
                .isThrownBy(() -> new FileNaming("{slug}", 0, ZoneOffset.UTC));
    }

    private static RevisionNode node(String id, String message) {
        Instant created = Instant.parse("2026-11-22T14:30:05.123Z");
        return new RevisionNode(id, List.of(), List.of(), List.of(), created, message);
    }
}
