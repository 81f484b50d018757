package dev.revisor.hibernate;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Columns.comment;
import static dev.revisor.schema.Columns.exact;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.descending;
import static dev.revisor.schema.Constraints.expression;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.bool;
import static dev.revisor.schema.Types.decimal;
import static dev.revisor.schema.Types.doublePrecision;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.instant;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.raw;
import static dev.revisor.schema.Types.smallint;
import static dev.revisor.schema.Types.tinyint;
import static dev.revisor.schema.Types.uuid;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.InsertRows;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Database;
import dev.revisor.schema.ForeignKeyColumns;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import dev.revisor.schema.UniqueConstraint;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StructureTests {

    private static final Table CUSTOMER = Table.of(
            "customer",
            column("born", integer()).notNull(),
            column("doubledPoints", integer()).generatedStored("points * 2"),
            column("formerGrade", tinyint()),
            column("points", integer()).notNull().defaultValue("7"),
            column("version", integer()).notNull(),
            column("code", varchar(8)),
            column("created", instant(6)).notNull(),
            column("id", bigint()).notNull(),
            column("grade", enumeration(10, "NONE", "GOOD", "BEST")).notNull(),
            column("zip", varchar(10)),
            column("name", varchar(50)).notNull(),
            column("email", varchar(255)),
            column("note", varchar(255)).comment("As it was told"),
            column("street", varchar(255)).notNull(),
            keyOf("id"),
            unique("uq_written", "name", "zip"),
            uniqueOf("zip", "street"),
            unique("ux_code", "code"),
            uniqueOf("email"),
            checkThat("(born<=2200) and (born>=1800)"),
            checkThat("formerGrade between 0 and 2"),
            check("ck_points", "points <> 13"),
            check("ck_table", "born > 1900 or name <> 'x'"),
            check("ck_written", "points >= 0"),
            checkThat("points < 1000000"),
            index(Identifier.of("ix_written"), IndexPart.column("name"), descending("born")),
            new Index(null, List.of(IndexPart.column("born")), false, null),
            comment("Whoever buys"));

    private static final Table ORDERS = Table.of(
            "orders",
            column("label_id", integer()),
            column("customer_id", bigint()).notNull(),
            column("id", bigint()).identity(),
            column("replaces_id", bigint()),
            keyOf("id"),
            uniqueOf("label_id"),
            referring("customer_id").references("customer", "id"),
            referring("label_id").references("Label", "id"),
            foreignKey("fk_written", "replaces_id").references("orders", "id").onDelete(ReferentialAction.CASCADE));

    private static final Table LINE = Table.of(
            "Line",
            column("position", smallint()).notNull(),
            column("previous_position", smallint()),
            column("price", decimal(38, 2)),
            column("order_id", bigint()).notNull(),
            column("previous_order_id", bigint()),
            column(exact("product_id"), bigint()),
            keyOf("position", "order_id"),
            referring("order_id").references("orders", "id"),
            referring("previous_position", "previous_order_id").references("Line", "position", "order_id"));

    private static final Table PRODUCT = Table.of(
            TableName.of(exact("Product")),
            column(exact("Order"), integer()),
            column("id", bigint()).notNull(),
            column("token", uuid()),
            column(exact("Kind"), enumeration(255, "NONE", "GOOD", "BEST")),
            column("leaking", varchar(77)).notNull().defaultValue("'zz'"),
            keyOf("id"),
            checkThat("\"Order\">=0"));

    private static final Schema SHOP = Schema.of(
            List.of(
                    CUSTOMER,
                    ORDERS,
                    LINE,
                    PRODUCT,
                    Table.of(
                            "orders_detail",
                            column("id", bigint()).notNull(),
                            column("remark", varchar(255)),
                            keyOf("id"),
                            referring("id").references("orders", "id")),
                    Table.of("Label", column("id", integer()).notNull(), column("text", varchar(255)), keyOf("id")),
                    Table.of(
                            "numbers",
                            column("next_val", bigint()),
                            column("sequence_name", varchar(255)).notNull(),
                            keyOf("sequence_name")),
                    Table.of(
                            "customer_label",
                            column("labels_id", integer()).notNull(),
                            column("Customer_id", bigint()).notNull(),
                            keyOf("labels_id", "Customer_id"),
                            referring("labels_id").references("Label", "id"),
                            referring("Customer_id").references("customer", "id")),
                    Table.of(
                            "Customer_grades",
                            column("grades", tinyint()),
                            column("Customer_id", bigint()).notNull(),
                            uniqueOf("Customer_id", "grades"),
                            referring("Customer_id").references("customer", "id"),
                            checkThat("grades between 0 and 2")),
                    Table.of(
                            "Customer_nicknames",
                            column("position", integer()).notNull(),
                            column("Customer_id", bigint()).notNull(),
                            column("nicknames", varchar(255)),
                            keyOf("position", "Customer_id"),
                            referring("Customer_id").references("customer", "id"),
                            checkThat("position>=0")),
                    Table.of(
                            "phone",
                            column("owner_id", bigint()).notNull(),
                            column("kind", varchar(20)).notNull(),
                            column("number", varchar(30)),
                            keyOf("owner_id", "kind"),
                            foreignKey("fk_phone_written", "owner_id").references("customer", "id"))),
            List.of(Sequence.sequence("customer_SEQ", 1, 50), Sequence.sequence("label_numbers", 100, 5)));

    private static final Schema ZOO = Schema.of(
            List.of(
                    Table.of(
                            "Animal",
                            column("carer_id", integer()),
                            column("walks", integer()),
                            column("id", uuid()).notNull(),
                            column("DTYPE", varchar(31)).notNull(),
                            column("temper", varchar(255)).notNull(),
                            column("title", varchar(255)),
                            keyOf("id"),
                            uniqueOf("title"),
                            checkThat("DTYPE in ('A','C','D')"),
                            checkThat("DTYPE <> 'D' or (walks is not null)")),
                    staff("Keeper"),
                    staff("Vet", column("subject", varchar(255))),
                    Table.of("Vehicle", column("id", varchar(255)).notNull(), keyOf("id")),
                    Table.of(
                            "Truck",
                            column("tons", doublePrecision()).notNull(),
                            column("id", varchar(255)).notNull(),
                            keyOf("id"),
                            referring("id").references("Vehicle", "id")),
                    Table.of(
                            "Visit",
                            column("deleted", bool()).notNull().comment("Soft-delete indicator"),
                            column("keeper_id", integer()),
                            column("number", bigint()).notNull(),
                            column("place", varchar(30)).notNull(),
                            keyOf("number", "place"),
                            referring("keeper_id").references("Keeper", "id"))),
            List.of(Sequence.sequence("Staff_SEQ", 1, 50)));

    @ParameterizedTest
    @EnumSource(Database.class)
    void readsTheSameWhicheverDatabaseIsConnected(Database connected) {
        TargetModel target = Factories.target(Factories.offline(connected, Shop.ENTITIES));
        assertSame(target.schema(), SHOP);
        assertThat(target.notes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void readsInheritanceAndLeavesOutWhatIsNoTable(Database connected) {
        TargetModel target = Factories.target(Factories.offline(connected, Zoo.ENTITIES));
        assertSame(target.schema(), ZOO);
        assertThat(target.notes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void givesTheRowsOfTableGeneratorsButNotThoseOfSequences(Database connected) {
        assertThat(Factories.target(Factories.offline(connected, Shop.ENTITIES)).initialRows())
                .containsExactly(new InsertRows(
                        TableName.of("numbers"),
                        List.of(Identifier.of("sequence_name"), Identifier.of("next_val")),
                        List.of(List.of("product", 10L))));
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void readsCollationsAndExpressions(Database connected) {
        Table tale = Table.of(
                "Tale",
                column("id", integer()).notNull(),
                column("price", raw("money")),
                column("title", varchar(255)).collation("C"),
                keyOf("id"),
                index(Identifier.of("ix_lower"), expression("lower(title)").descending(), IndexPart.column("id")));
        assertSame(
                Factories.target(Factories.offline(connected, Shop.UNPORTABLE)).schema(), Schema.of(tale));
    }

    private static void assertSame(Schema actual, Schema expected) {
        assertThat(actual.tables().keySet()).isEqualTo(expected.tables().keySet());
        expected.tables()
                .forEach((name, table) -> assertThat(actual.tables().get(name)).isEqualTo(table));
        assertThat(actual.sequences()).isEqualTo(expected.sequences());
    }

    private static Table staff(String name, TableElement... more) {
        Stream<TableElement> common = Stream.of(
                column("id", integer()).notNull(), column("badge", varchar(255)), column("car_id", varchar(255)));
        Stream<TableElement> constraints =
                Stream.of(keyOf("id"), uniqueOf("badge"), referring("car_id").references("Vehicle", "id"));
        return Table.of(
                name,
                Stream.of(common, Stream.of(more), constraints)
                        .flatMap(elements -> elements)
                        .toArray(TableElement[]::new));
    }

    private static PrimaryKey keyOf(String... columns) {
        return primaryKey((Identifier) null, identifiers(columns));
    }

    private static UniqueConstraint uniqueOf(String... columns) {
        return unique((Identifier) null, identifiers(columns));
    }

    private static ForeignKeyColumns referring(String... columns) {
        return foreignKey((Identifier) null, identifiers(columns));
    }

    private static CheckConstraint checkThat(String condition) {
        return check((Identifier) null, condition);
    }

    private static Identifier[] identifiers(String... names) {
        return Stream.of(names).map(Identifier::of).toArray(Identifier[]::new);
    }
}
