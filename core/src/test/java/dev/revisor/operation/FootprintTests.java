package dev.revisor.operation;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.expression;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FootprintTests {

    private static final TableName CUSTOMER = TableName.of("customer");
    private static final Column EMAIL = column("email", varchar(80));
    private static final Column PHONE = column("phone", varchar(20));
    private static final Operation CODE = new RunCode("backfill", context -> {}, null);

    @Test
    void differentTablesCommute() {
        assertCommute(createTable("orders"), createTable("invoice"));
        assertCommute(addColumn("customer", EMAIL), addColumn("orders", EMAIL));
        assertCommute(new ExecuteSql("create table a (id int)"), new ExecuteSql("create table b (id int)"));
        assertCommute(new ExecuteSql("update customer set name = upper(name)"), createTable("invoice"));
    }

    @Test
    void differentColumnsOfATableCommuteAndAreToldAsShared() {
        assertCommute(addColumn("customer", EMAIL), addColumn("Customer", PHONE));
        assertThat(footprint(addColumn("customer", EMAIL)).sharedTables(footprint(addColumn("Customer", PHONE))))
                .containsExactly(CUSTOMER);
        assertThat(footprint(addColumn("customer", EMAIL)).sharedTables(footprint(addColumn("orders", EMAIL))))
                .isEmpty();
        assertCommute(addColumn("customer", EMAIL), new CreateIndex(CUSTOMER, index("ix_phone", "phone")));
        assertCommute(addColumn("customer", EMAIL), add(check("ck_phone", "phone <> ''")));
    }

    @Test
    void theSameColumnDoesNot() {
        assertContested("column 'customer.email'", addColumn("customer", EMAIL), addColumn("CUSTOMER", EMAIL));
        assertContested("column 'customer.email'", alter(EMAIL), drop(EMAIL));
        assertContested("column 'customer.email'", drop(EMAIL), add(unique("uq_email", "email")));
        assertContested("column 'customer.email'", drop(EMAIL), new CreateIndex(CUSTOMER, index("ix_email", "email")));
        assertContested("column 'customer.email'", drop(EMAIL), add(check("ck_email", "length(Email) > 3")));
        assertContested("column 'customer.email'", add(check("ck_email", "length(Email) > 3")), drop(EMAIL));
        assertContested("column 'customer.phone'", renameEmail("phone"), addColumn("customer", PHONE));
    }

    @Test
    void theWholeTableMeetsEverythingInIt() {
        Operation rename = new RenameTable(CUSTOMER, Identifier.of("client"));
        Operation drop = new DropTable(CUSTOMER, null);
        assertContested("table 'customer'", drop, addColumn("customer", EMAIL));
        assertContested("table 'customer'", rename, alter(EMAIL));
        assertContested("table 'client'", rename, createTable("client"));
        assertContested("table 'customer'", rename, new AddConstraint(TableName.of("orders"), toCustomer()));
        assertContested("table 'customer'", drop, createTable("orders", toCustomer()));
        assertContested("table 'customer'", createTable("customer"), createTable("customer"));
        assertContested("table 'customer'", addColumn("customer", EMAIL), createTable("customer"));
    }

    @Test
    void aKeyThatGoesMeetsForeignKeysToIt() {
        Operation drop = new DropConstraint(CUSTOMER, Identifier.of("uq_id"), unique("uq_id", "id"));
        assertContested("column 'customer.id'", drop, createTable("orders", toCustomer()));
        assertContested("table 'customer'", new DropConstraint(CUSTOMER, Identifier.of("uq_id"), null), alter(EMAIL));
    }

    @Test
    void aPrimaryKeyThatGoesMeetsForeignKeysToItAndTheNextOne() {
        PrimaryKey key = primaryKey("pk", "id");
        Operation drop = new DropConstraint(CUSTOMER, Identifier.of("pk"), key);
        assertContested("column 'customer.id'", drop, createTable("orders", toCustomer()));
        assertContested("the primary key of table 'customer'", drop, add(primaryKey("pk_other", "email")));
        assertCommute(drop, new DropConstraint(CUSTOMER, Identifier.of("ck"), check("ck", "id > 0")));
    }

    @Test
    void namesMeetAcrossTables() {
        assertContested(
                "'ix_name' of table 'customer'",
                new CreateIndex(CUSTOMER, index("ix_name", "email")),
                new CreateIndex(TableName.of("orders"), index("IX_NAME", "id")));
        assertContested(
                "'ix_name' of table 'customer'",
                new DropIndex(CUSTOMER, Identifier.of("ix_name"), index("ix_name", "email")),
                newTable("orders", index("ix_name", "id")));
        assertContested(
                "'ck_name' of table 'customer'",
                add(check("ck_name", "email <> ''")),
                createTable("orders", check("ck_name", "id > 0")));
    }

    @Test
    void aNewNameMeetsWhoeverHasOrGetsIt() {
        Operation constraint = new RenameConstraint(CUSTOMER, Identifier.of("one"), Identifier.of("two"));
        Operation index = new RenameIndex(CUSTOMER, Identifier.of("one"), Identifier.of("two"));
        for (Operation rename : List.of(constraint, index)) {
            assertContested("'one' of table 'customer'", rename, add(check("one", "email <> ''")));
            assertContested("'two' of table 'customer'", rename, new CreateIndex(CUSTOMER, index("two", "email")));
            assertCommute(rename, add(check("three", "email <> ''")));
        }
    }

    @Test
    void whatOnlyRelyOnTheSameCommute() {
        assertCommute(new CreateIndex(CUSTOMER, index("ix_email", "email")), add(unique("uq_email", "email")));
        assertCommute(add(check("email", "id > 0")), addColumn("orders", EMAIL));
    }

    @Test
    void whatHasNoNameMeetsNobodyByName() {
        assertCommute(add(check("email <> ''")), createTable("orders", check("id > 0")));
        assertCommute(
                new CreateIndex(CUSTOMER, index((String) null, "email")),
                new CreateIndex(TableName.of("orders"), index((String) null, "id")));
        assertContested("table 'customer'", new DropIndex(CUSTOMER, null, index("ix", "email")), alter(PHONE));
        assertContested("table 'customer'", new DropConstraint(CUSTOMER, null, check("id > 0")), alter(PHONE));
    }

    @Test
    void namesOfOtherSchemasAreOthers() {
        Operation drop = new DropTable(TableName.of("shop", "customer"), null);
        assertContested("table 'shop.customer'", new DropTable(TableName.of("Shop", "Customer"), null), drop);
        assertContested("table 'shop.customer'", addColumn("customer", EMAIL), drop);
        assertCommute(drop, new DropTable(TableName.of("audit", "customer"), null));
        assertCommute(
                new CreateIndex(TableName.of("shop", "customer"), index("ix", "id")),
                new CreateIndex(TableName.of("audit", "customer"), index("ix", "id")));
    }

    @Test
    void anIndexMeetsEveryColumnInIt() {
        Index index = index(Identifier.of("ix"), expression("lower(email)")).where("phone is not null");
        assertContested("column 'customer.email'", drop(EMAIL), new CreateIndex(CUSTOMER, index));
        assertContested("column 'customer.phone'", drop(PHONE), new CreateIndex(CUSTOMER, index));
        assertContested(
                "column 'customer.phone'",
                drop(PHONE),
                new CreateIndex(CUSTOMER, index("ix", "id").include("phone")));
    }

    @Test
    void aConstraintMeetsEveryColumnInIt() {
        assertContested("column 'customer.email'", drop(EMAIL), add(primaryKey("pk", "id", "email")));
        assertContested(
                "column 'customer.email'",
                drop(EMAIL),
                add(foreignKey("fk", "email").references("address", "mail")));
    }

    @Test
    void anExpressionMeetsTheColumnsAndTablesInIt() {
        Operation numbers = new DropSequence(TableName.of("numbers"), null);
        assertContested("table 'numbers'", numbers, alter(EMAIL.defaultValue("nextval('numbers')")));
        assertContested("table 'numbers'", numbers, newTable("orders", EMAIL.defaultValue("nextval('numbers')")));
        assertContested("column 'customer.phone'", drop(PHONE), addColumn("customer", EMAIL.generatedStored("phone")));
        assertContested("column 'customer.phone'", drop(PHONE), new FillColumn(CUSTOMER, EMAIL.name(), "phone || '@'"));
        assertCommute(drop(PHONE), new FillColumn(TableName.of("orders"), EMAIL.name(), "phone"));
    }

    @Test
    void aFillChangesItsColumn() {
        Operation fill = new FillColumn(CUSTOMER, EMAIL.name(), "''");
        assertContested("column 'customer.email'", fill, drop(EMAIL));
        assertCommute(fill, drop(PHONE));
    }

    @Test
    void rowsMeetWhatWantsValues() {
        Operation rows = new InsertRows(CUSTOMER, List.of(Identifier.of("id")), List.of(List.of(1)));
        assertContested("the rows of table 'customer'", rows, addColumn("customer", EMAIL.notNull()));
        assertContested("the rows of table 'customer'", rows, add(check("ck", "id > 0")));
        assertContested("the rows of table 'customer'", rows, rows);
        assertContested("the rows of table 'customer'", rows, alter(EMAIL));
        assertContested(
                "the rows of table 'customer'",
                rows,
                new CreateIndex(CUSTOMER, index("ux", "phone").unique()));
        assertCommute(rows, new CreateIndex(CUSTOMER, index("ix", "phone")));
        assertContested("column 'customer.id'", rows, drop(column("id", bigint())));
        assertCommute(rows, addColumn("customer", EMAIL));
        assertCommute(rows, addColumn("customer", EMAIL.notNull().defaultValue("''")));
    }

    @Test
    void sqlMeetsTheTablesItNames() {
        Operation sql = new ExecuteSql("update Customer set email = 'x'");
        assertContested("column 'customer.email'", sql, alter(EMAIL));
        assertContested("table 'customer'", sql, new DropTable(CUSTOMER, null));
        assertContested(
                "'customer'", sql, new ExecuteSql("alter table if exists only \"public\".\"customer\" add x int"));
        assertContested("'customer'", new ExecuteSql("create index ix on customer (id)"), sql);
        assertContested("'customer'", new ExecuteSql("insert into log select 1 from orders, customer"), sql);
        assertContested("SQL that does not say of which table it is", sql, new ExecuteSql("vacuum"));
        assertContested("column 'customer.email'", new ExecuteSql("vacuum"), alter(EMAIL));
        assertCommute(new ExecuteSql("update orders set email = 'x'"), alter(EMAIL));
        Operation index = new CreateIndex(CUSTOMER, index("ix_name", "email"));
        assertContested("'ix_name' of table 'customer'", new ExecuteSql("drop index ix_name"), index);
        assertCommute(new ExecuteSql("drop index ix_other"), index);
        Operation numbered = addColumn("customer", EMAIL.defaultValue("nextval('Numbers')"));
        assertContested("table 'customer'", new ExecuteSql("drop sequence numbers"), numbered);
        assertCommute(new ExecuteSql("drop sequence others"), numbered);
        assertCommute(new ExecuteSql("vacuum"), createTable("customer"));
        assertCommute(
                new ExecuteSql("create table a (x int references c (id) on update cascade)"),
                new ExecuteSql("create table b (x int references d (id) on update cascade)"));
    }

    @Test
    void codeMeetsEverythingButWhatIsNew() {
        assertContested("code 'backfill'", CODE, addColumn("customer", EMAIL));
        assertContested("code 'backfill'", new ExecuteSql("delete from a"), CODE);
        assertCommute(CODE, createTable("orders"));
    }

    @Test
    void looksIntoGroups() {
        Operation group = new OutsideTransaction(List.of(new OnDatabases(Set.of(Database.H2), List.of(alter(EMAIL)))));
        assertContested("column 'customer.email'", group, drop(EMAIL));
        assertCommute(new Refuse("no"), group);
    }

    @Test
    void sequencesAndCommentsAreTheirOwn() {
        Operation comment = new CommentTable(CUSTOMER, null, "who buys");
        assertCommute(comment, addColumn("customer", EMAIL));
        assertContested("the comment of table 'customer'", comment, comment);
        Operation sequence = new DropSequence(TableName.of("numbers"), null);
        assertContested("table 'numbers'", sequence, addColumn("customer", EMAIL.defaultValue("nextval('numbers')")));
    }

    @Test
    void aSequenceMeetsOthersOfItsName() {
        Sequence numbers = Sequence.sequence("numbers", 1, 50);
        Operation create = new CreateSequence(numbers);
        Operation alter = new AlterSequence(numbers, Sequence.sequence("numbers", 1, 10));
        Operation rename = new RenameSequence(numbers, Identifier.of("counter"));
        for (Operation operation : List.of(create, alter, rename)) {
            assertContested("table 'numbers'", operation, new DropSequence(TableName.of("numbers"), null));
            assertCommute(operation, new DropSequence(TableName.of("others"), null));
        }
        assertContested("table 'counter'", rename, createTable("counter"));
        assertCommute(CODE, create);
        assertContested("code 'backfill'", CODE, alter);
    }

    private static void assertCommute(Operation one, Operation other) {
        assertThat(footprint(one).contested(footprint(other))).isEmpty();
        assertThat(footprint(other).commutesWith(footprint(one))).isTrue();
    }

    private static void assertContested(String where, Operation one, Operation other) {
        assertThat(footprint(one).contested(footprint(other))).contains(where);
        assertThat(footprint(other).contested(footprint(one)))
                .hasSameSizeAs(footprint(one).contested(footprint(other)));
        assertThat(footprint(other).commutesWith(footprint(one))).isFalse();
    }

    private static Footprint footprint(Operation operation) {
        return Footprint.of(List.of(operation));
    }

    private static Operation createTable(String name, Constraint... constraints) {
        Table table = Table.of(name, column("id", bigint()));
        for (Constraint constraint : constraints) {
            table = table.edit().add(constraint).build();
        }
        return new CreateTable(table);
    }

    private static Operation newTable(String name, TableElement element) {
        return new CreateTable(Table.of(name, column("id", bigint()), element));
    }

    private static Constraint toCustomer() {
        return foreignKey("fk_customer", "id").references("customer", "id");
    }

    private static Operation addColumn(String table, Column column) {
        return new AddColumn(TableName.of(table), column);
    }

    private static Operation add(Constraint constraint) {
        return new AddConstraint(CUSTOMER, constraint);
    }

    private static Operation alter(Column column) {
        return new AlterColumn(CUSTOMER, column, column.notNull());
    }

    private static Operation drop(Column column) {
        return new DropColumn(CUSTOMER, column.name(), column);
    }

    private static Operation renameEmail(String to) {
        return new RenameColumn(CUSTOMER, EMAIL.name(), Identifier.of(to));
    }
}
