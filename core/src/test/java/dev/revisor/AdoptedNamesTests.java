package dev.revisor;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.autogenerate.Draft;
import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.FillColumn;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.Column;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.List;

/** Revisions at a database that was there before them, and knows constraints and indexes by names of its own. */
class AdoptedNamesTests {

    private static final Schema WANTED = Schema.of(
            Table.of("customer", column("id", integer()).notNull(), primaryKey((String) null, "id")),
            orders(
                    "orders",
                    primaryKey((String) null, "id"),
                    unique((String) null, "number"),
                    foreignKey((String) null, "customer").references("customer", "id"),
                    check("number > 0"),
                    index((String) null, "customer", "number")));

    @DatabaseTest
    void areFoundWhereSomethingIsDropped(TestDatabase author, TestDatabase database) {
        Workbench workbench = new Workbench(author).want(WANTED);
        workbench.migrate();
        workbench.migrations().upgrade();
        adopt(workbench, database);
        Schema less = Schema.of(
                WANTED.table(TableName.of("customer")).orElseThrow(),
                orders("orders", primaryKey((String) null, "id"), check("number > 0")));
        assertThat(workbench.want(less).migrate().upgrade()).hasSize(3);
        Workbench adopted = workbench.at(database);
        adopted.migrations().upgrade();
        assertThat(adopted.migrate().upgrade()).isEmpty();
    }

    @DatabaseTest
    void areFoundWhereTheServerSpellsACheckInOtherWords(TestDatabase author, TestDatabase database) {
        Schema checked = Schema.of(Table.of("grade", column("mark", integer()), check("mark in (1, 2, 3)")));
        Workbench workbench = new Workbench(author).want(checked);
        workbench.migrate();
        workbench.migrations().upgrade();
        database.execute("create table grade (mark integer check (mark in (1, 2, 3)))");
        workbench.at(database).migrations().stamp("head");
        workbench.want(Schema.of(Table.of("grade", column("mark", integer())))).migrate();
        Workbench adopted = workbench.at(database);
        adopted.migrations().upgrade();
        database.execute("insert into grade values (4)");
        assertThat(adopted.migrate().upgrade()).isEmpty();
    }

    @DatabaseTest
    void areFoundOnceEachWhereChecksAreAlike(TestDatabase author, TestDatabase database) {
        Table grade = Table.of("grade", column("mark", integer()));
        Workbench workbench = new Workbench(author)
                .want(Schema.of(grade.edit()
                        .add(check("ck_one", "mark in (1, 2)"))
                        .add(check("ck_two", "mark IN (1,2)"))
                        .add(check("ck_three", "mark in (1,2)"))
                        .build()));
        workbench.migrate();
        workbench.migrations().upgrade();
        database.execute("create table grade (mark integer, constraint ck17 check (mark in (1, 2)),"
                + " constraint ck_two check (mark in (1, 2)), constraint ck18 check (mark in (1, 2)))");
        workbench.at(database).migrations().stamp("head");
        workbench.want(Schema.of(grade)).migrate();
        Workbench adopted = workbench.at(database);
        adopted.migrations().upgrade();
        database.execute("insert into grade values (4)");
        assertThat(adopted.migrate().upgrade()).isEmpty();
    }

    @DatabaseTest
    void giveWayToThoseOfRevisionsWhereATableIsRenamed(TestDatabase database) {
        Workbench workbench = adopted(database);
        Table orders = WANTED.table(TableName.of("orders")).orElseThrow();
        workbench.want(WANTED.withoutTable(orders.name())
                .with(orders.edit().name(TableName.of("purchase")).build()));
        DraftOptions renaming =
                DraftOptions.DEFAULT.withRename(new RenameTable(orders.name(), Identifier.of("purchase")));
        assertThat(workbench.migrate(renaming).upgrade())
                .contains(new RenameConstraint(
                        TableName.of("purchase"),
                        Identifier.of("fk_orders_customer_customer"),
                        Identifier.of("fk_purchase_customer_customer")));
        workbench.migrations().upgrade();
        assertThat(workbench.migrate().upgrade()).isEmpty();
        if (database.kind() != DatabaseKind.SQLITE) {
            assertThat(workbench
                            .inspect()
                            .table(TableName.of("purchase"))
                            .orElseThrow()
                            .foreignKeys())
                    .allMatch(key ->
                            Identifier.of("fk_purchase_customer_customer").equals(key.name()));
        }
    }

    @DatabaseTest
    void dontMatterToChecksOfColumnsThatAreRenamed(TestDatabase database) {
        Workbench workbench = adopted(database);
        workbench.want(Schema.of(
                WANTED.table(TableName.of("customer")).orElseThrow(),
                Table.of(
                        "orders",
                        column("id", integer()).notNull(),
                        column("customer", integer()),
                        column("no", integer()),
                        column("note", varchar(20)),
                        primaryKey((String) null, "id"),
                        unique((String) null, "no"),
                        foreignKey((String) null, "customer").references("customer", "id"),
                        check("no > 0"),
                        index((String) null, "customer", "no"))));
        workbench.migrate(DraftOptions.DEFAULT.withRename(
                new RenameColumn(TableName.of("orders"), Identifier.of("number"), Identifier.of("no"))));
        workbench.migrations().upgrade();
        assertThat(workbench.migrate().upgrade()).isEmpty();
        assertThatThrownBy(() -> database.execute("insert into orders (id, no) values (1, -1)"))
                .hasStackTraceContaining("SQL");
        database.execute("insert into orders (id, no) values (1, 1)");
    }

