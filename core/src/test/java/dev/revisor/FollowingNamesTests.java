package dev.revisor;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameSequence;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.List;

/** Names that the convention made of those of tables and columns that are renamed. */
class FollowingNamesTests {

    private static final Operation TO_CLIENT = new RenameTable(TableName.of("customer"), Identifier.of("client"));

    @DatabaseTest
    void followATable(TestDatabase database) {
        Workbench workbench = upgraded(database, Schema.of(customer("customer", "number"), orders("customer")));
        Schema before = workbench.inspect();
        workbench.want(Schema.of(customer("client", "number"), orders("client")));
        assertThat(workbench.migrate(renaming(TO_CLIENT)).upgrade().toString())
                .contains("to=pk_client", "to=uq_client_number", "to=ck_client_number", "to=ix_client_number_id")
                .contains("from=fk_orders_customer_customer, to=fk_orders_customer_client")
                .doesNotContain("mine", "to=pk_orders");
        workbench.migrations().upgrade();
        assertThat(workbench.migrate().upgrade()).isEmpty();
        workbench.want(Schema.of(
                customer("client", "number"),
                orders("client"),
                customer("customer", "number")
                        .edit()
                        .indexes(index -> index.withName(null))
                        .build()));
        workbench.migrate();
        workbench.migrations().upgrade();
        assertThat(workbench.migrate().upgrade()).isEmpty();
        workbench.migrations().downgrade("-2");
        assertThat(workbench.inspect()).isEqualTo(before);
    }

    @DatabaseTest
    void followAColumn(TestDatabase database) {
        Workbench workbench = upgraded(database, Schema.of(customer("customer", "number")));
        workbench.want(Schema.of(customer("customer", "no")));
        Operation rename = new RenameColumn(TableName.of("customer"), Identifier.of("number"), Identifier.of("no"));
        assertThat(workbench.migrate(renaming(rename)).upgrade().toString())
                .contains("to=uq_customer_no", "to=ck_customer_no", "to=ix_customer_no_id")
                .doesNotContain("to=pk", "mine");
        workbench.migrations().upgrade();
        assertThat(workbench.migrate().upgrade()).isEmpty();
    }

    /** H2 and PostgreSQL take both spellings for one name. */
    @DatabaseTest(only = {DatabaseKind.MARIADB, DatabaseKind.SQLITE})
    void followTheSpellingOfSequencesThatGoOnCounting(TestDatabase database) {
        Workbench workbench = upgraded(database, counting("customer_SEQ"));
        Schema before = workbench.inspect();
        assertThat(workbench.want(counting("customer_seq")).migrate().upgrade())
                .singleElement()
                .isInstanceOf(RenameSequence.class);
        workbench.migrations().upgrade();
        assertThat(workbench.migrate().upgrade()).isEmpty();
        workbench.migrations().downgrade("-1");
        assertThat(workbench.inspect()).isEqualTo(before);
    }

    private static Schema counting(String sequence) {
        return Schema.of(List.of(), List.of(Sequence.sequence(sequence, 1, 50)));
    }

    @DatabaseTest
    void followTablesThatSwapTheirNames(TestDatabase database) {
        Table one = customer("one", "number")
                .edit()
                .indexes(index -> index.withName(null))
                .build();
        Table two = customer("two", "no")
                .edit()
                .indexes(index -> index.withName(null))
                .build();
        Workbench workbench = upgraded(database, Schema.of(one, two));
        workbench.want(Schema.of(
                one.edit().name(two.name()).build(), two.edit().name(one.name()).build()));
        workbench.migrate(renaming(
                new RenameTable(one.name(), two.name().name()),
                new RenameTable(two.name(), one.name().name())));
        workbench.migrations().upgrade();
        assertThat(workbench.migrate().upgrade()).isEmpty();
        assertThat(workbench.inspect().toString()).contains("uq_one_no").doesNotContain("uq_one_number", "_renamed");
    }

    @DatabaseTest
    void areNumberedWhereOthersHaveThem(TestDatabase database) {
        Schema first = Schema.of(
                Table.of("t", column("a", integer()), check("a > 0"), check("ck_t_a_2", "a < 100"), check("a <> 50")));
        Workbench workbench = upgraded(database, first);
        assertThat(workbench.inspect().toString()).contains("ck_t_a_3");
        workbench.want(Schema.of(
                Table.of("t", column("a", integer()), check("a <> 7"), check("a > 0"), check("ck_t_a_2", "a < 100"))));
        workbench.migrate();
        workbench.migrations().upgrade();
        assertThat(workbench.migrate().upgrade()).isEmpty();
        workbench.migrations().downgrade("base");
    }

    @DatabaseTest
    void areNumberedWhereAnotherTableHasThem(TestDatabase database) {
        Table other = Table.of(
                "other",
                column("customer", integer()),
                foreignKey("fk_orders_customer_customer", "customer").references("customer", "id"));
        Schema first = Schema.of(customer("customer", "number"), other);
        Workbench workbench = upgraded(database, first).want(first.with(orders("customer")));
        workbench.migrate();
        workbench.migrations().upgrade();
        assertThat(workbench.inspect().toString()).contains("fk_orders_customer_customer_2");
        assertThat(workbench.migrate().upgrade()).isEmpty();
    }

    /** Those that PostgreSQL chooses itself are called after tables and columns, too. */
    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void followWhereTheServerChoseThem(TestDatabase database) {
        Table table = Table.of(
                "customer",
                column("id", integer()).notNull(),
                column("number", integer()),
                primaryKey((String) null, "id"),
                unique((String) null, "number"),
                check("number > 0"),
                index((String) null, "number", "id"));
        Workbench workbench = new Workbench(database)
                .add(List.of(new CreateTable(table)), List.of(new DropTable(table.name(), table)))
                .add(
                        List.of(
                                TO_CLIENT,
                                new RenameColumn(TableName.of("client"), Identifier.of("number"), Identifier.of("no"))),
                        List.of());
        workbench.migrations().upgrade();
        assertThat(workbench.inspect().toString())
                .contains("client_pkey", "client_no_key", "client_no_check", "client_no_id_idx")
                .doesNotContain("customer", "_number");
    }

    private static Workbench upgraded(TestDatabase database, Schema schema) {
        Workbench workbench = new Workbench(database).want(schema);
        workbench.migrate();
        workbench.migrations().upgrade();
        return workbench;
    }

    private static DraftOptions renaming(Operation... renames) {
        return new DraftOptions(List.of(renames), List.of(), true, false);
    }

    private static Table customer(String name, String column) {
        return Table.of(
                name,
                column("id", integer()).notNull(),
                column(column, integer()),
                primaryKey((String) null, "id"),
                unique((String) null, column),
                check(column + " > 0"),
                index((String) null, column, "id"),
                index("ix_mine", "id", column));
    }

    private static Table orders(String target) {
        return Table.of(
                "orders",
                column("id", integer()).notNull(),
                column("customer", integer()),
                primaryKey((String) null, "id"),
                foreignKey((String) null, "customer").references(target, "id"));
    }
}
