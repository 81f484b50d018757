package dev.revisor;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.autogenerate.DraftRules;
import dev.revisor.autogenerate.NamingConvention;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.operation.RenameIndex;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.List;

/** Names that nobody wrote, under conventions that change. */
class ComparedNamesTests {

    private static final NamingConvention OTHER = new NamingConvention(
            "i_%(table_name)s_%(column_0_N_name)s",
            "u_%(table_name)s_%(column_0_N_name)s",
            "c_%(table_name)s_%(constraint_name)s",
            "f_%(table_name)s_%(column_0_N_name)s",
            "p_%(table_name)s");

    private static final Schema WANTED = Schema.of(
            List.of(
                    Table.of("customer", column("id", integer()).notNull(), primaryKey((String) null, "id")),
                    Table.of(
                            "orders",
                            column("id", integer()).notNull(),
                            column("customer", integer()),
                            column("number", integer()),
                            primaryKey((String) null, "id"),
                            unique((String) null, "number"),
                            unique("uq_mine", "number", "customer"),
                            foreignKey((String) null, "customer").references("customer", "id"),
                            check("number > 0"),
                            index((String) null, "customer", "number"))),
            List.of());

    @DatabaseTest
    void areLeftAloneUnlessSomebodyWantsThemCompared(TestDatabase database) {
        Workbench workbench = new Workbench(database).want(WANTED);
        workbench.migrate();
        workbench.migrations().upgrade();
        workbench.rules(DraftRules.DEFAULT.withNaming(OTHER));
        assertThat(workbench.migrate().upgrade()).isEmpty();
        workbench.rules(DraftRules.DEFAULT.withComparesNames(true));
        assertThat(workbench.migrate().upgrade()).isEmpty();
    }

    @DatabaseTest
    void areChangedWithoutDroppingAnything(TestDatabase database) {
        Workbench workbench = new Workbench(database).want(WANTED);
        workbench.migrate();
        workbench.migrations().upgrade();
        Schema before = workbench.inspect();
        workbench.rules(DraftRules.DEFAULT.withNaming(OTHER).withComparesNames(true));
        List<Operation> upgrade = workbench.migrate().upgrade();
        assertThat(upgrade)
                .hasSize(4)
                .allMatch(operation -> operation instanceof RenameConstraint || operation instanceof RenameIndex);
        assertThat(upgrade.toString())
                .contains("u_orders_number", "f_orders_customer", "c_orders_number", "i_orders_customer_number")
                .doesNotContain("uq_mine", "p_orders");
        workbench.migrations().upgrade();
        assertThat(workbench.migrate().upgrade()).isEmpty();
        workbench.migrations().downgrade("-1");
        assertThat(workbench.inspect()).isEqualTo(before);
    }
}
