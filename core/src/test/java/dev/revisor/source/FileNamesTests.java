package dev.revisor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.revision.RevisionNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTests {

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
        assertThat(FileNames.className(node)).isEqualTo("M20261122T143005_" + inClass);
        assertThat(FileNames.sqlFile(node)).isEqualTo("20261122T143005_" + inFile + ".sql");
    }

    @Test
    void keepsOddIdsOutOfNames() {
        assertThat(FileNames.className(node("1.2_3", ""))).isEqualTo("M20261122T143005_123");
        assertThat(FileNames.className(node("._.", ""))).isEqualTo("M20261122T143005_Revision");
        assertThat(FileNames.sqlFile(node("x".repeat(255), ""))).hasSizeLessThan(70);
    }

    private static RevisionNode node(String id, String message) {
        Instant created = Instant.parse("2026-11-22T14:30:05.123Z");
        return new RevisionNode(id, List.of(), List.of(), List.of(), created, message);
    }
}
