package dev.revisor.diff;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Constraints and indexes that no revision made, where the target wants their name or their place. */
class UnownedElementsTests {

    private static final TableName T = TableName.of("t");
    private static final NamedElement LEFT = check("ck_left", "a > 9");

    @Test
    void goWhereThereCanBeOnlyOne() {
        Difference difference = diff(table(primaryKey("pk", "a")), table(primaryKey("pk_new", "b")));
        assertThat(difference.operations())
                .containsExactly(drop(primaryKey("pk", "a")), new AddConstraint(T, primaryKey("pk_new", "b")));
    }

    @Test
    void goWhereSomethingNewTakesTheirName() {
        Difference difference = diff(table(LEFT, check("ck", "a > 0")), table(check("ck", "a > 1")));
        assertThat(difference.operations())
                .containsExactly(drop(check("ck", "a > 0")), new AddConstraint(T, check("ck", "a > 1")));
        assertThat(difference.unknown()).containsExactly(new UnknownObject("check", "t.ck_left"));
    }

    @Test
    void goWhereSomethingRenamedTakesTheirName() {
        Difference difference =
                diff(table(LEFT, check("ck", "a > 0"), check("ck_old", "a > 1")), table(check("ck", "a > 1")));
        assertThat(difference.operations())
                .containsExactly(
                        drop(check("ck", "a > 0")),
                        new RenameConstraint(T, Identifier.of("ck_old"), Identifier.of("ck")));
        assertThat(difference.unknown()).containsExactly(new UnknownObject("check", "t.ck_left"));
    }

    @Test
    void goWhereTheSameIsWantedInAnotherOrderUnderAnotherName() {
        Difference difference = diff(table(unique("uq_ab", "a", "b")), table(unique("uq_ba", "b", "a")));
        assertThat(difference.operations())
                .containsExactly(drop(unique("uq_ab", "a", "b")), new AddConstraint(T, unique("uq_ba", "b", "a")));
    }

    @Test
    void stayBesideWhatIsNew() {
        Difference difference =
                diff(table(unique("uq", "a"), index("ix", "a")), table(unique("uq_new", "b"), index("ix", "a")));
        assertThat(difference.operations()).containsExactly(new AddConstraint(T, unique("uq_new", "b")));
        assertThat(difference.unknown()).containsExactly(new UnknownObject("unique constraint", "t.uq"));
    }

    @Test
    void areToldByWhatTheyAreAboutWhereTheyHaveNoName() {
        Difference difference =
                diff(table(unique((String) null, "a", "b"), check("a > 9"), index((String) null, "b")), table());
        assertThat(difference.unknown())
                .containsExactly(
                        new UnknownObject("unique constraint", "t (a, b)"),
                        new UnknownObject("check", "t (a > 9)"),
                        new UnknownObject("index", "t (b)"));
    }

    private static DropConstraint drop(Constraint constraint) {
        return new DropConstraint(T, constraint.name(), constraint);
    }

    private static Difference diff(Table from, Table to) {
        Equivalence equivalence = new LiteralEquivalence();
        return new Differ(equivalence, Ownership.of(Schema.EMPTY, equivalence)).diff(Schema.of(from), Schema.of(to));
    }

    private static Table table(TableElement... elements) {
        return Table.of(
                T,
                Stream.concat(Stream.of(column("a", bigint()), column("b", bigint())), Stream.of(elements))
                        .toArray(TableElement[]::new));
    }
}
