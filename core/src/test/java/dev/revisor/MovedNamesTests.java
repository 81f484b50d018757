package dev.revisor;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.List;

/** Names of constraints and indexes that go from one table to another in one revision. */
class MovedNamesTests {

    @DatabaseTest
    void goFromOneTableToAnother(TestDatabase database) {
        Table plain = table("a_one");
        Table named = table("z_one", index("ix", "number"), unique("uq", "number"), check("ck", "number > 0"));
        leadThereAndBack(
                database,
                Schema.of(plain, named),
                Schema.of(
                        table("a_one", index("ix", "number"), unique("uq", "number"), check("ck", "number > 0")),
                        table("z_one")));
    }

    @DatabaseTest
    void goToATableThatChangesEarlier(TestDatabase database) {
        TableElement key = foreignKey("fk", "number").references("b", "id");
        leadThereAndBack(
                database,
                Schema.of(table("a", key), table("b"), table("z", index("ix", "number"))),
                Schema.of(table("a", index("ix", "number")), table("b"), table("z", key)));
    }

    @DatabaseTest
    void goFromATableThatGoesToOneThatComes(TestDatabase database) {
        TableElement key = foreignKey("fk", "number").references("b", "id");
        TableElement[] named = {key, index("ix", "number"), unique("uq", "number"), check("ck", "number > 0")};
        leadThereAndBack(
                database, Schema.of(table("b"), table("old", named)), Schema.of(table("b"), table("a", named)));
    }

    @DatabaseTest
    void areSwapped(TestDatabase database) {
        leadThereAndBack(
                database,
                Schema.of(
                        table("a", index("ix_1", "number"), unique("uq_1", "number")),
                        table("b", index("ix_2", "number"), unique("uq_2", "number"))),
                Schema.of(
                        table("a", index("ix_2", "number"), unique("uq_2", "number")),
                        table("b", index("ix_1", "number"), unique("uq_1", "number"))));
    }

    @DatabaseTest
    void goRound(TestDatabase database) {
        TableElement key = foreignKey("fk", "number").references("b", "id");
        leadThereAndBack(
                database,
                Schema.of(table("a", index("ix_1", "number"), key), table("b", index("ix_2", "number")), table("c")),
                Schema.of(table("a", index("ix_2", "number")), table("b"), table("c", index("ix_1", "number"))));
    }

    private static void leadThereAndBack(TestDatabase database, Schema from, Schema to) {
        Workbench workbench = new Workbench(database).want(from);
        workbench.migrate();
        workbench.migrations().upgrade();
        Schema before = workbench.inspect();
        workbench.want(to).migrate();
        workbench.migrations().upgrade();
        assertThat(workbench.migrate().upgrade()).isEmpty();
        workbench.migrations().downgrade("-1");
        assertThat(workbench.inspect()).isEqualTo(before);
    }

    private static Table table(String name, TableElement... elements) {
        Table table = Table.of(
                name, column("id", integer()).notNull(), column("number", integer()), primaryKey("pk_" + name, "id"));
        var builder = table.edit();
        List.of(elements).forEach(builder::add);
        return builder.build();
    }
}
