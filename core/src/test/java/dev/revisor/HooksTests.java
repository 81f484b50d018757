package dev.revisor;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Sequence.sequence;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.instant;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.timestampWithTimeZone;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.autogenerate.DefaultComparison;
import dev.revisor.autogenerate.Draft;
import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.autogenerate.DraftRules;
import dev.revisor.autogenerate.HookFailedException;
import dev.revisor.autogenerate.Hooks;
import dev.revisor.autogenerate.ObjectFilter;
import dev.revisor.autogenerate.Side;
import dev.revisor.autogenerate.TypeComparison;
import dev.revisor.autogenerate.Verdict;
import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CreateTable;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Index;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.UniqueConstraint;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;

/** Code of an application that takes part in comparisons. */
class HooksTests {

    private static final Column LEGACY = column("legacy", integer());

    @DatabaseTest
    @AlembicCase(86)
    void leaveOutColumnsWithAllThatIsAboutThem(TestDatabase database) {
        Workbench workbench = created(
                database,
                customer(LEGACY, check("legacy > 0"), index("ix_legacy", "legacy", "name"), unique("uq", "name")));
        workbench.want(Schema.of(
                List.of(customer(
                        column("secret", integer()), unique("uq_secret", "secret", "name"), unique("uq", "name"))),
                List.of()));
        assertThat(workbench.migrations().compare(options()).draft().upgrade()).isNotEmpty();
        Draft draft = compared(workbench, new ObjectFilter() {
            @Override
            public boolean includes(Table table, Column column, Side side) {
                return !column.name().text().equals(side == Side.DATABASE ? "legacy" : "secret");
            }
        });
        assertThat(draft.upgrade()).isEmpty();
        assertThat(draft.unknown()).isEmpty();
    }

    @DatabaseTest
    void leaveOutIndexesAndConstraintsOnBothSides(TestDatabase database) {
        Workbench workbench =
                created(database, customer(LEGACY, index("ix_mine", "legacy"), unique("uq_mine", "name")));
        workbench.want(Schema.of(
                List.of(customer(LEGACY, unique((String) null, "name"), index((String) null, "name", "legacy"))),
                List.of()));
        Draft draft = compared(workbench, new ObjectFilter() {
            @Override
            public boolean includes(Table table, Constraint constraint, Side side) {
                return !(constraint instanceof UniqueConstraint) || side == Side.ENTITIES;
            }

            @Override
            public boolean includes(Table table, Index index, Side side) {
                return index.parts().size() > 1 && side == Side.DATABASE;
            }
        });
        assertThat(draft.upgrade()).isEmpty();
    }

    @AlembicCase(86)
    @DatabaseTest
    void leaveOutTablesAndSequences(TestDatabase database) {
        Workbench workbench = created(database, customer(LEGACY), Table.of("old", LEGACY));
        workbench.want(Schema.of(List.of(customer(LEGACY), Table.of("other", LEGACY)), List.of(sequence("s", 1, 50))));
        Draft draft = compared(workbench, new ObjectFilter() {
            @Override
            public boolean includes(Table table, Side side) {
                return table.name().name().text().equals("customer");
            }

            @Override
            public boolean includes(Sequence sequence, Side side) {
                return side == Side.DATABASE;
            }
        });
        assertThat(draft.upgrade()).isEmpty();
        assertThat(draft.unknown()).isEmpty();
    }

    @AlembicCase(103)
    @DatabaseTest
    void leaveOutATableThatOthersReferTo(TestDatabase database) {
        Table orders = Table.of(
                "orders",
                column("customer_id", integer()),
                foreignKey("fk_orders_customer", "customer_id").references("customer", "id"));
        Workbench workbench = created(database, customer(), orders);
        ObjectFilter withoutCustomers = new ObjectFilter() {
            @Override
            public boolean includes(Table table, Side side) {
                return !table.name().name().text().equals("customer");
            }
        };
        assertThat(compared(workbench, withoutCustomers).upgrade()).isEmpty();
        Table more = orders.edit().add(column("note", varchar(9))).build();
        workbench.want(Schema.of(List.of(customer(LEGACY), more), List.of()));
        assertThat(compared(workbench, withoutCustomers).upgrade())
                .singleElement()
                .isInstanceOf(AddColumn.class);
    }

    @AlembicCase(110)
    @DatabaseTest
    void leaveOutNamesByPatterns(TestDatabase database) {
        Workbench workbench =
                created(database, customer(LEGACY, index("ix_mine", "name"), unique("uq_mine", "name", "id")));
        workbench.want(Schema.of(List.of(customer()), List.of()));
        assertThat(compared(workbench, new ExcludedNames(List.of("customer.leg*"), List.of("IX_*"), List.of("uq_mine")))
                        .upgrade())
                .isEmpty();
        assertThat(compared(workbench, new ExcludedNames(List.of("orders.leg*"), List.of("IX_*"), List.of("uq_mine")))
                        .upgrade())
                .singleElement()
                .asString()
                .contains("legacy");
    }

