package dev.revisor.operation;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Columns.comment;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.expression;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Sequence.sequence;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Database;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplayTests {

    private static final TableName CUSTOMER = TableName.of("customer");
    private static final Identifier EMAIL = Identifier.of("email");

    @Test
    void takesForeignKeysAlongWithARenamedTable() {
        ForeignKey toAddress = foreignKey("fk_address", "id").references("address", "id");
        Table orders = Table.of("orders", column("id", bigint()), reference("customer", "id"), toAddress);
        Table other = Table.of("other", foreignKey("fk_other", "x").references("orders", "id"));
        Schema after = replay(Schema.of(customer(), orders, other), new RenameTable(CUSTOMER, Identifier.of("client")));
        assertThat(after.tables().keySet())
                .containsExactly(TableName.of("client"), TableName.of("orders"), TableName.of("other"));
        assertThat(table(after, "orders").foreignKeys()).containsExactly(reference("client", "id"), toAddress);
        assertThat(table(after, "other")).isEqualTo(other);
    }

    @Test
    void takesEverythingThatNamesItAlongWithARenamedColumn() {
        Table orders = Table.of("orders", column("customer_id", bigint()), reference("customer", "email"));
        Schema before = Schema.of(
                customer(
                        unique("uq_email", "email"),
                        foreignKey("fk_email", "email").references("address", "mail"),
                        check("ck_email", "email <> ''"),
                        index("ix_email", "email", "id").where("email is not null")),
                orders);
        Schema after = replay(before, new RenameColumn(CUSTOMER, EMAIL, Identifier.of("mail")));
        assertThat(table(after, "customer"))
                .isEqualTo(Table.of(
                        "customer",
                        column("id", bigint()),
                        column("mail", varchar(80)),
                        primaryKey("pk", "id"),
                        unique("uq_email", "mail"),
                        foreignKey("fk_email", "mail").references("address", "mail"),
                        check("ck_email", "mail <> ''"),
                        index("ix_email", "mail", "id").where("mail is not null")));
        assertThat(table(after, "orders").foreignKeys()).containsExactly(reference("customer", "mail"));
        Schema other = replay(before, new RenameColumn(CUSTOMER, Identifier.of("id"), Identifier.of("no")));
        assertThat(table(other, "customer").primaryKey()).isEqualTo(primaryKey("pk", "no"));
    }

    @Test
    void dropsWhatStandsOnAColumnWithItAndNothingElse() {
        TableElement[] others = {
            unique("uq_id", "id"),
            foreignKey("fk_id", "id").references("address", "id"),
            check("ck_id", "id > 0"),
            index("ix_id", "id"),
            index(Identifier.of("ix_abs"), expression("abs(id)"))
        };
        Table before = Stream.of(
                        unique("uq", "id", "email"),
                        foreignKey("fk", "email").references("address", "email"),
                        check("ck", "email <> ''"),
                        index("ix", "email"),
                        index("ix_with", "id").include("email"),
                        index(Identifier.of("ix_lower"), expression("lower(email)")),
                        index("ix_where", "id").where("email is null"))
                .reduce(customer(others).edit(), (builder, element) -> builder.add(element), (one, two) -> one)
                .build();
        Schema after = replay(Schema.of(before), new DropColumn(CUSTOMER, EMAIL, null));
        assertThat(table(after, "customer"))
                .isEqualTo(Table.of(
                        CUSTOMER,
                        Stream.concat(Stream.of(column("id", bigint()), primaryKey("pk", "id")), Stream.of(others))
                                .toArray(TableElement[]::new)));
    }

    @Test
    void dropsThePrimaryKeyWithItsColumn() {
        Schema after = replay(Schema.of(customer()), new DropColumn(CUSTOMER, Identifier.of("id"), null));
        assertThat(table(after, "customer").primaryKey()).isNull();
    }

    @Test
    void dropsWhatHasNoNameByWhatItIs() {
        Table table =
                customer(check("id > 0"), check("id > 1"), index((String) null, "id"), index((String) null, "email"));
        Schema after = replay(
                Schema.of(table),
                new DropConstraint(CUSTOMER, Identifier.of("invented_by_the_server"), check("x", "id > 1")),
                new DropIndex(CUSTOMER, null, index("y", "email")));
        assertThat(table(after, "customer")).isEqualTo(customer(check("id > 0"), index((String) null, "id")));
    }

    @Test
    void changesNothingThatItDoesNotKnow() {
        Schema before = Schema.of(customer(check("id > 0"), index("ix", "id")));
        assertThat(replay(
                        before,
                        new AlterSequence(sequence("numbers", 1, 1), sequence("numbers", 1, 50)),
                        new DropConstraint(CUSTOMER, Identifier.of("ck"), null),
                        new DropIndex(CUSTOMER, Identifier.of("other"), null),
                        new DropTable(TableName.of("orders"), null)))
                .isEqualTo(before);
    }

    @Test
    void addsAndDropsIndexesByName() {
        Schema indexed = replay(Schema.of(customer()), new CreateIndex(CUSTOMER, index("ix_email", "email")));
        assertThat(table(indexed, "customer").indexes()).containsExactly(index("ix_email", "email"));
        assertThat(replay(indexed, new DropIndex(CUSTOMER, Identifier.of("IX_EMAIL"), null)))
                .isEqualTo(Schema.of(customer()));
    }

    @Test
    void commentsTables() {
        Schema after = replay(Schema.of(customer()), new CommentTable(CUSTOMER, null, "who buys"));
        assertThat(after).isEqualTo(Schema.of(customer(comment("who buys"))));
    }

    @Test
    void renamesConstraintsAndIndexesInTheirPlace() {
        Table before = customer(
                unique("uq", "id"),
                unique("uq_2", "email"),
                foreignKey("fk", "id").references("address", "id"),
                foreignKey("fk_2", "id").references("other", "id"),
                check("ck", "id > 0"),
                check("ck_2", "id > 1"),
                index("ix", "id"),
                index("ix_2", "email"));
        Table after = Table.of(
                CUSTOMER,
                column("id", bigint()),
                column("email", varchar(80)),
                primaryKey("pk_new", "id"),
                unique("uq_new", "id"),
                unique("uq_2", "email"),
                foreignKey("fk_new", "id").references("address", "id"),
                foreignKey("fk_2", "id").references("other", "id"),
                check("ck_new", "id > 0"),
                check("ck_2", "id > 1"),
                index("ix_new", "id"),
                index("ix_2", "email"));
        Operation[] renames = Stream.concat(
                        Stream.of("pk", "uq", "fk", "ck")
                                .map(name -> new RenameConstraint(
                                        CUSTOMER, Identifier.of(name), Identifier.of(name + "_new"))),
                        Stream.of(new RenameIndex(CUSTOMER, Identifier.of("ix"), Identifier.of("ix_new"))))
                .toArray(Operation[]::new);
        assertThat(replay(Schema.of(before), renames)).isEqualTo(Schema.of(after));
        assertThat(replay(
                        Schema.of(before),
                        new RenameConstraint(CUSTOMER, Identifier.of("none"), Identifier.of("pk_new")),
                        new RenameIndex(CUSTOMER, Identifier.of("none"), Identifier.of("ix_new"))))
                .isEqualTo(Schema.of(before));
    }

    @Test
    void renamesSequencesWithWhatTheyCount() {
        Schema before = Schema.of(List.of(), List.of(sequence("orders_seq", 5, 50), sequence("other_seq", 1, 1)));
        Schema after = replay(before, new RenameSequence(sequence("orders_seq", 1, 1), Identifier.of("purchase_seq")));
        assertThat(after.sequences().values())
                .containsExactly(sequence("other_seq", 1, 1), sequence("purchase_seq", 5, 50));
    }

    @Test
    void looksIntoGroupsForItsDatabaseOnly() {
        Operation drop = new DropTable(CUSTOMER, null);
        Schema before = Schema.of(customer());
        assertThat(replay(before, new OnDatabases(Set.of(Database.H2), List.of(drop))))
                .isEqualTo(Schema.EMPTY);
        assertThat(replay(before, new OnDatabases(Set.of(Database.SQLITE), List.of(drop))))
                .isEqualTo(before);
        assertThat(replay(before, new OutsideTransaction(List.of(drop)))).isEqualTo(Schema.EMPTY);
    }

    @Test
    void leavesTheSchemaAloneWhereOnlyRowsChange() {
        Schema before = Schema.of(customer());
        assertThat(replay(
                        before,
                        new ExecuteSql("drop table customer"),
                        new InsertRows(CUSTOMER, List.of(EMAIL), List.of(List.of("a"))),
                        new FillColumn(CUSTOMER, EMAIL, "'a'"),
                        new RunCode("backfill", context -> {}, null),
                        new Refuse("lost")))
                .isEqualTo(before);
    }

    private static Table customer(TableElement... more) {
        TableElement[] always = {column("id", bigint()), column("email", varchar(80)), primaryKey("pk", "id")};
        return Table.of(
                CUSTOMER, Stream.concat(Stream.of(always), Stream.of(more)).toArray(TableElement[]::new));
    }

    private static ForeignKey reference(String table, String column) {
        return foreignKey("fk_orders", "customer_id").references(table, column);
    }

    private static Schema replay(Schema before, Operation... operations) {
        return Replay.apply(before, List.of(operations), Database.H2);
    }

    private static Table table(Schema schema, String name) {
        return schema.table(TableName.of(name)).orElseThrow();
    }
}
