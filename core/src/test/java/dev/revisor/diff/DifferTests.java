package dev.revisor.diff;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
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
import dev.revisor.operation.AlterSequence;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.CreateSequence;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.Inverses;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.operation.RenameIndex;
import dev.revisor.operation.Replay;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Database;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import dev.revisor.testing.AlembicCase;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferTests {

    private static final ForeignKey TO_CUSTOMER =
            foreignKey("fk_orders_customer", "customer_id").references("customer", "id");

    @Test
    void findsNothingBetweenEqualSchemas() {
        assertThat(diff(Schema.of(customer()), Schema.of(customer()))).isEmpty();
    }

    @AlembicCase(85)
    @Test
    void createsAndDropsTablesInTheOrderOfTheirKeys() {
        Table orders = table("a_orders", column("id", bigint()), column("customer_id", bigint()), TO_CUSTOMER);
        Schema both = Schema.of(orders, customer());
        assertThat(diff(Schema.EMPTY, both)).containsExactly(new CreateTable(customer()), new CreateTable(orders));
        assertThat(diff(both, Schema.EMPTY))
                .containsExactly(
                        new DropTable(TableName.of("a_orders"), orders),
                        new DropTable(TableName.of("customer"), customer()));
    }

    @Test
    void ordersTablesAlikeHoweverTheServerFoldsNames() {
        Table upper = table("Beta", column("id", bigint()));
        Table lower = table("alpha", column("id", bigint()));
        assertThat(diff(Schema.EMPTY, Schema.of(upper, lower)))
                .containsExactly(new CreateTable(lower), new CreateTable(upper));
        Table shop = Table.of(TableName.of("shop", "a"));
        Table audit = Table.of(TableName.of("Audit", "b"));
        assertThat(diff(Schema.EMPTY, Schema.of(shop, audit, upper)))
                .containsExactly(new CreateTable(upper), new CreateTable(audit), new CreateTable(shop));
    }

    /** Hibernate collects them in whatever order. */
    @Test
    void takesNoNoticeOfTheOrderInUniqueConstraints() {
        assertThat(diff(Schema.of(table("t", unique("uq", "a", "b"))), Schema.of(table("t", unique("uq", "b", "a")))))
                .isEmpty();
    }

    @Test
    void detachesOneKeyOfACircle() {
        ForeignKey toB = foreignKey("fk_a_b", "b_id").references("b", "id");
        ForeignKey toA = foreignKey("fk_b_a", "a_id").references("a", "id");
        Table a = table("a", column("id", bigint()), column("b_id", bigint()), toB);
        Table b = table("b", column("id", bigint()), column("a_id", bigint()), toA);
        Table waiting = table("aa", foreignKey("fk_aa_b", "b_id").references("b", "id"));
        Schema circle = Schema.of(a, b, waiting);
        assertThat(diff(Schema.EMPTY, circle))
                .containsExactly(
                        new CreateTable(a.edit().remove(toB).build()),
                        new CreateTable(b),
                        new CreateTable(waiting),
                        new AddConstraint(TableName.of("a"), toB));
        assertThat(diff(circle, Schema.EMPTY).get(0))
                .isEqualTo(new DropConstraint(TableName.of("a"), Identifier.of("fk_a_b"), toB));
    }

    @Test
    void keepsASelfReferenceInItsTable() {
        Table node = table("node", foreignKey("fk_node_node", "parent").references("node", "id"));
        assertThat(diff(Schema.EMPTY, Schema.of(node))).containsExactly(new CreateTable(node));
    }

    @AlembicCase(85)
    @Test
    void addsAltersAndDropsColumnsWithTheDropsLast() {
        Table from = table("customer", column("name", varchar(50)), column("fax", varchar(20)));
        Table to = table("customer", column("name", varchar(100)), column("email", varchar(120)));
        assertThat(diff(Schema.of(from), Schema.of(to)))
                .containsExactly(
                        new AddColumn(from.name(), column("email", varchar(120))),
                        new AlterColumn(from.name(), column("name", varchar(50)), column("name", varchar(100))),
                        new DropColumn(from.name(), Identifier.of("fax"), column("fax", varchar(20))));
    }

    @AlembicCase(96)
    @Test
    void pairsConstraintsAndIndexesByStructureWhereTheTargetLeftTheNameOpen() {
        Table from = table(
                "customer",
                primaryKey("customer_pkey", "id"),
                unique("uk6x", "email", "name"),
                foreignKey("fk1a", "boss").references("customer", "id"),
                check("c_1", "age > 0"),
                index("idx9", "name"));
        Table to = table(
                "customer",
                primaryKey(null, Identifier.of("id")),
                unique(null, Identifier.of("name"), Identifier.of("email")),
                TO_BOSS,
                new CheckConstraint(null, "age > 0"),
                index("idx9", "name").withName(null));
        assertThat(diff(Schema.of(from), Schema.of(to))).isEmpty();
    }

    private static final ForeignKey TO_BOSS =
            foreignKey(null, Identifier.of("boss")).references(TableName.of("customer"), Identifier.of("id"));

    @AlembicCase({85, 96})
    @Test
    void makesAgainWhatHasAnotherStructureUnderTheSameName() {
        Table from = table("t", unique("uq", "a"), check("ck", "a > 0"), index("ix", "a"));
        Table to = table("t", unique("uq", "a", "b"), check("ck", "a > 1"), index("ix", "b"));
        assertThat(diff(Schema.of(from), Schema.of(to)))
                .containsExactly(
                        new DropConstraint(from.name(), Identifier.of("uq"), unique("uq", "a")),
                        new DropConstraint(from.name(), Identifier.of("ck"), check("ck", "a > 0")),
                        new DropIndex(from.name(), Identifier.of("ix"), index("ix", "a")),
                        new AddConstraint(from.name(), unique("uq", "a", "b")),
                        new AddConstraint(from.name(), check("ck", "a > 1")),
                        new CreateIndex(from.name(), index("ix", "b")));
    }

    @Test
    void renamesWhatAnAnnotationNamed() {
        Table from = table("t", unique("uk17", "a"), check("ck", "a > 0"), index("ix", "a"), TO_CUSTOMER);
        Table to = table(
                "t",
                unique("uq_t_a", "a"),
                check("ck_t_a", "a > 0"),
                index("ix_t_a", "a"),
                TO_CUSTOMER.withName(Identifier.of("fk_t")));
        assertThat(diff(Schema.of(from), Schema.of(to)))
                .containsExactly(
                        renameConstraint("uk17", "uq_t_a"),
                        renameConstraint("fk_orders_customer", "fk_t"),
                        renameConstraint("ck", "ck_t_a"),
                        new RenameIndex(from.name(), Identifier.of("ix"), Identifier.of("ix_t_a")));
    }

    @Test
    void renamesInAnOrderInWhichNamesAreFree() {
        Table from = table("t", unique("uq_1", "a"), unique("uq_2", "b"), unique("uq_3", "c"));
        Table chain = table("t", unique("uq_2", "a"), unique("uq_3", "b"), unique("uq_4", "c"));
        Table circle = table("t", unique("uq_2", "a"), unique("uq_1", "b"), unique("uq_3", "c"));
        assertThat(diff(Schema.of(from), Schema.of(chain)))
                .containsExactly(
                        renameConstraint("uq_3", "uq_4"),
                        renameConstraint("uq_2", "uq_3"),
                        renameConstraint("uq_1", "uq_2"));
        assertThat(diff(Schema.of(from), Schema.of(circle)))
                .containsExactly(
                        renameConstraint("uq_1", "uq_1_renamed"),
                        renameConstraint("uq_2", "uq_1"),
                        renameConstraint("uq_1_renamed", "uq_2"));
    }

    @Test
    void keepsTheOneOfTwoAlikeThatBearsTheName() {
        Table from = table("t", index("ix_2", "a"));
        Table to = table("t", index("ix_1", "a"), index("ix_2", "a"));
        assertThat(diff(Schema.of(from), Schema.of(to)))
                .containsExactly(new CreateIndex(from.name(), index("ix_1", "a")));
    }

    @Test
    void dropsWhatBearsANameThatSomethingElseGets() {
        Table from = table("t", unique("uq", "b"), unique("x", "a"));
        Table to = table("t", unique("uq", "a"));
        assertThat(diff(Schema.of(from), Schema.of(to)))
                .containsExactly(
                        new DropConstraint(from.name(), Identifier.of("uq"), unique("uq", "b")),
                        renameConstraint("x", "uq"));
    }

    @Test
    void freesNamesThatMoveToAnotherTable() {
        Table a = table("a", column("n", bigint()));
        Table z = table("z", column("n", bigint()), index("ix", "n"), unique("uq", "n"));
        Table newA = table("a", column("n", bigint()), index("ix", "n"), unique("uq", "n"));
        Table newZ = table("z", column("n", bigint()));
        assertThat(diff(Schema.of(a, z), Schema.of(newA, newZ)))
                .containsExactly(
                        new DropConstraint(z.name(), Identifier.of("uq"), unique("uq", "n")),
                        new DropIndex(z.name(), Identifier.of("ix"), index("ix", "n")),
                        new AddConstraint(a.name(), unique("uq", "n")),
                        new CreateIndex(a.name(), index("ix", "n")));
        assertThat(diff(Schema.of(z), Schema.of(newA)))
                .containsExactly(
                        new DropConstraint(z.name(), Identifier.of("uq"), unique("uq", "n")),
                        new DropIndex(z.name(), Identifier.of("ix"), index("ix", "n")),
                        new CreateTable(newA),
                        new DropTable(z.name(), newZ));
    }

    @Test
    void givesAForeignKeyItsNewNameWhereItIsMadeAnewAnyway() {
        Table customer = table("customer", column("id", bigint()), unique("uq", "id"));
        Table wanted = table("customer", column("id", bigint()), unique("uq", "id", "no"));
        ForeignKey renamed = TO_CUSTOMER.withName(Identifier.of("fk"));
        assertThat(diff(
                        Schema.of(customer, table("t", unique("old", "a"), TO_CUSTOMER)),
                        Schema.of(wanted, table("t", unique("new", "a"), renamed))))
                .containsExactly(
                        new DropConstraint(TableName.of("t"), TO_CUSTOMER.name(), TO_CUSTOMER),
                        renameConstraint("old", "new"),
                        new DropConstraint(customer.name(), Identifier.of("uq"), unique("uq", "id")),
                        new AddConstraint(customer.name(), unique("uq", "id", "no")),
                        new AddConstraint(TableName.of("t"), renamed));
    }

    private static RenameConstraint renameConstraint(String from, String to) {
        return new RenameConstraint(TableName.of("t"), Identifier.of(from), Identifier.of(to));
    }

    @AlembicCase(102)
    @Test
    void changesAForeignKeyWhoseActionChanged() {
        ForeignKey cascading = TO_CUSTOMER.onDelete(ReferentialAction.CASCADE);
        Table from = table("orders", TO_CUSTOMER);
        Table to = table("orders", cascading);
        assertThat(diff(Schema.of(from), Schema.of(to)))
                .containsExactly(
                        new DropConstraint(from.name(), TO_CUSTOMER.name(), TO_CUSTOMER),
                        new AddConstraint(from.name(), cascading));
    }

    @Test
    void createsSequencesBeforeTablesAndDropsThemAfter() {
        Sequence sequence = Sequence.sequence("customer_seq", 1, 50);
        Schema schema = Schema.of(List.of(customer()), List.of(sequence));
        assertThat(diff(Schema.EMPTY, schema))
                .containsExactly(new CreateSequence(sequence), new CreateTable(customer()));
        assertThat(diff(schema, Schema.EMPTY)).hasSize(2).first().isInstanceOf(DropTable.class);
    }

    @Test
    void changesSequencesThatCountOtherwise() {
        Sequence old = Sequence.sequence("customer_seq", 1, 50);
        Sequence wanted = Sequence.sequence("customer_seq", 1, 10);
        assertThat(diff(Schema.of(List.of(), List.of(old)), Schema.of(List.of(), List.of(wanted))))
                .containsExactly(new AlterSequence(old, wanted));
        assertThat(diff(Schema.of(List.of(), List.of(old)), Schema.of(List.of(), List.of(old))))
                .isEmpty();
    }

    @Test
    void makesThePrimaryKeyAnewWhereItsColumnsOrTheirOrderChange() {
        Table from = table("t", primaryKey("pk", "a", "b"));
        for (PrimaryKey wanted : List.of(primaryKey("pk", "b", "a"), primaryKey("pk", "a"))) {
            assertThat(diff(Schema.of(from), Schema.of(table("t", wanted))))
                    .containsExactly(
                            new DropConstraint(from.name(), Identifier.of("pk"), primaryKey("pk", "a", "b")),
                            new AddConstraint(from.name(), wanted));
        }
    }

    @Test
    void dropsOnlyWhatItsOwnerVouchesFor() {
        Table known = table("customer", column("id", bigint()), column("fax", varchar(20)));
        Table found = table(
                "customer",
                column("id", bigint()),
                column("fax", varchar(20)),
                column("theirs", bigint()),
                index("ix_theirs", "id"),
                unique("uq_theirs", "id"),
                primaryKey("pk_theirs", "id"),
                check("ck_theirs", "id > 0"),
                foreignKey("fk_theirs", "id").references("other", "id"));
        Table wanted = table("customer", column("id", bigint()));
        Equivalence equivalence = new LiteralEquivalence();
        Differ differ = new Differ(equivalence, Ownership.of(Schema.of(known), equivalence));
        Difference difference =
                differ.diff(Schema.of(found, table("audit", column("id", bigint()))), Schema.of(wanted));
        assertThat(difference.operations())
                .containsExactly(new DropColumn(known.name(), Identifier.of("fax"), column("fax", varchar(20))));
        assertThat(difference.unknown())
                .extracting(UnknownObject::toString)
                .containsExactlyInAnyOrder(
                        "column customer.theirs",
                        "index customer.ix_theirs",
                        "unique constraint customer.uq_theirs",
                        "primary key customer.pk_theirs",
                        "check customer.ck_theirs",
                        "foreign key customer.fk_theirs",
                        "table audit");
    }

    @AlembicCase(112)
    @Test
    void leadsToTheTargetAndBackInReplay() {
        Table from = table("customer", column("name", varchar(50)), column("fax", varchar(20)), unique("uq", "fax"));
        Table to = table("customer", column("name", varchar(100)), column("email", varchar(120)), check("ck", "1 = 1"));
        Table orders = table("orders", column("customer_id", bigint()), TO_CUSTOMER);
        Schema before = Schema.of(from);
        Schema after = Schema.of(to, orders);
        List<Operation> operations = diff(before, after);
        assertThat(Replay.apply(before, operations, Database.H2)).isEqualTo(after);
        assertThat(diff(Replay.apply(after, Inverses.of(operations).orElseThrow(), Database.H2), before))
                .isEmpty();
    }

    private static List<Operation> diff(Schema from, Schema to) {
        return new Differ(new LiteralEquivalence(), Ownership.ALL)
                .diff(from, to)
                .operations();
    }

    private static Table customer() {
        return table("customer", column("id", bigint()), primaryKey("pk_customer", "id"));
    }

    private static Table table(String name, TableElement... elements) {
        return Table.of(name, elements);
    }
}
