package dev.revisor.diff;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.bool;
import static dev.revisor.schema.Types.date;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RenameCandidatesTests {

    @Test
    void takesTheLikeliestPairsFirst() {
        assertThat(between(
                        customer(column("mail", varchar(50)), column("fone", varchar(50))),
                        customer(column("phone", varchar(50)), column("email", varchar(50)))))
                .containsExactly("customer.fone=customer.phone", "customer.mail=customer.email");
    }

    @Test
    void looksAtTypesBeforeNames() {
        assertThat(between(
                        customer(column("active", bool()), column("since", date())),
                        customer(column("active_since", date()), column("enabled", bool()))))
                .containsExactly("customer.active=customer.enabled", "customer.since=customer.active_since");
    }

    @Test
    void looksAtKeysBeforeNames() {
        assertThat(between(
                        customer(
                                column("boss", bigint()),
                                column("rank", bigint()),
                                foreignKey("fk_boss", "boss").references("customer", "id")),
                        customer(
                                column("bos", bigint()),
                                column("manager", bigint()),
                                foreignKey("fk_manager", "manager").references("customer", "id"))))
                .containsExactly("customer.boss=customer.manager", "customer.rank=customer.bos");
    }

    @Test
    void seesThroughAnotherLengthAndNullability() {
        assertThat(between(
                        customer(column("mail", varchar(50))),
                        customer(column("email", varchar(120)).notNull())))
                .containsExactly("customer.mail=customer.email");
    }

    @Test
    void takesNothingForTheSameThatIsNot() {
        assertThat(between(customer(column("age", integer())), customer(column("email", varchar(120)))))
                .isEmpty();
        assertThat(between(customer(column("age", integer())), Table.of("person", column("email", varchar(120)))))
                .isEmpty();
        assertThat(between(customer(column("age", integer())), customer())).isEmpty();
    }

    @Test
    void recognisesTablesByTheirColumns() {
        Table client =
                Table.of("client", column("id", bigint()), column("name", varchar(50)), primaryKey("pk_client", "id"));
        assertThat(between(customer(), client)).containsExactly("customer=client");
    }

    @Test
    void leavesOutWhatSomebodyDeclined() {
        Operation declined = new RenameColumn(TableName.of("customer"), Identifier.of("mail"), Identifier.of("email"));
        assertThat(between(
                        customer(column("mail", varchar(50))),
                        customer(column("email", varchar(50)), column("fax", varchar(50))),
                        declined))
                .containsExactly("customer.mail=customer.fax");
    }

    private static List<String> between(Table from, Table to, Operation... declined) {
        Schema before = Schema.of(from);
        Schema after = Schema.of(to);
        LiteralEquivalence equivalence = new LiteralEquivalence();
        List<Operation> operations =
                new Differ(equivalence, Ownership.ALL).diff(before, after).operations();
        return RenameCandidates.of(
                        equivalence, new RenameCandidates.Change(before, after), operations, List.of(declined))
                .stream()
                .map(candidate -> candidate.from() + "=" + candidate.to())
                .toList();
    }

    private static Table customer(TableElement... more) {
        Stream<TableElement> common =
                Stream.of(column("id", bigint()), column("name", varchar(50)), primaryKey("pk_customer", "id"));
        return Table.of("customer", Stream.concat(common, Stream.of(more)).toArray(TableElement[]::new));
    }
}
