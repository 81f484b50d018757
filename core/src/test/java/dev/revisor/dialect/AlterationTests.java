package dev.revisor.dialect;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.ascending;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.descending;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.AlterSequence;
import dev.revisor.operation.CommentTable;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.CreateSequence;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.InsertRows;
import dev.revisor.operation.Inverses;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.operation.RenameIndex;
import dev.revisor.operation.RenameSequence;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraints;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What an operation makes of a table with rows is what replay makes of it, and its inverse makes it undone. */
class AlterationTests {

    private static final TableName CUSTOMER = TableName.of("customer");
    private static final TableName ORDERS = TableName.of("orders");

    private static final Set<TableName> EMPTY = Set.of(TableName.of("plain"), TableName.of("unnamed"));

    private LiveSchema live;

    @BeforeEach
    void createTablesWithRows(TestDatabase database) throws Exception {
        live = new LiveSchema(database);
        live.apply(
                new CreateTable(AuthoredTables.customer()),
                new CreateTable(AuthoredTables.orders(database.kind())),
                new InsertRows(CUSTOMER, names("code", "region"), List.of(List.of("a", 1), List.of("b", 2))),
                new InsertRows(
                        ORDERS,
                        names("customer_id", "title", "quantity", "open"),
                        List.of(List.of(1, "first", 2, true), List.of(2, "it's", 3, false))));
    }

    @AfterEach
    void close() throws SQLException {
        live.close();
    }

    @DatabaseTest
    void addsColumns(TestDatabase database) throws Exception {
        assertUndone(new AddColumn(ORDERS, column("note", Types.varchar(20))));
        assertUndone(new AddColumn(
                ORDERS,
                column("note", Types.varchar(20))
                        .notNull()
                        .defaultValue("'none'")
                        .comment("a 'note'")));
        assertUndone(new AddColumn(ORDERS, column("kind", Types.enumeration(5, "B", "A"))));
        assertUndone(new AddColumn(ORDERS, column("thrice", Types.integer()).generatedStored("quantity * 3")));
    }

    @DatabaseTest
    void dropsColumns(TestDatabase database) throws Exception {
        live.apply(new AddColumn(
                ORDERS, column("note", Types.varchar(20)).notNull().defaultValue("'x'")));
        Column note = live.replayed()
                .table(ORDERS)
                .orElseThrow()
                .column(Identifier.of("note"))
                .orElseThrow();
        assertUndone(new DropColumn(ORDERS, note.name(), note));
    }

    @AlembicCase(118)
    @DatabaseTest
    void dropsColumnsWithTheirKeysAndIndexes(TestDatabase database) throws Exception {
        live.apply(
                new AddColumn(ORDERS, column("note", Types.varchar(20))),
                new AddConstraint(ORDERS, unique("uq_orders_note_quantity", "note", "quantity")),
                new AddConstraint(ORDERS, unique("uq_orders_note", "note")),
                new CreateIndex(ORDERS, index("ix_orders_note_quantity", "quantity", "note")),
                new CreateIndex(ORDERS, index("ix_orders_note", "note")));
        assertReplayed(new DropColumn(ORDERS, Identifier.of("note"), null));
        assertReplayed(new DropColumn(ORDERS, Identifier.of("customer_code"), null));
        assertReplayed(new DropColumn(ORDERS, Identifier.of("customer_id"), null));
    }

    @AlembicCase(119)
    @DatabaseTest
    void altersTypes(TestDatabase database) throws Exception {
        assertUndone(alter("title", title -> title.withType(Types.varchar(400))));
        assertUndone(alter("title", title -> title.withType(Types.varchar(10))));
        assertUndone(alter("remark", remark -> remark.withType(Types.longVarchar())));
        assertUndone(alter("size", size -> size.withType(Types.smallint())));
        assertUndone(alter("size", size -> size.withType(Types.decimal(10, 2)).defaultValue("1.5")));
        assertUndone(alter("rebate", rebate -> rebate.withType(Types.decimal(12, 4))));
        assertUndone(
                alter("placed_at", placed -> placed.withType(Types.timestamp(0)).defaultValue(null)));
    }

    @DatabaseTest
    void keepsDocumentsWhereTextBecomesJson(TestDatabase database) throws Exception {
        live.apply(new AddColumn(ORDERS, column("document", Types.varchar(40)).comment("its 'document'")));
        live.execute("update orders set document = '{\"a\":[1]}' where id = 1");
        AlterColumn toJson = alter("document", document -> document.withType(Types.json()));
        live.apply(toJson, (AlterColumn) toJson.inverse().orElseThrow());
        assertThat(values("select replace(document, ' ', '') from orders order by id"))
                .containsExactly("{\"a\":[1]}", null);
    }