    @DatabaseTest
    void areFoundWhereACheckedColumnGetsAnotherType(TestDatabase database) {
        Workbench workbench = adopted(database);
        Table orders = WANTED.table(TableName.of("orders")).orElseThrow();
        Identifier number = Identifier.of("number");
        workbench.want(WANTED.with(orders.edit()
                .columns(column -> column.name().equals(number) ? column.withType(bigint()) : column)
                .build()));
        workbench.migrate();
        workbench.migrations().upgrade();
        assertThat(workbench.migrate().upgrade()).isEmpty();
        assertThatThrownBy(() -> database.execute("insert into orders (id, number) values (1, -1)"))
                .hasStackTraceContaining("SQL");
    }

    @DatabaseTest
    void areFoundWhereAForeignKeyStandsOnAnIndexThatGoes(TestDatabase database) {
        Workbench workbench = adopted(database);
        Table orders = WANTED.table(TableName.of("orders")).orElseThrow();
        workbench.want(WANTED.with(orders.edit().remove(orders.indexes().get(0)).build()));
        workbench.migrate();
        workbench.migrations().upgrade();
        Draft draft = workbench.migrate();
        assertThat(draft.upgrade()).isEmpty();
        assertThat(draft.unknown()).isEmpty();
        assertThat(workbench.inspect().table(orders.name()).orElseThrow().foreignKeys())
                .hasSize(1);
    }

    @DatabaseTest
    void areKeptByKeysThatStepAside(TestDatabase database) {
        Workbench workbench = adopted(database);
        TableName customer = TableName.of("customer");
        TableName orders = TableName.of("orders");
        Column id = column("id", integer()).notNull();
        Column reference = column("customer", integer());
        Identifier renamed = Identifier.of("fk_renamed");
        workbench.add(
                List.of(
                        new AlterColumn(customer, id, id.withType(bigint())),
                        new AlterColumn(orders, reference, reference.withType(bigint())),
                        new RenameConstraint(orders, Identifier.of("fk_orders_customer_customer"), renamed)),
                List.of());
        workbench.migrations().upgrade();
        List<ForeignKey> keys = workbench.inspect().table(orders).orElseThrow().foreignKeys();
        assertThat(keys).hasSize(1);
        if (database.kind() != DatabaseKind.SQLITE) {
            assertThat(keys.get(0).name()).isEqualTo(renamed);
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void areFoundWhereADeferredKeyWaitsForAFill(TestDatabase database) {
        TableName part = TableName.of("part");
        Column id = column("id", integer()).notNull();
        Column whole = column("whole", integer());
        Table wanted = Table.of(
                "part",
                id,
                whole,
                primaryKey("pk_part", "id"),
                foreignKey("fk_part", "whole").references("part", "id").initiallyDeferred());
        Workbench workbench = new Workbench(database).want(Schema.of(wanted));
        workbench.migrate();
        database.execute(
                "create table part (id integer not null, whole integer, primary key (id), constraint fk17"
                        + " foreign key (whole) references part (id) deferrable initially deferred)",
                "insert into part (id) values (1)");
        workbench.migrations().stamp("head");
        workbench.add(
                List.of(new FillColumn(part, whole.name(), "id"), new AlterColumn(part, whole, whole.notNull())),
                List.of());
        workbench.migrations().upgrade();
        assertThat(database.query("select whole from part")).isEqualTo(List.of(List.of(1)));
    }

    @DatabaseTest
    void areFoundWhereAColumnGoesWithAllThatStandsOnIt(TestDatabase database) {
        Workbench workbench = adopted(database);
        TableName orders = TableName.of("orders");
        workbench.add(List.of(new DropColumn(orders, Identifier.of("customer"), null)), List.of());
        workbench.migrations().upgrade();
        assertThat(workbench.inspect().table(orders).orElseThrow().foreignKeys())
                .isEmpty();
    }

    private static Workbench adopted(TestDatabase database) {
        Workbench workbench = new Workbench(database).want(WANTED);
        workbench.migrate();
        return adopt(workbench, database);
    }

    /** The revisions say what the tables look like, and names of their own; the database has others. */
    private static Workbench adopt(Workbench revisions, TestDatabase database) {
        String named = database.kind() == DatabaseKind.SQLITE ? "" : "constraint fk17 ";
        database.execute(
                "create table customer (id integer not null, primary key (id))",
                "create table orders (id integer not null, customer integer, number integer unique check (number > 0),"
                        + " note varchar(20), primary key (id), " + named
                        + "foreign key (customer) references customer (id))",
                "create index ix17 on orders (customer, number)");
        Workbench adopted = revisions.at(database);
        adopted.migrations().stamp("head");
        assertThat(adopted.migrate().upgrade()).isEmpty();
        return adopted;
    }

    private static Table orders(String name, TableElement... elements) {
        var builder = Table.of(
                        name,
                        column("id", integer()).notNull(),
                        column("customer", integer()),
                        column("number", integer()),
                        column("note", varchar(20)))
                .edit();
        List.of(elements).forEach(builder::add);
        return builder.build();
    }
}
