package dev.revisor.autogenerate;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Sequence.sequence;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.namedEnumeration;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.AlterSequence;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Column;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeListTests {

    @Test
    void saysOfAColumnOnlyWhatDiffers() {
        assertThat(detail(column("size", varchar(10)), column("size", varchar(20))))
                .isEqualTo("varchar(10) -> varchar(20)");
        assertThat(detail(
                        column("size", varchar(10)), column("size", varchar(10)).notNull()))
                .isEqualTo("not null");
    }

    @Test
    void repeatsNoWordsOfAnEnumerationThatStay() {
        Column sizes = column("size", enumeration(10, "S", "M", "L"));
        assertThat(detail(
                        sizes,
                        column("size", enumeration(10, "S", "M", "L", "XL")).notNull()))
                .isEqualTo("enumeration with 'XL', not null");
        assertThat(detail(sizes, column("size", enumeration(10, "XS", "S", "L"))))
                .isEqualTo("enumeration with 'XS' without 'M'");
        assertThat(detail(sizes, column("size", enumeration(10, "L", "M", "S"))))
                .isEqualTo("enumeration(10, 'S', 'M', 'L') -> enumeration(10, 'L', 'M', 'S')");
    }

    @Test
    void keepsTheNameOfAnEnumeration() {
        assertThat(detail(
                        column("size", namedEnumeration("sizes", "S", "M")),
                        column("size", namedEnumeration("sizes", "S", "M", "L"))))
                .isEqualTo("enumeration sizes with 'L'");
        assertThat(detail(column("size", namedEnumeration("sizes", "S")), column("size", namedEnumeration("all", "S"))))
                .isEqualTo("enumeration sizes ('S') -> enumeration all ('S')");
    }

    @Test
    void saysHowASequenceCountsNow() {
        Sequence sequence = sequence("numbers", 1, 50);
        assertThat(detail(new AlterSequence(sequence, sequence("numbers", 1, 1))))
                .isEqualTo("sequence by 50 -> by 1");
        assertThat(detail(new AlterSequence(sequence, sequence("numbers", 100, 50))))
                .isEqualTo("sequence from 1 -> from 100");
        assertThat(detail(new AlterSequence(sequence, sequence("numbers", -1, -1))))
                .isEqualTo("sequence by 50 from 1 -> by -1 from -1");
    }

    @Test
    void saysWhetherValuesOfInsertsAreRefused() {
        Column id = column("id", bigint()).identity();
        assertThat(detail(id, id.withNumbering(new Identity(true, 1, 1)))).isEqualTo("identity -> identity always");
        assertThat(detail(id.withNumbering(new Identity(false, 5, 2)), id.withNumbering(new Identity(true, 5, 2))))
                .isEqualTo("identity by 2 from 5 -> identity always by 2 from 5");
    }

    private static String detail(Column from, Column to) {
        return detail(new AlterColumn(TableName.of("item"), from, to));
    }

    private static String detail(Operation operation) {
        return ChangeList.of(List.of(operation)).get(0).detail();
    }
}
