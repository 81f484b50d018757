package dev.revisor.operation;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Sequence.sequence;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InverseTests {

    private static final TableName CUSTOMER = TableName.of("customer");
    private static final Column NAME = column("name", varchar(50));
    private static final Schema BEFORE = Schema.of(
            List.of(Table.of(CUSTOMER, column("id", bigint()), NAME, unique("uq", "id"), index("ix", "id"))),
            List.of(sequence("counter", 1, 50)));

    static List<Operation> reversible() {
        Identifier other = Identifier.of("other");
        Table table = Table.of("orders", column("id", bigint()));
        List<Operation> plain = List.of(
                new CreateTable(table),
                new DropTable(CUSTOMER, BEFORE.table(CUSTOMER).orElseThrow()),
                new RenameTable(CUSTOMER, other),
                new CommentTable(CUSTOMER, null, "who buys"),
                new AddColumn(CUSTOMER, column("email", varchar(80))),
                new AlterColumn(CUSTOMER, NAME, column("name", varchar(90))),
                new DropColumn(CUSTOMER, NAME.name(), NAME),
                new RenameColumn(CUSTOMER, NAME.name(), other),
                new AddConstraint(CUSTOMER, unique("uq_name", "name")),
                new DropConstraint(CUSTOMER, Identifier.of("uq"), unique("uq", "id")),
                new RenameConstraint(CUSTOMER, Identifier.of("uq"), other),
                new CreateIndex(CUSTOMER, index("ix_name", "name")),
                new DropIndex(CUSTOMER, Identifier.of("ix"), index("ix", "id")),
                new RenameIndex(CUSTOMER, Identifier.of("ix"), other),
                new CreateSequence(sequence("more", 1, 1)),
                new AlterSequence(sequence("counter", 1, 50), sequence("counter", 1, 10)),
                new DropSequence(TableName.of("counter"), sequence("counter", 1, 50)),
                new RenameSequence(sequence("counter", 1, 50), other));
        return Stream.concat(
                        plain.stream(),
                        Stream.of(
                                new OnDatabases(Set.of(Database.H2), plain.subList(0, 1)),
                                new OutsideTransaction(plain.subList(0, 1))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("reversible")
    void leadsBack(Operation operation) {
        Schema after = Replay.apply(BEFORE, operation, Database.H2);
        assertThat(after).isNotEqualTo(BEFORE);
        Operation inverse = operation.inverse().orElseThrow();
        assertThat(Replay.apply(after, inverse, Database.H2)).isEqualTo(BEFORE);
        assertThat(inverse.inverse()).contains(operation);
    }

    @Test
    void isUnknownWhereTheDefinitionIs() {
        assertThat(new DropTable(CUSTOMER, null).inverse()).isEmpty();
        assertThat(new DropColumn(CUSTOMER, NAME.name(), null).inverse()).isEmpty();
        assertThat(new DropSequence(CUSTOMER, null).inverse()).isEmpty();
        assertThat(new OnDatabases(Set.of(Database.H2), List.of(new DropTable(CUSTOMER, null))).inverse())
                .isEmpty();
    }

    @Test
    void needsAtLeastANameOrADefinitionOfWhatIsDropped() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DropConstraint(CUSTOMER, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new DropIndex(CUSTOMER, null, null));
        assertThat(new DropConstraint(CUSTOMER, null, unique((String) null, "id")).inverse())
                .isPresent();
    }

    @Test
    void waitsForTheExpressionOfAFill() {
        assertThat(new FillColumn(CUSTOMER, NAME.name(), " ").isOpen()).isTrue();
        assertThat(new FillColumn(CUSTOMER, NAME.name(), ' ' + FillColumn.OPEN).isOpen())
                .isTrue();
        assertThat(new FillColumn(CUSTOMER, NAME.name(), "'x'").isOpen()).isFalse();
    }
}