    @DatabaseTest
    void altersTypesOnBothSidesOfForeignKeys(TestDatabase database) throws Exception {
        UnaryOperator<Column> toBigint = column -> column.withType(Types.bigint());
        assertUndone(alter(CUSTOMER, "region", toBigint), alter("customer_region", toBigint));
        UnaryOperator<Column> toInteger = column -> column.withType(Types.integer());
        assertUndone(
                alter("id", toInteger),
                new AddColumn(ORDERS, column("note", Types.varchar(20))),
                alter("parent_id", toInteger));
    }

    @AlembicCase(108)
    @DatabaseTest
    void altersNullabilityDefaultsAndComments(TestDatabase database) throws Exception {
        assertUndone(alter("customer_id", Column::notNull));
        assertUndone(alter("title", title -> title.withNullable(true)));
        assertUndone(alter("title", title -> title.defaultValue(null)));
        assertUndone(alter("title", title -> title.defaultValue("'other'")));
        assertUndone(alter("rebate", rebate -> rebate.defaultValue("0.5")));
        assertUndone(alter("customer_id", customer -> customer.comment("another")));
        assertUndone(alter("customer_id", customer -> customer.comment(null)));
        assertUndone(alter("title", title -> title.comment("'quoted'")));
    }

    @DatabaseTest
    void altersSeveralThingsAtOnce(TestDatabase database) throws Exception {
        assertUndone(alter(
                "title",
                title -> title.withType(Types.varchar(99))
                        .withNullable(true)
                        .defaultValue("'z'")
                        .comment("all new")));
        assertUndone(alter(
                "customer_id", customer -> customer.notNull().defaultValue("1").comment(null)));
    }

    @AlembicCase(109)
    @DatabaseTest
    void altersEnumerations(TestDatabase database) throws Exception {
        assertUndone(alter("state", state -> state.withType(Types.enumeration(8, "NEW", "CANCELLED", "DONE"))));
        assertUndone(alter("state", state -> state.withType(Types.enumeration(20, "NEW"))));
        assertUndone(alter("state", state -> state.withType(Types.varchar(30))));
        assertUndone(alter(
                "state",
                state -> state.withType(Types.enumeration(8, "DONE", "ARCHIVED", "NEW"))
                        .withNullable(true)
                        .defaultValue(null)));
    }

    @AlembicCase(107)
    @DatabaseTest
    void altersGeneratedColumns(TestDatabase database) throws Exception {
        assertUndone(alter("twice", twice -> twice.generatedStored("quantity * 4")));
        assertThat(values("select twice from orders order by id")).containsExactly("4", "6");
        assertUndone(alter("twice", twice -> twice.withGenerated(null)));
        assertThat(values("select twice from orders order by id")).containsExactly("4", "6");
    }

    @AlembicCase(106)
    @DatabaseTest
    void makesColumnsNumberedAndNotNumbered(TestDatabase database) throws Exception {
        live.apply(new DropConstraint(ORDERS, Identifier.of("fk_orders_parent"), null));
        Column id = live.replayed()
                .table(ORDERS)
                .orElseThrow()
                .column(Identifier.of("id"))
                .orElseThrow();
        assertUndone(new AlterColumn(ORDERS, id, id.withNumbering(null)));
        live.apply(new AlterColumn(ORDERS, id, id.withType(Types.integer())));
        live.apply(new InsertRows(ORDERS, names("title", "open"), List.of(List.of("third", true))));
        assertThat(values("select id from orders order by id")).containsExactly("1", "2", "3");
    }

    @AlembicCase({112, 116})
    @DatabaseTest
    void renamesTablesAndColumns(TestDatabase database) throws Exception {
        assertUndone(new RenameColumn(ORDERS, Identifier.of("customer_code"), Identifier.of("code")));
        assertUndone(new RenameColumn(ORDERS, Identifier.of("placed_at"), Identifier.exact("Placed At")));
        assertUndone(new RenameColumn(CUSTOMER, Identifier.of("region"), Identifier.of("area")));
        assertUndone(new RenameTable(ORDERS, Identifier.exact("Order")));
        assertUndone(new RenameTable(CUSTOMER, Identifier.of("client")));
    }

    @AlembicCase({102, 112})
    @DatabaseTest
    void addsAndDropsConstraints(TestDatabase database) throws Exception {
        live.apply(
                new CreateTable(Table.of("plain", column("id", Types.integer()).notNull())));
        assertUndone(new AddConstraint(TableName.of("plain"), Constraints.primaryKey("pk_plain", "id")));
        assertUndone(new AddConstraint(ORDERS, unique("uq_orders_more", "title", "quantity")));
        assertUndone(new AddConstraint(ORDERS, check("ck_orders_rebate", "rebate < 100 or title = 'x'")));
        assertUndone(new AddConstraint(
                ORDERS, foreignKey("fk_orders_more", "customer_code").references("customer", "code")));
        for (var constraint : AuthoredTables.orders(database.kind()).constraints()) {
            if (!(constraint instanceof PrimaryKey)) {
                assertUndone(new DropConstraint(ORDERS, constraint.name(), constraint));
            }
        }
    }

