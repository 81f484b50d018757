package dev.revisor.diff;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameIndex;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import dev.revisor.schema.UniqueConstraint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is dropped before anything is made, because something in another table takes its name; and what is not. */
class EarlyDropsTests {

    private static final Table NEW = table("new");
    private static final UniqueConstraint UNIQUE = unique("uq", "n");

    @Test
    void comeBeforeARenameThatTakesTheName() {
        assertThat(diff(
                        List.of(table("a", index("old", "n")), table("z", index("ix", "n"))),
                        table("a", index("ix", "n")),
                        table("z")))
                .containsExactly(
                        new DropIndex(TableName.of("z"), Identifier.of("ix"), index("ix", "n")),
                        new RenameIndex(TableName.of("a"), Identifier.of("old"), Identifier.of("ix")));
    }

    @Test
    void areNotThoseWhoseNameNobodyTakes() {
        assertThat(diff(List.of(table("z", UNIQUE)), table("z"), NEW))
                .containsExactly(new CreateTable(NEW), drop(UNIQUE));
        assertThat(diff(List.of(table("a"), table("z", UNIQUE)), table("a", index("ix", "n")), table("z")))
                .containsExactly(new CreateIndex(TableName.of("a"), index("ix", "n")), drop(UNIQUE));
    }

    @Test
    void areNotThoseWithoutAName() {
        UniqueConstraint nameless = UNIQUE.withName(null);
        assertThat(diff(List.of(table("z", nameless)), table("z"), NEW))
                .containsExactly(new CreateTable(NEW), drop(nameless));
    }

    @Test
    void areNotThoseWhoseNameStaysInTheirTable() {
        UniqueConstraint longer = unique("uq", "n", "id");
        assertThat(diff(List.of(table("z", UNIQUE)), table("z", longer), NEW))
                .containsExactly(new CreateTable(NEW), drop(UNIQUE), new AddConstraint(TableName.of("z"), longer));
    }

    private static DropConstraint drop(UniqueConstraint unique) {
        return new DropConstraint(TableName.of("z"), unique.name(), unique);
    }

    private static List<Operation> diff(List<Table> from, Table... to) {
        return new Differ(new LiteralEquivalence(), Ownership.ALL)
                .diff(Schema.of(from.toArray(Table[]::new)), Schema.of(to))
                .operations();
    }

    private static Table table(String name, TableElement... elements) {
        var builder =
                Table.of(name, column("id", bigint()), column("n", bigint())).edit();
        List.of(elements).forEach(builder::add);
        return builder.build();
    }
}
