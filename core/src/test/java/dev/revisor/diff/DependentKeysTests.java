package dev.revisor.diff;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Index;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Foreign keys and the keys that they need. */
class DependentKeysTests {

    private static final TableName CUSTOMER = TableName.of("customer");
    private static final TableName ORDERS = TableName.of("orders");
    private static final Column EMAIL = column("email", varchar(80)).notNull();
    private static final ForeignKey TO_EMAIL = foreignKey("fk_email", "email").references("customer", "email");
    private static final ForeignKey TO_ID = foreignKey("fk_id", "customer_id").references("customer", "id");

    static Stream<NamedElement> keys() {
        return Stream.of(
                unique("uq", "email"),
                primaryKey("pk", "email"),
                index("ux", "email").unique());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void areReleasedFromAKeyThatGoesAndAddedAgain(NamedElement key) {
        Table orders = orders(TO_EMAIL, TO_ID);
        assertThat(diff(Schema.of(customer(EMAIL, key), orders), Schema.of(customer(EMAIL), orders)))
                .containsExactly(
                        new DropConstraint(ORDERS, TO_EMAIL.name(), TO_EMAIL),
                        drop(key),
                        new AddConstraint(ORDERS, TO_EMAIL));
    }

    @Test
    void areDroppedBeforeAKeyThatGoesEvenIfTheirTableDoes() {
        NamedElement key = unique("uq", "email");
        assertThat(diff(Schema.of(customer(EMAIL, key), orders(TO_EMAIL, TO_ID)), Schema.of(customer(EMAIL))))
                .containsExactly(
                        new DropConstraint(ORDERS, TO_EMAIL.name(), TO_EMAIL),
                        drop(key),
                        new DropTable(ORDERS, orders(TO_ID)));
    }

    @Test
    void areDroppedOnceWhereTheyGoWithTheirKey() {
        NamedElement key = unique("uq", "email");
        assertThat(diff(Schema.of(customer(EMAIL, key), orders(TO_EMAIL)), Schema.of(customer(EMAIL), orders())))
                .containsExactly(new DropConstraint(ORDERS, TO_EMAIL.name(), TO_EMAIL), drop(key));
    }

    @Test
    void areAddedAgainWhereAnotherKeyOfTheirTableGoes() {
        NamedElement key = unique("uq", "email");
        assertThat(diff(
                        Schema.of(customer(EMAIL, key), orders(TO_EMAIL, TO_ID)),
                        Schema.of(customer(EMAIL), orders(TO_EMAIL))))
                .containsExactly(
                        new DropConstraint(ORDERS, TO_ID.name(), TO_ID),
                        new DropConstraint(ORDERS, TO_EMAIL.name(), TO_EMAIL),
                        drop(key),
                        new AddConstraint(ORDERS, TO_EMAIL));
    }

    @Test
    void areDroppedBeforeAColumnThatTheyReferToGetsAnotherTypeIfTheirTableGoes() {
        Column longer = EMAIL.withType(varchar(90));
        Table bills = Table.of("bills", EMAIL, TO_EMAIL);
        assertThat(diff(Schema.of(customer(EMAIL), orders(TO_EMAIL, TO_ID), bills), Schema.of(customer(longer))))
                .containsExactly(
                        new DropConstraint(bills.name(), TO_EMAIL.name(), TO_EMAIL),
                        new DropConstraint(ORDERS, TO_EMAIL.name(), TO_EMAIL),
                        new AlterColumn(CUSTOMER, EMAIL, longer),
                        new DropTable(ORDERS, orders(TO_ID)),
                        new DropTable(bills.name(), Table.of("bills", EMAIL)));
    }

    @Test
    void areDroppedOnceWhereTheirNameGoesToAnotherTable() {
        NamedElement key = unique("uq", "email");
        ForeignKey named = foreignKey("fk_email", "customer_id").references("customer", "id");
        Table bills = Table.of("bills", column("customer_id", bigint()), named);
        assertThat(diff(Schema.of(customer(EMAIL, key), orders(TO_EMAIL)), Schema.of(customer(EMAIL), bills)))
                .containsExactly(
                        new DropConstraint(ORDERS, TO_EMAIL.name(), TO_EMAIL),
                        new CreateTable(bills),
                        drop(key),
                        new DropTable(ORDERS, orders()));
    }

    @Test
    void goWithTheirTableWhereAColumnThatTheyReferToKeepsItsType() {
        Column nullable = EMAIL.withNullable(true);
        assertThat(diff(Schema.of(customer(EMAIL), orders(TO_EMAIL)), Schema.of(customer(nullable))))
                .containsExactly(new AlterColumn(CUSTOMER, EMAIL, nullable), new DropTable(ORDERS, orders(TO_EMAIL)));
    }

    @Test
    void stayWhereAnIndexGoesThatIsNoKey() {
        NamedElement plain = index("ix", "email");
        Table orders = orders(TO_EMAIL);
        assertThat(diff(Schema.of(customer(EMAIL, plain), orders), Schema.of(customer(EMAIL), orders)))
                .containsExactly(drop(plain));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void waitForAKeyThatComesWithTheirTable(NamedElement key) {
        assertThat(diff(Schema.of(customer(EMAIL)), Schema.of(customer(EMAIL, key), orders(TO_EMAIL, TO_ID))))
                .containsExactly(new CreateTable(orders(TO_ID)), add(key), new AddConstraint(ORDERS, TO_EMAIL));
    }

    @Test
    void waitForTheColumnsTheyReferTo() {
        Column longer = EMAIL.withType(varchar(90));
        assertThat(diff(Schema.of(customer()), Schema.of(customer(EMAIL), orders(TO_EMAIL))))
                .containsExactly(
                        new CreateTable(orders()), new AddColumn(CUSTOMER, EMAIL), new AddConstraint(ORDERS, TO_EMAIL));
        assertThat(diff(Schema.of(customer(longer)), Schema.of(customer(EMAIL), orders(TO_EMAIL))))
                .containsExactly(
                        new CreateTable(orders()),
                        new AlterColumn(CUSTOMER, longer, EMAIL),
                        new AddConstraint(ORDERS, TO_EMAIL));
    }

    @Test
    void comeWithTheirTableWhereNothingIsMissing() {
        NamedElement plain = index("ix", "email");
        Column nullable = EMAIL.withNullable(true);
        assertThat(diff(Schema.of(customer(nullable)), Schema.of(customer(EMAIL, plain), orders(TO_EMAIL))))
                .containsExactly(
                        new CreateTable(orders(TO_EMAIL)), new AlterColumn(CUSTOMER, nullable, EMAIL), add(plain));
    }

    private static List<Operation> diff(Schema from, Schema to) {
        return new Differ(new LiteralEquivalence(), Ownership.ALL)
                .diff(from, to)
                .operations();
    }

    private static Operation add(NamedElement key) {
        return key instanceof Constraint constraint
                ? new AddConstraint(CUSTOMER, constraint)
                : new CreateIndex(CUSTOMER, (Index) key);
    }

    private static Operation drop(NamedElement key) {
        return key instanceof Constraint constraint
                ? new DropConstraint(CUSTOMER, constraint.name(), constraint)
                : new DropIndex(CUSTOMER, key.name(), (Index) key);
    }

    private static Table customer(TableElement... more) {
        return Table.of(
                CUSTOMER,
                Stream.concat(Stream.of(column("id", bigint())), Stream.of(more))
                        .toArray(TableElement[]::new));
    }

    private static Table orders(ForeignKey... keys) {
        Stream<TableElement> columns = Stream.of(column("customer_id", bigint()), EMAIL);
        return Table.of(ORDERS, Stream.concat(columns, Stream.of(keys)).toArray(TableElement[]::new));
    }
}