    @DatabaseTest
    @AlembicCase(92)
    void decideWhetherTypesChanged(TestDatabase database) {
        Workbench workbench =
                created(database, customer(LEGACY, column("at", instant(6)), column("plain", varchar(10))));
        workbench.want(Schema.of(
                List.of(customer(
                        column("legacy", bigint()),
                        column("at", timestampWithTimeZone(6)),
                        column("plain", varchar(10)))),
                List.of()));
        TypeComparison verdicts = (table, found, wanted) -> switch (found.name().text()) {
            case "legacy" -> Verdict.SAME;
            case "at" -> Verdict.DIFFERENT;
            default -> throw new AssertionError("Equal types were compared");
        };
        TypeComparison never = (table, found, wanted) -> Verdict.UNDECIDED;
        Draft draft = compared(workbench, new Hooks(List.of(), List.of(never, verdicts), List.of(), List.of()));
        assertThat(draft.upgrade())
                .singleElement()
                .satisfies(operation ->
                        assertThat(((AlterColumn) operation).to().name().text()).isEqualTo("at"));
    }

    @DatabaseTest
    @AlembicCase(92)
    void decideWhetherDefaultsChanged(TestDatabase database) {
        Workbench workbench = created(
                database,
                customer(LEGACY.defaultValue("1"), column("other", integer()).defaultValue("2")));
        workbench.want(Schema.of(
                List.of(customer(
                        LEGACY.defaultValue("7"), column("other", integer()).defaultValue("(2)"))),
                List.of()));
        DefaultComparison verdicts =
                (table, found, wanted) -> "7".equals(wanted.defaultValue()) ? Verdict.SAME : Verdict.DIFFERENT;
        Draft draft = compared(workbench, new Hooks(List.of(), List.of(), List.of(verdicts), List.of()));
        assertThat(draft.upgrade()).singleElement().asString().contains("other").doesNotContain("legacy");
    }

    @DatabaseTest
    void leaveOutWhatIsToBeCreatedAtOnce(TestDatabase database) {
        Workbench workbench = new Workbench(database).want(Schema.of(List.of(customer(LEGACY)), List.of()));
        Draft draft = compared(workbench, new ExcludedNames(List.of("legacy"), List.of(), List.of()));
        assertThat(((CreateTable) draft.upgrade().get(0)).table().columns()).hasSize(2);
    }

    @DatabaseTest
    void areNamedWhereTheyFail(TestDatabase database) {
        Workbench workbench = created(database, customer(LEGACY));
        workbench.want(Schema.of(List.of(customer(LEGACY.withType(bigint()))), List.of()));
        assertThatExceptionOfType(HookFailedException.class)
                .isThrownBy(() -> compared(workbench, new Broken()))
                .withMessage("'dev.revisor.HooksTests$Broken' stopped the comparison: no filter today")
                .satisfies(failure -> assertThat(failure.hook()).isEqualTo(Broken.class));
        TypeComparison silent = (table, found, wanted) -> null;
        assertThatExceptionOfType(HookFailedException.class)
                .isThrownBy(() -> compared(workbench, new Hooks(List.of(), List.of(silent), List.of(), List.of())))
                .withMessage("'dev.revisor.HooksTests' stopped the comparison: it answered null");
    }

    private static final class Broken implements ObjectFilter {

        @Override
        public boolean includes(Table table, Side side) {
            throw new IllegalStateException("no filter today");
        }
    }

    private static Workbench created(TestDatabase database, Table... tables) {
        Workbench workbench = new Workbench(database).want(Schema.of(List.of(tables), List.of()));
        workbench.migrate();
        workbench.migrations().upgrade();
        return workbench;
    }

    private static Draft compared(Workbench workbench, ObjectFilter filter) {
        return compared(workbench, new Hooks(List.of(filter), List.of(), List.of(), List.of()));
    }

    private static Draft compared(Workbench workbench, Hooks hooks) {
        return workbench
                .rules(DraftRules.DEFAULT.withHooks(() -> hooks))
                .migrations()
                .compare(options())
                .draft();
    }

    private static DraftOptions options() {
        return DraftOptions.DEFAULT;
    }

    private static Table customer(TableElement... more) {
        Stream<TableElement> usual = Stream.of(
                column("id", integer()).notNull(), column("name", varchar(50)), primaryKey("pk_customer", "id"));
        return Table.of("customer", Stream.concat(usual, Stream.of(more)).toArray(TableElement[]::new));
    }
}
