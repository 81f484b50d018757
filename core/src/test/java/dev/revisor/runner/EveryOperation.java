package dev.revisor.runner;

import static dev.revisor.runner.Scripts.script;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Columns.comment;
import static dev.revisor.schema.Columns.name;
import static dev.revisor.schema.Constraints.ascending;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.descending;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Sequence.sequence;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.bool;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.instant;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.uuid;
import static dev.revisor.schema.Types.varchar;

import dev.revisor.migration.Operations;
import dev.revisor.migration.RevisionScript;
import dev.revisor.revision.RevisionNode;
import dev.revisor.schema.Database;
import dev.revisor.schema.ReferentialAction;
import java.util.List;
import java.util.Set;

/** A chain with a merge in it, whose revisions use every operation there is on the way up or down. */
final class EveryOperation {

    static final RevisionScript[] REVISIONS = {
        script("aaaa1", "", EveryOperation::create, EveryOperation::dropAll),
        script("bbbb2", "aaaa1", EveryOperation::columns, EveryOperation::columnsBack),
        script("cccc3", "aaaa1", EveryOperation::sequences, EveryOperation::sequencesBack),
        script(
                new RevisionNode(
                        "dddd4",
                        List.of("bbbb2", "cccc3"),
                        List.of(),
                        List.of(),
                        null,
                        "it's a \"merge\"; \\ -- \nnot"),
                EveryOperation::keys,
                EveryOperation::keysBack),
        script("eeee5", "dddd4", EveryOperation::data, EveryOperation::dataBack)
    };

    private EveryOperation() {}

    private static void create(Operations op) {
        op.createTable(
                "customer",
                column("id", bigint()).identity(),
                column("name", varchar(50)).notNull().comment("what it's called"),
                column("state", enumeration(10, "NEW", "DONE")).notNull().defaultValue("'NEW'"),
                column("seen_at", instant(6)),
                column("token", uuid()),
                primaryKey("pk_customer", "id"),
                unique("uq_customer_token", "token"),
                check("ck_customer_name", "name <> 'a;b'"),
                index("ix_customer_name", "name"),
                comment("who buys"));
        op.createTable(
                "orders",
                column("id", bigint()).notNull(),
                column("customer_id", bigint()),
                column("amount", integer()).defaultValue("0"),
                primaryKey("pk_orders", "id"),
                foreignKey("fk_orders_customer", "customer_id")
                        .references("customer", "id")
                        .onDelete(ReferentialAction.CASCADE));
        op.insert("customer", "name", "state").row("Grüße; -- 'x' \\n", "NEW").row("b", "DONE");
        op.insert("orders", "id", "customer_id", "amount").row(1, 1, 5).row(2, 2, null);
    }

    private static void dropAll(Operations op) {
        op.dropTable("orders");
        op.dropTable("customer");
    }

    private static void columns(Operations op) {
        op.addColumn("customer", column("email", varchar(120)));
        op.addColumn("customer", column("active", bool()).notNull().defaultValue("true"));
        op.alterColumn("customer")
                .from(column("name", varchar(50)).notNull().comment("what it's called"))
                .to(column("name", varchar(80)));
        op.alterColumn("orders")
                .from(column("amount", integer()).defaultValue("0"))
                .to(column("amount", bigint()).defaultValue("1"));
        op.renameColumn("customer", "seen_at", "last_seen");
        op.dropColumn("customer", "token");
        op.commentTable("customer", "who buys", "who pays");
    }

    private static void columnsBack(Operations op) {
        op.commentTable("customer", "who pays", "who buys");
        op.addColumn("customer", column("token", uuid()));
        op.addConstraint("customer", unique("uq_customer_token", "token"));
        op.renameColumn("customer", "last_seen", "seen_at");
        op.alterColumn("orders")
                .from(column("amount", bigint()).defaultValue("1"))
                .to(column("amount", integer()).defaultValue("0"));
        op.alterColumn("customer")
                .from(column("name", varchar(80)))
                .to(column("name", varchar(50)).notNull().comment("what it's called"));
        op.dropColumn("customer", "active");
        op.dropColumn("customer", "email");
    }

