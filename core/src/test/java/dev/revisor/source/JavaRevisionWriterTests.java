package dev.revisor.source;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Columns.comment;
import static dev.revisor.schema.Columns.exact;
import static dev.revisor.schema.Columns.name;
import static dev.revisor.schema.Columns.table;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.descending;
import static dev.revisor.schema.Constraints.expression;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Database.H2;
import static dev.revisor.schema.Database.POSTGRESQL;
import static dev.revisor.schema.ReferentialAction.CASCADE;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.namedEnumeration;
import static dev.revisor.schema.Types.raw;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.revisor.migration.Operations;
import dev.revisor.operation.FillColumn;
import dev.revisor.operation.Inverses;
import dev.revisor.operation.Operation;
import dev.revisor.revision.RevisionNode;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import dev.revisor.testing.AlembicCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JavaRevisionWriterTests {

    private static final JavaRevisionWriter WRITER = new JavaRevisionWriter("com.acme.shop.migrations");

    @AlembicCase(115)
    @Test
    void writesWhatAPersonWouldWrite() {
        List<Operation> upgrade = Operations.record(op -> {
            op.addColumn("customer", column("email", varchar(120)));
            op.alterColumn("customer").from(column("name", varchar(50))).to(column("name", varchar(100)));
            op.addConstraint("customer", unique("uq_customer_email", "email"));
        });
        RevisionFile file = WRITER.write(draft("customer email", upgrade, Notes.NONE));
        assertThat(file.name()).isEqualTo("M20261122T143005_CustomerEmail.java");
        assertThat(file.text()).isEqualTo("""
                package com.acme.shop.migrations;

                import static dev.revisor.schema.Columns.column;
                import static dev.revisor.schema.Constraints.unique;
                import static dev.revisor.schema.Types.varchar;

                import dev.revisor.migration.Migration;
                import dev.revisor.migration.Operations;
                import dev.revisor.migration.Revision;

                /** Customer email. */
                @Revision(id = "4f2a9c81d0e7", revises = "b1c2d3e4f5a6", created = "2026-11-22T14:30:05Z", message = "customer email")
                class M20261122T143005_CustomerEmail implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                        op.addColumn("customer", column("email", varchar(120)));
                        op.alterColumn("customer").from(column("name", varchar(50))).to(column("name", varchar(100)));
                        op.addConstraint("customer", unique("uq_customer_email", "email"));
                    }

                    @Override
                    public void downgrade(Operations op) {
                        op.dropConstraint("customer", unique("uq_customer_email", "email"));
                        op.alterColumn("customer").from(column("name", varchar(100))).to(column("name", varchar(50)));
                        op.dropColumn("customer", column("email", varchar(120)));
                    }
                }
                """);
    }

    @Test
    void writesAnEmptyRevision() {
        RevisionNode first = new RevisionNode("a", List.of(), List.of(), List.of(), created(), "");
        String text = new JavaRevisionWriter("")
                .write(new RevisionDraft(first, List.of(), List.of(), Notes.NONE))
                .text();
        assertThat(text).isEqualTo("""
                import dev.revisor.migration.Migration;
                import dev.revisor.migration.Operations;
                import dev.revisor.migration.Revision;

                @Revision(id = "a", created = "2026-11-22T14:30:05Z")
                class M20261122T143005_A implements Migration {

                    @Override
                    public void upgrade(Operations op) {}

                    @Override
                    public void downgrade(Operations op) {}
                }
                """);
    }

    @Test
    void givesEachElementOfATableALine() {
        assertThat(body(op -> op.createTable(
                        "orders",
                        column("id", bigint()).identity(),
                        column("customer_id", bigint()).notNull(),
                        column("state", enumeration(20, "NEW", "DONE")).defaultValue("'NEW'"),
                        primaryKey("pk_orders", "id"),
                        foreignKey("fk_orders_customer_id_customer", "customer_id")
                                .references("customer", "id")
                                .onDelete(CASCADE),
                        index(name("ix_orders_state"), descending("state"), expression("lower(note)")),
                        comment("what was ordered"))))
                .isEqualTo("""
                        op.createTable(
                                "orders",
                                column("id", bigint()).identity(),
                                column("customer_id", bigint()).notNull(),
                                column("state", enumeration(20, "NEW", "DONE")).defaultValue("'NEW'"),
                                primaryKey("pk_orders", "id"),
                                foreignKey("fk_orders_customer_id_customer", "customer_id")
                                        .references("customer", "id")
                                        .onDelete(CASCADE),
                                index(name("ix_orders_state"), descending("state"), expression("lower(note)")),
                                comment("what was ordered"));
                """);
    }

    @Test
    void wrapsLongEnumerations() {
        String[] values =
                "ALPHA BRAVO CHARLIE DELTA ECHO FOXTROT GOLF HOTEL INDIA JULIETT KILO LIMA MIKE NOVEMBER OSCAR"
                        .split(" ");
        assertThat(body(op -> op.addColumn(
                        "radio", column("word", enumeration(20, values)).notNull())))
                .isEqualTo("""
                        op.addColumn(
                                "radio",
                                column(
                                                "word",
                                                enumeration(
                                                        20, "ALPHA", "BRAVO", "CHARLIE", "DELTA", "ECHO", "FOXTROT", "GOLF", "HOTEL",
                                                        "INDIA", "JULIETT", "KILO", "LIMA", "MIKE", "NOVEMBER", "OSCAR"))
                                        .notNull());
                """);
    }

    @Test
    void breaksLongCallsAsAFormatterWould() {
        assertThat(body(op -> {
                    op.alterColumn("customer_of_the_shop")
                            .from(column("display_name", varchar(50)).notNull())
                            .to(column("display_name", varchar(100)).notNull());
                    op.alterColumn("order")
                            .from(column("state", enumeration(20, "NEW".repeat(20), "DONE".repeat(12)))
                                    .notNull())
                            .to(column("state", varchar(20)));
                    op.execute("update customer set display_name = name where display_name is null"
                            + " and created_at < timestamp '2026-01-01'");
                    op.addConstraint(
                            "customer",
                            check(
                                    "ck_customer_name",
                                    "char_length(name) > 0 and char_length(name) < 100 and name <> ''"));
                }))
                .isEqualTo("""
                        op.alterColumn("customer_of_the_shop")
                                .from(column("display_name", varchar(50)).notNull())
                                .to(column("display_name", varchar(100)).notNull());
                        op.alterColumn("order")
                                .from(column(
                                                "state",
                                                enumeration(
                                                        20, "NEWNEWNEWNEWNEWNEWNEWNEWNEWNEWNEWNEWNEWNEWNEWNEWNEWNEWNEWNEW",
                                                        "DONEDONEDONEDONEDONEDONEDONEDONEDONEDONEDONEDONE"))
                                        .notNull())
                                .to(column("state", varchar(20)));
                        op.execute("update customer set display_name = name where display_name is null and created_at < "
                                + "timestamp '2026-01-01'");
                        op.addConstraint(
                                "customer",
                                check("ck_customer_name", "char_length(name) > 0 and char_length(name) < 100 and name <> ''"));
                """);
    }

    @Test
    void writesStatementsOfSeveralLinesAsTextBlocks() {
        assertThat(body(op -> op.execute("create view \"v\" as\n  select 1 \nfrom t")))
                .isEqualTo("""
                        op.execute(\"""
                                create view "v" as
                                  select 1\\s
                                from t\""");
                """);
    }

    @Test
    void writesValuesOfRows() {
        assertThat(body(op -> op.insert("role", "id", "key", "since", "note")
                        .row(1, new byte[] {1, (byte) 0xff}, LocalDate.of(2026, 11, 22), "admin")
                        .row(2L, null, null, null)))
                .isEqualTo("""
                        op.insert("role", "id", "key", "since", "note")
                                .row(1, HexFormat.of().parseHex("01ff"), LocalDate.parse("2026-11-22"), "admin")
                                .row(2L, null, null, null);
                """);
    }

    @Test
    void writesFills() {
        assertThat(body(op -> {
                    op.fill("customer", "email", "concat(name, '@\"')");
                    op.fill(TableName.of("sales", "customer"), Identifier.exact("eMail"), FillColumn.OPEN);
                }))
                .isEqualTo("""
                        op.fill("customer", "email", "concat(name, '@\\"')");
                        op.fill(table("sales", "customer"), exact("eMail"), "<expression>");
                """);
    }

    @Test
    void limitsOperationsToDatabases() {
        assertThat(body(op -> {
                    op.on(POSTGRESQL, on -> on.execute("create extension citext"));
                    op.on(Set.of(POSTGRESQL, H2), on -> {
                        on.execute("one");
                        on.outsideTransaction(out -> out.execute("two"));
                    });
                }))
                .isEqualTo("""
                        op.on(POSTGRESQL, on -> on.execute("create extension citext"));
                        op.on(Set.of(H2, POSTGRESQL), on -> {
                            on.execute("one");
                            on.outsideTransaction(out2 -> out2.execute("two"));
                        });
                """);
    }

    @Test
    void writesNamesThatAreNotPlain() {
        assertThat(body(op -> {
                    op.dropTable("customer");
                    op.dropTable(table("crm", "customer"));
                    op.dropTable(table(exact("Order")));
                    op.addColumn(
                            table(exact("Order")),
                            column(exact("Id"), raw(H2, "bigint").on(POSTGRESQL, "int8")));
                    op.renameColumn(table("crm", "customer"), name("a"), exact("B"));
                    op.dropConstraint("customer", primaryKey(null, "id"));
                    op.dropConstraint("customer", check("a > 0"));
                }))
                .isEqualTo("""
                        op.dropTable("customer");
                        op.dropTable(table("crm", "customer"));
                        op.dropTable(table(exact("Order")));
                        op.addColumn(table(exact("Order")), column(exact("Id"), raw(H2, "bigint").on(POSTGRESQL, "int8")));
                        op.renameColumn(table("crm", "customer"), name("a"), exact("B"));
                        op.dropConstraint("customer", primaryKey(null, "id"));
                        op.dropConstraint("customer", check("a > 0"));
                """);
    }

    @Test
    void putsNotesAboveWhatTheyAreAbout() {
        List<Operation> upgrade = Operations.record(op -> op.dropColumn("customer", column("fax", varchar(20))));
        Notes notes = Notes.NONE
                .with("Written from the catalog of H2 2.4.")
                .with(upgrade.get(0), "Drops data: release it after the last instance that maps it is gone.");
        String text =
                WRITER.write(draft("drop */ \\u002a/ fax <b>", upgrade, notes)).text();
        assertThat(text).contains("""
                /**
                 * Drop *&#47; &#92;u002a/ fax &lt;b&gt;.
                 *
                 * <p>Written from the catalog of H2 2.4.
                 */
                """).contains("""
                        // Drops data: release it after the last instance that maps it is gone.
                        op.dropColumn("customer", column("fax", varchar(20)));
                """);
    }

    @Test
    void givesEachMemberOfALongAnnotationALine() {
        RevisionNode node = new RevisionNode(
                "4f2a9c81d0e7",
                List.of("b1c2d3e4f5a6", "c1c2d3e4f5a6"),
                List.of("d1c2d3e4f5a6"),
                List.of("shop"),
                created(),
                "x");
        String text = WRITER.write(new RevisionDraft(node, List.of(), List.of(), Notes.NONE))
                .text();
        assertThat(text).contains("""
                @Revision(
                        id = "4f2a9c81d0e7",
                        revises = {"b1c2d3e4f5a6", "c1c2d3e4f5a6"},
                        dependsOn = "d1c2d3e4f5a6",
                        branchLabels = "shop",
                        created = "2026-11-22T14:30:05Z",
                        message = "x")
                class M20261122T143005_X implements Migration {
                """);
    }

    @Test
    void saysInAWordWhatOnlySomeDatabasesHave() {
        assertThat(body(op -> {
                    op.addColumn("wall", column("colour", namedEnumeration("colour", "BLUE", "RED")));
                    op.addConstraint(
                            "wall", unique("uq", "a").nullsNotDistinct().initiallyDeferred());
                    op.createIndex("wall", index("ix", "a").include("b").using("gin"));
                    op.createIndex("wall", index(name("iy"), descending("a").nullsLast()));
                }))
                .isEqualTo("""
                        op.addColumn("wall", column("colour", namedEnumeration("colour", "BLUE", "RED")));
                        op.addConstraint("wall", unique("uq", "a").initiallyDeferred().nullsNotDistinct());
                        op.createIndex("wall", index("ix", "a").include("b").using("gin"));
                        op.createIndex("wall", index(name("iy"), descending("a").nullsLast()));
                """);
    }

    @Test
    void refusesCodeWhoseSourceItDoesNotHave() {
        List<Operation> upgrade = Operations.record(op -> op.run("backfill", connection -> {}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WRITER.write(new RevisionDraft(node("x"), upgrade, List.of(), Notes.NONE)))
                .withMessageContaining("'backfill'");
    }

    private static String body(Consumer<Operations> operations) {
        RevisionDraft draft = new RevisionDraft(node("x"), Operations.record(operations), List.of(), Notes.NONE);
        String text = WRITER.write(draft).text();
        String start = "upgrade(Operations op) {\n";
        return text.substring(text.indexOf(start) + start.length(), text.indexOf("    }\n\n    @Override"));
    }

    private static RevisionDraft draft(String message, List<Operation> upgrade, Notes notes) {
        return new RevisionDraft(node(message), upgrade, Inverses.of(upgrade).orElseThrow(), notes);
    }

    private static RevisionNode node(String message) {
        return new RevisionNode("4f2a9c81d0e7", List.of("b1c2d3e4f5a6"), List.of(), List.of(), created(), message);
    }

    private static Instant created() {
        return Instant.parse("2026-11-22T14:30:05Z");
    }
}