    @DatabaseTest
    void renamesConstraintsAndIndexes(TestDatabase database) throws Exception {
        for (var constraint : AuthoredTables.orders(database.kind()).constraints()) {
            assertUndone(rename(constraint.name(), Identifier.of("renamed")));
            assertUndone(rename(constraint.name(), Identifier.exact("Renamed 'one'")));
        }
        for (var index : AuthoredTables.orders(database.kind()).indexes()) {
            assertUndone(new RenameIndex(ORDERS, index.name(), Identifier.exact("Renamed 'one'")));
        }
        assertUndone(
                new RenameTable(ORDERS, Identifier.of("purchase")),
                new RenameConstraint(
                        TableName.of("purchase"), Identifier.of("pk_orders"), Identifier.of("pk_purchase")),
                new RenameIndex(
                        TableName.of("purchase"),
                        Identifier.of("ix_orders_placed"),
                        Identifier.of("ix_purchase_placed")));
        assertUndone(new RenameConstraint(CUSTOMER, Identifier.of("uq_customer_region_code"), Identifier.of("uq_c")));
    }

    private static RenameConstraint rename(Identifier from, Identifier to) {
        return new RenameConstraint(ORDERS, from, to);
    }

    @DatabaseTest
    void dropsConstraintsWithoutNamesByWhatTheyAre(TestDatabase database) throws Exception {
        live.apply(new CreateTable(AuthoredTables.unnamed()));
        for (var constraint : AuthoredTables.unnamed().constraints()) {
            if (!(constraint instanceof CheckConstraint)) {
                assertReplayed(new DropConstraint(TableName.of("unnamed"), null, constraint));
            }
        }
    }

    @AlembicCase(112)
    @DatabaseTest
    void createsAndDropsIndexes(TestDatabase database) throws Exception {
        assertUndone(new CreateIndex(ORDERS, index("ix_orders_title_open", "title", "open")));
        assertUndone(new CreateIndex(
                ORDERS,
                index(Identifier.of("ix_orders_title"), descending("title"), ascending("id"))
                        .unique()));
        for (var index : AuthoredTables.orders(database.kind()).indexes()) {
            assertUndone(new DropIndex(ORDERS, index.name(), index));
        }
    }

    @AlembicCase(108)
    @DatabaseTest
    void commentsOnTables(TestDatabase database) throws Exception {
        String comment = AuthoredTables.orders(database.kind()).comment();
        assertUndone(new CommentTable(ORDERS, comment, "it's another"));
        assertUndone(new CommentTable(ORDERS, comment, null));
    }

    @DatabaseTest
    void countsWithSequences(TestDatabase database) throws Exception {
        Sequence sequence = Sequence.sequence("orders_seq", 1, 50);
        assertUndone(new CreateSequence(sequence));
        live.apply(new CreateSequence(sequence));
        assertThat(live.inspect().schema())
                .satisfies(schema -> live.dialect()
                        .sequenceTable(sequence)
                        .ifPresentOrElse(
                                table -> assertThat(schema.table(table.name())).isPresent(),
                                () -> assertThat(schema.sequences().values()).containsExactly(sequence)));
        assertUndone(new AlterSequence(sequence, Sequence.sequence("orders_seq", 1, 10)));
        assertUndone(new RenameSequence(sequence, Identifier.exact("Order numbers")));
    }

    @DatabaseTest
    void dropsTables(TestDatabase database) throws Exception {
        assertUndone(new DropTable(ORDERS, AuthoredTables.orders(database.kind())));
    }

    private AlterColumn alter(String name, UnaryOperator<Column> change) {
        return alter(ORDERS, name, change);
    }

    private AlterColumn alter(TableName table, String name, UnaryOperator<Column> change) {
        Column from = live.replayed()
                .table(table)
                .flatMap(known -> known.column(Identifier.of(name)))
                .orElseThrow();
        return new AlterColumn(table, from, change.apply(from));
    }

    private void assertUndone(Operation... operations) throws Exception {
        Schema before = live.inspect().schema();
        assertReplayed(operations);
        List<Operation> inverses = Inverses.of(List.of(operations)).orElseThrow();
        live.apply(inverses.toArray(Operation[]::new));
        assertThat(live.inspect().schema())
                .as("inverse of %s", List.of(operations))
                .isEqualTo(before);
    }

    private void assertReplayed(Operation... operations) throws Exception {
        live.apply(operations);
        assertThat(live.readTables()).as("%s", List.of(operations)).isEqualTo(live.expectedTables());
        for (TableName table : live.replayed().tables().keySet()) {
            assertThat(values("select count(*) from " + live.dialect().quote(table)))
                    .as("rows of %s after %s", table, List.of(operations))
                    .containsExactly(EMPTY.contains(table) ? "0" : "2");
        }
    }

    private List<String> values(String sql) throws SQLException {
        try (java.sql.Statement statement = live.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static List<Identifier> names(String... names) {
        return Arrays.stream(names).map(Identifier::of).toList();
    }
}