    private static void sequences(Operations op) {
        op.createSequence(sequence("orders_seq", 1, 50));
        op.createSequence(sequence("spare_seq", 1, 1));
        op.alterSequence(sequence("orders_seq", 1, 50), sequence("orders_seq", 1, 10));
        op.dropSequence("spare_seq");
    }

    private static void sequencesBack(Operations op) {
        op.dropSequence(sequence("orders_seq", 1, 10));
    }

    private static void keys(Operations op) {
        op.renameTable("orders", "purchase");
        op.dropConstraint("customer", check("ck_customer_name", "name <> 'a;b'"));
        op.addConstraint("customer", unique("uq_customer_email", "email"));
        op.addConstraint("customer", check("ck_customer_email", "email <> 'none'"));
        op.dropIndex("customer", "ix_customer_name");
        op.createIndex("customer", index(name("ix_customer_name_email"), ascending("name"), descending("email")));
        op.renameConstraint("purchase", "pk_orders", "pk_purchase");
        op.renameConstraint("customer", "uq_customer_email", "uq_customer_mail");
        op.renameIndex("customer", "ix_customer_name_email", "ix_customer_name_mail");
        op.dropConstraint("purchase", "fk_orders_customer");
        op.addConstraint(
                "purchase", foreignKey("fk_purchase_customer", "customer_id").references("customer", "id"));
    }

    private static void keysBack(Operations op) {
        op.dropConstraint("purchase", "fk_purchase_customer");
        op.addConstraint(
                "purchase",
                foreignKey("fk_orders_customer", "customer_id")
                        .references("customer", "id")
                        .onDelete(ReferentialAction.CASCADE));
        op.renameIndex("customer", "ix_customer_name_mail", "ix_customer_name_email");
        op.renameConstraint("customer", "uq_customer_mail", "uq_customer_email");
        op.renameConstraint("purchase", "pk_purchase", "pk_orders");
        op.dropIndex("customer", "ix_customer_name_email");
        op.createIndex("customer", index("ix_customer_name", "name"));
        op.dropConstraint("customer", check("ck_customer_email", "email <> 'none'"));
        op.dropConstraint("customer", "uq_customer_email");
        op.addConstraint("customer", check("ck_customer_name", "name <> 'a;b'"));
        op.renameTable("purchase", "orders");
    }

    private static void data(Operations op) {
        op.execute("update customer set email = 'x;y' where name = 'b' -- not the others");
        op.run(
                "count",
                connection -> {
                    try (java.sql.Statement statement = connection.createStatement()) {
                        statement.execute("update purchase set amount = 7");
                    }
                },
                "update purchase set amount = 7;");
        op.on(Set.of(Database.POSTGRESQL), EveryOperation::function);
        op.on(Set.of(Database.SQLITE), EveryOperation::sqliteTrigger);
        op.on(Set.of(Database.MARIADB), EveryOperation::mariadbTrigger);
        op.outsideTransaction(outside -> {
            outside.on(Database.POSTGRESQL, on -> on.execute("create index concurrently ix_late on purchase (amount)"));
            outside.on(
                    Set.of(Database.H2, Database.MARIADB, Database.SQLITE),
                    on -> on.execute("create index ix_late on purchase (amount)"));
        });
        op.execute("update purchase set amount = 8 where id = 1");
        op.fill("customer", "email", "name");
    }

    private static void function(Operations op) {
        op.execute("create function touched() returns trigger language plpgsql as $$ begin"
                + " new.amount := new.amount; return new; end $$");
        op.execute("create trigger touch before update on purchase for each row execute function touched()");
    }

    private static void sqliteTrigger(Operations op) {
        op.execute("create trigger touch after update on purchase begin"
                + " update customer set active = 1 where id = new.customer_id; select ';'; end");
    }

    private static void mariadbTrigger(Operations op) {
        op.execute("create trigger touch before update on purchase for each row begin"
                + " set new.amount = new.amount; set @touched = ';'; end");
    }

    private static void dataBack(Operations op) {
        op.on(Set.of(Database.POSTGRESQL), on -> {
            on.execute("drop trigger touch on purchase");
            on.execute("drop function touched()");
        });
        op.on(Set.of(Database.SQLITE, Database.MARIADB), on -> on.execute("drop trigger touch"));
        op.dropIndex("purchase", index("ix_late", "amount"));
        op.execute("update customer set email = null");
    }
}
