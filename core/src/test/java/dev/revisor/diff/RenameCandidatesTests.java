package dev.revisor.diff;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.expression;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.bool;
import static dev.revisor.schema.Types.date;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.namedEnumeration;
import static dev.revisor.schema.Types.raw;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.NamedElement;
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
    void looksAtTheSameTypeBeforeOneOfItsKind() {
        assertThat(between(
                        customer(column("one", bigint()), column("two", integer())),
                        customer(column("a", integer()), column("b", bigint()))))
                .containsExactly("customer.one=customer.b", "customer.two=customer.a");
        assertThat(between(customer(column("one", raw("point"))), customer(column("a", varchar(50)))))
                .isEmpty();
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
    void looksAtEveryKeyAndIndexThatAColumnIsIn() {
        for (NamedElement key : List.of(unique("k", "one"), index("k", "one"), index("k", "one", "id"))) {
            assertThat(between(
                            customer(column("one", bigint()), column("two", bigint()), key),
                            customer(column("a", bigint()), column("b", bigint()), on("b", key))))
                    .as("%s", key)
                    .containsExactly("customer.one=customer.b", "customer.two=customer.a");
        }
        assertThat(between(
                        Table.of("t", column("one", bigint()), column("two", bigint()), primaryKey("pk", "one")),
                        Table.of("t", column("a", bigint()), column("b", bigint()), primaryKey("pk", "b"))))
                .containsExactly("t.one=t.b", "t.two=t.a");
    }

    @Test
    void takesColumnsOfOneKeyForTheSameRatherThanThoseOfNone() {
        Column old = column("boss", integer());
        Column wanted = column("x", bigint()).notNull();
        assertThat(between(customer(old), customer(wanted))).isEmpty();
        assertThat(between(
                        customer(old, foreignKey("fk", "boss").references("customer", "id")),
                        customer(wanted, foreignKey("fk", "x").references("customer", "id"))))
                .containsExactly("customer.boss=customer.x");
    }

    @Test
    void leavesOutExpressionsOfIndexes() {
        Index index = index(Identifier.of("ix"), expression("lower(name)"));
        assertThat(between(customer(column("mail", bigint()), index), customer(column("email", bigint()), index)))
                .containsExactly("customer.mail=customer.email");
    }

    @Test
    void looksAtNullabilityAndPlaceWhereAllElseIsAlike() {
        assertThat(between(
                        customer(column("one", bigint()).notNull(), column("two", bigint())),
                        customer(column("a", bigint()), column("b", bigint()).notNull())))
                .containsExactly("customer.one=customer.b", "customer.two=customer.a");
        assertThat(between(
                        Table.of("t", column("z", bigint()), column("id", date()), column("y", bigint())),
                        Table.of("t", column("a", bigint()), column("id", date()), column("b", bigint()))))
                .containsExactly("t.y=t.b", "t.z=t.a");
    }

    @Test
    void seesThroughATextThatBecomesAnEnumeration() {
        assertThat(between(
                        customer(column("state", varchar(20))),
                        customer(column("status", enumeration(20, "NEW", "DONE")))))
                .containsExactly("customer.state=customer.status");
    }

    @Test
    void seesThroughAListOfWordsThatGetsAName() {
        assertThat(between(
                        customer(column("state", namedEnumeration("state", "NEW", "DONE"))),
                        customer(column("status", enumeration(20, "NEW", "DONE")))))
                .containsExactly("customer.state=customer.status");
    }

    @Test
    void takesWhatIsAsLikeAsNot() {
        Table half = Table.of("ab", column("a", bigint()), column("b", bigint()));
        assertThat(between(half, Table.of("ac", column("a", bigint()), column("c", bigint()))))
                .containsExactly("ab=ac");
        assertThat(between(half, Table.of("cd", column("a", bigint()), column("c", bigint()))))
                .isEmpty();
    }

    @Test
    void takesTheTableThatSharesMoreColumns() {
        Table old = Table.of("old", column("a", bigint()), column("b", date()), column("c", bool()));
        Table half = Table.of("xyz", column("a", bigint()), column("b", bool()), column("x", bool()));
        Table whole = Table.of("whole", column("a", bigint()), column("b", date()), column("c", integer()));
        Schema before = Schema.of(old);
        assertThat(between(before, Schema.of(half, whole))).containsExactly("old=whole");
        assertThat(between(before, Schema.of(half))).isEmpty();
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

    private static NamedElement on(String column, NamedElement key) {
        if (key instanceof Index old) {
            return old.parts().size() == 1 ? index("k", column) : index("k", column, "id");
        }
        return unique("k", column);
    }

    private static List<String> between(Table from, Table to, Operation... declined) {
        return between(Schema.of(from), Schema.of(to), declined);
    }

    private static List<String> between(Schema before, Schema after, Operation... declined) {
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
