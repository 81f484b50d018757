package dev.revisor.history;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Columns.comment;
import static dev.revisor.schema.Columns.exact;
import static dev.revisor.schema.Constraints.ascending;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.expression;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Sequence.sequence;
import static dev.revisor.schema.Types.array;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.namedEnumeration;
import static dev.revisor.schema.Types.raw;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.migration.Operations;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.TableName;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChecksumTests {

    @Test
    void isTheSameInEveryVersionOfRevisor() {
        assertThat(Checksum.of(
                        Operations.record(ChecksumTests::everything), Operations.record(op -> op.dropTable("a"))))
                .isEqualTo("1:0683808c7a3a549d6afd5140eb95f2600bb0f2451c1b2dfa9334d35131ec9161");
    }

    @Test
    void isTheSameForTheSameOperationsRecordedAgain() {
        assertThat(checksum(ChecksumTests::everything)).isEqualTo(checksum(ChecksumTests::everything));
    }

    @Test
    void dependsOnEachDetail() {
        List<Consumer<Operations>> variants = List.of(
                op -> {},
                op -> op.addColumn("t", column("c", varchar(10))),
                op -> op.addColumn("t", column("c", varchar(11))),
                op -> op.addColumn("t", column("C", varchar(10))),
                op -> op.addColumn("u", column("c", varchar(10))),
                op -> op.addColumn(TableName.of("s", "t"), column("c", varchar(10))),
                op -> op.addColumn("t", column(exact("c"), varchar(10))),
                op -> op.addColumn("t", column("c", varchar(10)).notNull()),
                op -> op.addColumn("t", column("c", varchar(10)).defaultValue("'a'")),
                op -> op.addColumn("t", column("c", varchar(10)).defaultValue("'A'")),
                op -> op.addColumn("t", column("c", varchar(10)).comment("'a'")),
                op -> op.addColumn("t", column("c", varchar(10)).collation("'a'")),
                op -> op.addColumn("t", column("c", varchar(10)).generatedStored("'a'")),
                op -> op.addColumn("t", column("c", varchar(10)).generatedVirtual("'a'")),
                op -> op.addColumn("t", column("c", bigint())),
                op -> op.addColumn("t", column("c", bigint()).identity()),
                op -> op.addColumn("t", column("c", raw("bigint"))),
                op -> op.addColumn("t", column("c", raw(Database.H2, "bigint"))),
                op -> op.addColumn("t", column("c", array(bigint()))),
                op -> op.addColumn("t", column("c", enumeration(10, "A", "B"))),
                op -> op.addColumn("t", column("c", enumeration(10, "B", "A"))),
                op -> op.addColumn("t", column("c", namedEnumeration("A", "B"))),
                op -> op.addColumn("t", column("c", namedEnumeration("B", "A"))),
                op -> op.dropColumn("t", column("c", varchar(10))),
                op -> op.dropColumn("t", "c"),
                op -> op.dropConstraint("t", "c"),
                op -> op.dropIndex("t", "c"),
                op -> op.createIndex("t", index("c", "a", "b")),
                op -> op.createIndex("t", index("c", "b", "a")),
                op -> op.createIndex("t", index("c", "a", "b").unique()),
                op -> op.createIndex("t", index("c", "a", "b").where("a > 1")),
                op -> op.createIndex("t", index("c", "a,b")),
                op -> op.createIndex("t", index("c", "a").include("b")),
                op -> op.createIndex("t", index("c", "a", "b").using("gin")),
                op -> op.createIndex("t", index("c", "a", "b").unique().nullsNotDistinct()),
                op -> op.createIndex(
                        "t",
                        index(Identifier.of("c"), ascending("a"), ascending("b").nullsLast())),
                op -> op.createIndex(
                        "t",
                        index(Identifier.of("c"), ascending("a"), ascending("b").nullsFirst())),
                op -> op.addConstraint("t", unique("c", "a", "b").nullsNotDistinct()),
                op -> op.addConstraint("t", unique("c", "a", "b")),
                op -> op.addConstraint("t", unique("c", "a", "b").deferrable()),
                op -> op.addConstraint("t", unique("c", "a", "b").initiallyDeferred()),
                op -> op.addConstraint("t", primaryKey("c", "a", "b")),
                op -> op.addConstraint("t", primaryKey("c", "a", "b").deferrable()),
                op -> op.addConstraint("t", check("c", "a > b")),
                op -> op.addConstraint("t", foreignKey("c", "a").references("b", "a")),
                op -> op.addConstraint(
                        "t", foreignKey("c", "a").references("b", "a").initiallyDeferred()),
                op -> op.addConstraint(
                        "t", foreignKey("c", "a").references("b", "a").onDelete(ReferentialAction.CASCADE)),
                op -> op.addConstraint(
                        "t", foreignKey("c", "a").references("b", "a").onUpdate(ReferentialAction.CASCADE)),
                op -> op.createSequence(sequence("c", 1, 50)),
                op -> op.createSequence(sequence("c", 50, 1)),
                op -> op.commentTable("t", null, "c"),
                op -> op.commentTable("t", "c", null),
                op -> op.execute("delete from t"),
                op -> op.execute("delete from T"),
                op -> op.outsideTransaction(out -> out.execute("delete from t")),
                op -> op.on(Database.H2, on -> on.execute("delete from t")),
                op -> op.on(Database.SQLITE, on -> on.execute("delete from t")),
                op -> op.run("delete from t", connection -> {}),
                op -> op.run("delete from t", connection -> {}, "delete from t"),
                op -> op.irreversible("delete from t"),
                op -> op.fill("t", "c", "1"),
                op -> op.fill("t", "c", "2"),
                op -> op.fill("t", "d", "1"),
                op -> op.insert("t", "c").row(1),
                op -> op.insert("t", "c").row("1"),
                op -> op.insert("t", "c").row(1).row(1),
                op -> op.insert("t", "c").row((Object) null),
                op -> op.insert("t", "c").row("null"),
                op -> op.insert("t", "c").row(true),
                op -> op.insert("t", "c").row(new BigDecimal("1.0")),
                op -> op.insert("t", "c").row(new byte[] {1}),
                op -> op.insert("t", "c").row(Instant.EPOCH));
        Set<String> checksums = new HashSet<>();
        variants.forEach(variant -> checksums.add(checksum(variant)));
        assertThat(checksums).hasSameSizeAs(variants);
    }

    @Test
    void tellsUpgradeFromDowngrade() {
        List<Operation> drop = Operations.record(op -> op.dropTable("t"));
        assertThat(Checksum.of(drop, List.of())).isNotEqualTo(Checksum.of(List.of(), drop));
    }

    @Test
    void ignoresFormattingAndCommentsOfSql() {
        String plain = "update t set a = 'x  -- y', b=(1+2) where c >= 3";
        assertThat(Stream.of(
                                "update t\r\n   set a = 'x  -- y',\n b = ( 1 + 2 )\twhere c >= 3",
                                "update t set a = 'x  -- y', -- why\n b=(1+2) where c >= 3;",
                                "/* who */ update t set a = 'x  -- y', b=(1+2) where c >= 3 -- end",
                                plain)
                        .map(sql -> checksum(op -> op.execute(sql)))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void keepsWhatIsQuotedInSql() {
        assertThat(Stream.of(
                                "select 'a  b'",
                                "select 'a b'",
                                "select 'a -- b'",
                                "select 'a''b'",
                                "select \"a  b\"",
                                "select `a  b`",
                                "select $$a  b$$",
                                "select $x$a  b$x$",
                                "select /*! a */ b",
                                "select /*+ a */ b",
                                "select b",
                                "select a b",
                                "select ab")
                        .map(sql -> checksum(op -> op.execute(sql)))
                        .distinct())
                .hasSize(13);
    }

    @Test
    void copesWithLongLiterals() {
        String literal = "'" + "it''s ".repeat(200_000) + "'";
        assertThat(checksum(op -> op.execute("select " + literal))).startsWith("1:");
    }

    @Test
    void doesNotDependOnTheOrderOfDatabases() {
        assertThat(checksum(op -> op.on(Set.of(Database.H2, Database.SQLITE), on -> on.dropTable("t"))))
                .isEqualTo(checksum(op -> op.on(Set.of(Database.SQLITE, Database.H2), on -> on.dropTable("t"))));
    }

    @Test
    void comparesOnlyWhatWasMadeAlike() {
        assertThat(Checksum.differ("1:a", "1:b")).isTrue();
        assertThat(Checksum.differ("1:a", "1:a")).isFalse();
        assertThat(Checksum.differ("2:a", "1:b")).isFalse();
        assertThat(Checksum.differ(null, "1:b")).isFalse();
    }

    private static String checksum(Consumer<Operations> upgrade) {
        return Checksum.of(Operations.record(upgrade), List.of());
    }

    private static void everything(Operations op) {
        op.createSequence(sequence("order_seq", 1, 50));
        op.createTable(
                "customer",
                column("id", bigint()).identity(),
                column(exact("Name"), varchar(50))
                        .notNull()
                        .defaultValue("'x'")
                        .collation("C")
                        .comment("who"),
                column("state", enumeration(10, "NEW", "OLD")),
                column("words", array(varchar(20))),
                column("place", raw("point").on(Database.H2, "geometry")),
                column("twice", bigint()).generatedStored("id * 2"),
                primaryKey("pk_customer", "id"),
                unique((Identifier) null, exact("Name")),
                check("ck_customer_id", "id > 0"),
                foreignKey("fk_customer_customer", "twice")
                        .references("customer", "id")
                        .onDelete(ReferentialAction.SET_NULL),
                index(
                                Identifier.of("ix_customer"),
                                expression("lower(state)"),
                                expression("id").descending())
                        .unique()
                        .where("id > 1"),
                comment("customers"));
        op.renameTable("customer", "client");
        op.renameColumn("client", "state", "status");
        op.alterColumn("client").from(column("status", varchar(10))).to(column("status", varchar(20)));
        op.insert("client", "id").row(1).row((Object) null);
        op.execute("update client set id = 1");
        op.run("fill", connection -> {});
        op.on(Database.POSTGRESQL, on -> on.outsideTransaction(out -> out.createIndex("client", index("i", "id"))));
        op.dropTable("old", column("id", bigint()));
        op.dropSequence("old_seq");
    }
}
