package dev.revisor.diff;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Column;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnOrderTests {

    /** What undoes it then adds them in the order in which they were. */
    @Test
    void dropsColumnsFromTheLastToTheFirst() {
        Table from = table("t", column("a", bigint()), column("b", bigint()), column("c", bigint()));
        assertThat(diff(Schema.of(from), Schema.of(table("t", column("b", bigint())))))
                .containsExactly(dropColumn(column("c", bigint())), dropColumn(column("a", bigint())));
    }

    @Test
    void dropsComputedColumnsBeforeThoseTheyAreComputedFrom() {
        Column computed = column("c", bigint()).generatedStored("a");
        Table from = table("t", computed, column("a", bigint()), column("b", bigint()));
        Column added = column("d", bigint());
        assertThat(diff(Schema.of(from), Schema.of(table("t", column("b", bigint()), added))))
                .containsExactly(
                        new AddColumn(from.name(), added), dropColumn(computed), dropColumn(column("a", bigint())));
        assertThat(diff(Schema.of(from), Schema.of(table("t", column("a", varchar(9)), column("b", bigint())))))
                .containsExactly(
                        dropColumn(computed),
                        new AlterColumn(TableName.of("t"), column("a", bigint()), column("a", varchar(9))));
    }

    /** MariaDB takes no foreign key that empties a column which another one is computed from. */
    @Test
    void dropsComputedColumnsAndNoOthersBeforeForeignKeysCome() {
        Column computed = column("c", bigint()).generatedStored("a");
        ForeignKey key = foreignKey("fk", "a").references("u", "id");
        Table from = table("t", computed, column("a", bigint()), column("b", bigint()));
        Table other = table("u", column("id", bigint()));
        assertThat(diff(Schema.of(from, other), Schema.of(table("t", column("a", bigint()), key), other)))
                .containsExactly(
                        dropColumn(computed),
                        new AddConstraint(TableName.of("t"), key),
                        dropColumn(column("b", bigint())));
    }

    @Test
    void addsComputedColumnsAfterThoseThatChange() {
        Column computed = column("c", bigint()).generatedStored("a");
        assertThat(diff(
                        Schema.of(table("t", column("a", varchar(9)))),
                        Schema.of(table("t", computed, column("a", bigint()), column("b", bigint())))))
                .containsExactly(
                        new AddColumn(TableName.of("t"), column("b", bigint())),
                        new AlterColumn(TableName.of("t"), column("a", varchar(9)), column("a", bigint())),
                        new AddColumn(TableName.of("t"), computed));
    }

    private static DropColumn dropColumn(Column column) {
        return new DropColumn(TableName.of("t"), column.name(), column);
    }

    private static List<Operation> diff(Schema from, Schema to) {
        return new Differ(new LiteralEquivalence(), Ownership.ALL)
                .diff(from, to)
                .operations();
    }

    private static Table table(String name, TableElement... elements) {
        return Table.of(name, elements);
    }
}
