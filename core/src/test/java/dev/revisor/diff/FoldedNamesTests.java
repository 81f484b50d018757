package dev.revisor.diff;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Identifier.exact;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.Operation;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that are spelled differently and mean the same to the database. */
class FoldedNamesTests {

    private static final TableName STORED = TableName.of(exact("customer"));
    private static final FoldingEquivalence EQUIVALENCE = new FoldingEquivalence();

    @Test
    void areNoDifference() {
        Table stored = Table.of(
                STORED,
                column(exact("id"), bigint()),
                column(exact("email"), varchar(80)),
                primaryKey("pk", "id", "email"),
                unique("uq_email", "email", "id"));
        Table wanted = Table.of(
                "Customer",
                column("ID", bigint()),
                column("Email", varchar(80)),
                primaryKey("PK", "ID", "Email"),
                unique("UQ_Email", "Email", "ID"));
        assertThat(diff(
                        Schema.of(List.of(stored), List.of(sequence("customer_seq"))),
                        Schema.of(List.of(wanted), List.of(sequence("Customer_Seq")))))
                .isEmpty();
    }

    @Test
    void areADifferenceWhereTheyAreExact() {
        Table other = customer(TableName.of(exact("Customer")));
        assertThat(diff(Schema.of(customer(STORED)), Schema.of(other)))
                .containsExactly(new CreateTable(other), new DropTable(STORED, customer(STORED)));
    }

    @Test
    void orderTablesByTheirKeys() {
        ForeignKey key = foreignKey("fk", "id").references("CUSTOMER", "id");
        Table orders = Table.of("a_orders", column("id", bigint()), key);
        assertThat(diff(Schema.EMPTY, Schema.of(orders, customer(TableName.of("Customer")))))
                .containsExactly(new CreateTable(customer(TableName.of("Customer"))), new CreateTable(orders));
    }

    @Test
    void releaseTheForeignKeysOfAKeyThatGoes() {
        ForeignKey key = foreignKey("fk", "id").references("CUSTOMER", "EMAIL");
        Table orders = Table.of(TableName.of(exact("orders")), column("id", bigint()), key);
        Table wanted = Table.of(TableName.of("Orders"), column("id", bigint()), key);
        assertThat(diff(
                        Schema.of(customer(STORED, unique("uq", "email")), orders),
                        Schema.of(customer(STORED), wanted)))
                .startsWith(new DropConstraint(wanted.name(), key.name(), key))
                .hasSize(3);
    }

    @Test
    void moveToOtherTables() {
        assertThat(diff(
                        Schema.of(customer(STORED), customer(TableName.of("z"), index("IX", "id"))),
                        Schema.of(customer(STORED, index("ix", "id")), customer(TableName.of("z")))))
                .containsExactly(
                        new DropIndex(TableName.of("z"), Identifier.of("IX"), index("IX", "id")),
                        new CreateIndex(STORED, index("ix", "id")));
    }

    @Test
    void findTheTableOfARenamedColumn() {
        Schema before = Schema.of(customer(STORED, column("mail", varchar(50))));
        Schema after = Schema.of(customer(TableName.of("Customer"), column("email", varchar(50))));
        RenameCandidates.Change change = new RenameCandidates.Change(before, after);
        assertThat(RenameCandidates.of(EQUIVALENCE, change, diff(before, after), List.of()))
                .extracting(RenameCandidate::to)
                .containsExactly("Customer.email");
    }

    private static Sequence sequence(String name) {
        return Sequence.sequence(name, 1, 50);
    }

    private static Table customer(TableName name, TableElement... more) {
        var builder = Table.of(name, column("id", bigint())).edit();
        List.of(more).forEach(builder::add);
        return builder.build();
    }

    private static List<Operation> diff(Schema from, Schema to) {
        return new Differ(EQUIVALENCE, Ownership.ALL).diff(from, to).operations();
    }
}
