package dev.revisor.diff;

import static dev.revisor.schema.Types.array;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.blob;
import static dev.revisor.schema.Types.bool;
import static dev.revisor.schema.Types.character;
import static dev.revisor.schema.Types.clob;
import static dev.revisor.schema.Types.date;
import static dev.revisor.schema.Types.decimal;
import static dev.revisor.schema.Types.doublePrecision;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.instant;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.longVarchar;
import static dev.revisor.schema.Types.namedEnumeration;
import static dev.revisor.schema.Types.raw;
import static dev.revisor.schema.Types.real;
import static dev.revisor.schema.Types.smallint;
import static dev.revisor.schema.Types.time;
import static dev.revisor.schema.Types.timeWithTimeZone;
import static dev.revisor.schema.Types.timestamp;
import static dev.revisor.schema.Types.tinyint;
import static dev.revisor.schema.Types.uuid;
import static dev.revisor.schema.Types.varbinary;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.diff.ValueRisk.Converted;
import dev.revisor.diff.ValueRisk.NotListed;
import dev.revisor.diff.ValueRisk.OutOfRange;
import dev.revisor.diff.ValueRisk.Rounded;
import dev.revisor.diff.ValueRisk.TooLong;
import dev.revisor.schema.ColumnType;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueRisksTests {

    static Stream<Arguments> wideningChanges() {
        return Stream.of(
                change(varchar(10), varchar(11)),
                change(varchar(10), longVarchar()),
                change(character(3), clob()),
                change(enumeration(5, "A", "B"), enumeration(5, "B", "C", "A")),
                change(enumeration(5, "A"), varchar(5)),
                change(smallint(), integer()),
                change(integer(), bigint()),
                change(integer(), decimal(10, 0)),
                change(decimal(5, 2), decimal(6, 2)),
                change(decimal(5, 2), decimal(6, 3)),
                change(decimal(15, 2), doublePrecision()),
                change(integer(), doublePrecision()),
                change(real(), doublePrecision()),
                change(varbinary(3), varbinary(4)),
                change(date(), timestamp(0)),
                change(timestamp(3), timestamp(6)),
                change(time(0), time(3)),
                change(timeWithTimeZone(0), timeWithTimeZone(3)),
                change(instant(0), instant(3)),
                change(enumeration(5, "A"), namedEnumeration("letter", "A", "B")),
                change(raw("a"), raw("a")));
    }

    @ParameterizedTest
    @MethodSource("wideningChanges")
    void findsNothingWhereEverythingFits(ColumnType from, ColumnType to) {
        assertThat(ValueRisks.of(from, to)).isEmpty();
    }

    static Stream<Arguments> conversions() {
        return Stream.of(
                change(varchar(10), integer()),
                change(integer(), varchar(10)),
                change(bool(), integer()),
                change(timestamp(6), date()),
                change(integer(), enumeration(5, "A")),
                change(integer(), raw("a")),
                change(blob(), varbinary(5)),
                change(varbinary(5), uuid()),
                change(date(), instant(0)),
                change(date(), integer()),
                change(timestamp(6), timestamp(3)),
                change(timestamp(6), instant(6)),
                change(time(3), time(0)),
                change(bigint(), doublePrecision()),
                change(decimal(7, 1), real()),
                change(array(integer()), array(bigint())),
                change(raw("a"), raw("b")),
                change(raw("a"), varchar(5)));
    }

    @ParameterizedTest
    @MethodSource("conversions")
    void warnsOfConversions(ColumnType from, ColumnType to) {
        assertThat(ValueRisks.of(from, to)).containsExactly(new Converted());
    }

    @Test
    void knowsWhatIsTooLong() {
        assertThat(ValueRisks.of(varchar(10), varchar(9))).containsExactly(new TooLong(9, false));
        assertThat(ValueRisks.of(clob(), character(9))).containsExactly(new TooLong(9, false));
        assertThat(ValueRisks.of(enumeration(9, "A"), varchar(8))).containsExactly(new TooLong(8, false));
        assertThat(ValueRisks.of(varbinary(10), varbinary(9))).containsExactly(new TooLong(9, true));
    }

    @Test
    void knowsWhichNumbersFit() {
        assertThat(ValueRisks.of(smallint(), tinyint())).containsExactly(range("-128", "127"));
        assertThat(ValueRisks.of(bigint(), integer())).containsExactly(range("-2147483648", "2147483647"));
        assertThat(ValueRisks.of(decimal(19, 0), bigint()))
                .containsExactly(range("-9223372036854775808", "9223372036854775807"));
        assertThat(ValueRisks.of(decimal(10, 0), integer())).containsExactly(range("-2147483648", "2147483647"));
        assertThat(ValueRisks.of(smallint(), decimal(5, 0))).isEmpty();
        assertThat(ValueRisks.of(smallint(), decimal(4, 0))).containsExactly(range("-9999", "9999"));
        assertThat(ValueRisks.of(integer(), decimal(5, 1))).containsExactly(range("-9999.9", "9999.9"));
        assertThat(ValueRisks.of(decimal(5, 2), decimal(4, 2))).containsExactly(range("-99.99", "99.99"));
        assertThat(ValueRisks.of(decimal(5, 2), decimal(5, 1))).containsExactly(new Rounded(1));
        assertThat(ValueRisks.of(decimal(9, 2), smallint())).containsExactly(range("-32768", "32767"), new Rounded(0));
        assertThat(ValueRisks.of(doublePrecision(), decimal(5, 2)))
                .containsExactly(range("-999.99", "999.99"), new Rounded(2));
    }

    @Test
    void knowsWhichWordsStay() {
        ColumnType words = enumeration(5, "A", "B");
        assertThat(ValueRisks.of(enumeration(5, "A", "B", "C"), words))
                .containsExactly(new NotListed(List.of("A", "B")));
        assertThat(ValueRisks.of(varchar(5), words)).containsExactly(new NotListed(List.of("A", "B")));
    }

    @Test
    void saysInWordsWhichValues() {
        assertThat(new TooLong(9, false).which()).isEqualTo("longer than 9 characters");
        assertThat(new TooLong(9, true).which()).isEqualTo("longer than 9 bytes");
        assertThat(new OutOfRange(new BigDecimal("-1E+2"), new BigDecimal("1E+2")).which())
                .isEqualTo("outside of -100 to 100");
        assertThat(new Rounded(0).which()).isEqualTo("with more than 0 digits after the point");
        assertThat(new Rounded(1).which()).isEqualTo("with more than 1 digit after the point");
        assertThat(new NotListed(List.of("A", "B")).which()).isEqualTo("other than 'A', 'B'");
        assertThat(new Converted().which()).isEmpty();
    }

    @Test
    void tellsWhatIsChangedFromWhatDoesNotFit() {
        assertThat(List.of(new Rounded(1), new Converted())).allMatch(ValueRisk::isChange);
        assertThat(List.of(new TooLong(1, false), range("0", "1"), new NotListed(List.of("A"))))
                .noneMatch(ValueRisk::isChange);
    }

    private static OutOfRange range(String least, String most) {
        return new OutOfRange(new BigDecimal(least), new BigDecimal(most));
    }

    private static Arguments change(ColumnType from, ColumnType to) {
        return Arguments.of(from, to);
    }
}
