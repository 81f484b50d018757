package dev.revisor.diff;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Columns.comment;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.CommentTable;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import dev.revisor.schema.UniqueConstraint;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What of two versions of a table is the same thing. */
class PairingTests {

    private static final TableName T = TableName.of("t");

    @Test
    void leavesThePrimaryKeyTheNameThatItHas() {
        assertThat(diff(primaryKey("t_pkey", "a"), primaryKey("pk_t", "a"))).isEmpty();
    }

    @Test
    void asksNoNameOfWhatHasNone() {
        UniqueConstraint nameless = unique((String) null, "a");
        assertThat(diff(nameless, unique("uq", "a"))).isEmpty();
        assertThat(diff(unique("uq", "a"), nameless)).isEmpty();
        assertThat(diff(nameless, unique((String) null, "b")))
                .containsExactly(
                        new DropConstraint(T, null, nameless), new AddConstraint(T, unique((String) null, "b")));
    }

    @Test
    void takesTheOneOfTheNameBeforeOneWithout() {
        UniqueConstraint nameless = unique((String) null, "b", "a");
        Table wanted = table(nameless, unique("uq", "b", "a"));
        assertThat(diff(table(unique("uq", "a", "b")), wanted)).containsExactly(new AddConstraint(T, nameless));
    }

    @Test
    void makesKeysAnewThatAreCheckedLater() {
        PrimaryKey key = primaryKey("pk", "a");
        UniqueConstraint unique = unique("uq", "a");
        assertRemade(key, key.deferrable());
        assertRemade(unique, unique.deferrable());
    }

    @Test
    void findsAnotherComment() {
        assertThat(diff(comment("old"), comment("new"))).containsExactly(new CommentTable(T, "old", "new"));
        assertThat(diff(comment("old"), comment("old"))).isEmpty();
    }

    private static void assertRemade(Constraint old, Constraint wanted) {
        assertThat(diff(old, wanted))
                .containsExactly(new DropConstraint(T, old.name(), old), new AddConstraint(T, wanted));
    }

    private static List<Operation> diff(TableElement from, TableElement to) {
        return diff(table(from), table(to));
    }

    private static List<Operation> diff(Table from, Table to) {
        return new Differ(new FoldingEquivalence(), Ownership.ALL)
                .diff(Schema.of(from), Schema.of(to))
                .operations();
    }

    private static Table table(TableElement... elements) {
        return Table.of(
                T,
                Stream.concat(Stream.of(column("a", bigint()), column("b", bigint())), Stream.of(elements))
                        .toArray(TableElement[]::new));
    }
}
