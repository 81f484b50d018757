package dev.revisor.dialect.postgresql;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Columns.exact;
import static dev.revisor.schema.Columns.table;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.expression;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Sequence.sequence;
import static dev.revisor.schema.Types.blob;
import static dev.revisor.schema.Types.bool;
import static dev.revisor.schema.Types.clob;
import static dev.revisor.schema.Types.decimal;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.instant;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.json;
import static dev.revisor.schema.Types.raw;
import static dev.revisor.schema.Types.uuid;
import static dev.revisor.schema.Types.varbinary;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.dialect.Inspection;
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
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableName;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

class PostgresqlOperationsTests {

    private static final TableName NAME = TableName.of("t");
    private static final Table TABLE = Table.of(
            "t",
            column("id", integer()).notNull(),
            column("status", enumeration(10, "NEW", "DONE")),
            column("a", integer()),
            column("b", varchar(10)),
            primaryKey("pk", "id"),
            check("ck_b", "b <> 'x'"));

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void undoesWhatItDoes(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            bench.create(TABLE);
            bench.execute("insert into t (id, status, a, b) values (1, 'NEW', 7, 'y')");
            Inspection before = bench.inspect();
            for (Operation operation : reversible()) {
                bench.apply(operation);
                assertThat(bench.inspect()).as("%s", operation).isNotEqualTo(before);
                bench.apply(operation.inverse().orElseThrow());
                assertThat(bench.inspect()).as("%s undone", operation).isEqualTo(before);
                assertThat(bench.texts("select id || status || a || b from t")).containsExactly("1NEW7y");
            }
        }
    }

    private static List<Operation> reversible() {
        return List.of(
                new CreateTable(Table.of("other", column("id", integer()), index("ix_other", "id"))),
                new AddColumn(NAME, column("c", enumeration(3, "A")).comment("c")),
                new AddColumn(NAME, column("c", integer()).identity()),
                new AddColumn(NAME, column("c", integer()).generatedVirtual("id * 2")),
                new RenameTable(NAME, exact("T \"2\"")),
                new RenameColumn(NAME, Identifier.of("status"), exact("select")),
                new RenameColumn(NAME, Identifier.of("b"), Identifier.of("user")),
                new AddConstraint(NAME, unique("uq", "a", "b")),
                new AddConstraint(NAME, unique((Identifier) null, Identifier.of("a"), Identifier.of("b"))),
                new AddConstraint(NAME, check("ck", "a in (7, 8)")),
                new AddConstraint(NAME, check((Identifier) null, "a > id")),
                new AddConstraint(
                        NAME, foreignKey("fk", "id").references("t", "id").onDelete(ReferentialAction.CASCADE)),
                new AddConstraint(
                        NAME, foreignKey((Identifier) null, Identifier.of("id")).references("t", "id")),
                new CreateIndex(NAME, index("ix", "a", "b").unique().where("a > 0")),
                new CreateIndex(
                        NAME, index(Identifier.of("ix"), expression("lower(b)")).withName(null)),
                new OutsideTransaction(List.of(new CreateIndex(NAME, index("ix", "a")))),
                new CommentTable(NAME, null, "it's"),
                new CreateSequence(sequence("s", 5, 50)));
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void makesDroppedThingsAgain(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            Table keyless = Table.of(
                    "keyless",
                    column("id", integer()),
                    column("code", integer()).notNull(),
                    primaryKey((Identifier) null, Identifier.of("id"), Identifier.of("code")),
                    index("ix", "code"));
            bench.create(keyless);
            Inspection before = bench.inspect();
            List<Operation> drops = List.of(
                    new DropConstraint(keyless.name(), null, keyless.primaryKey()),
                    new DropIndex(
                            keyless.name(),
                            Identifier.of("ix"),
                            keyless.indexes().get(0)),
                    new DropTable(keyless.name(), keyless));
            for (Operation drop : drops) {
                bench.apply(drop);
                assertThat(bench.inspect()).as("%s", drop).isNotEqualTo(before);
                bench.apply(drop.inverse().orElseThrow());
                assertThat(bench.inspect()).as("%s undone", drop).isEqualTo(before);
            }
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void letsNullsInAgainWhenThePrimaryKeyGoes(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            bench.create(Table.of("t", column("id", integer())));
            Table before = bench.inspected("t");
            Operation add = new AddConstraint(NAME, primaryKey("pk", "id"));
            bench.apply(add).apply(add.inverse().orElseThrow());
            assertThat(bench.inspected("t")).isEqualTo(before);
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void findsUnnamedConstraintsWhateverTheServerCallsThem(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            Constraint unique = unique((Identifier) null, Identifier.of("a"));
            Constraint key = foreignKey((Identifier) null, Identifier.of("a")).references("t", "id");
            bench.create(TABLE.edit().add(unique).add(key).build());
            bench.execute("alter table t rename constraint t_a_key to \"UK 1\"");
            bench.execute("alter table t rename constraint t_a_fkey to \"FKabc\"");
            bench.apply(new DropConstraint(NAME, null, unique), new DropConstraint(NAME, null, key));
            assertThat(bench.inspected("t").uniques()).isEmpty();
            assertThat(bench.inspected("t").foreignKeys()).isEmpty();
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void knowsWhatTheServerCallsUnnamedConstraints(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            String table = "a_table_with_a_name_that_is_as_long_as_can_be_or_nearly_so";
            Identifier column = Identifier.of("a_column_with_a_name_that_is_as_long_as_can_be_or_nearly_so");
            TableName name = TableName.of(table);
            List<Constraint> constraints = List.of(
                    foreignKey((Identifier) null, column).references(table, "id"),
                    unique((Identifier) null, column, Identifier.of("id")),
                    check((Identifier) null, column + " > 0"),
                    check((Identifier) null, column + " > id"),
                    primaryKey((Identifier) null, Identifier.of("id")));
            TableBuilder builder = Table.of(name, column("id", integer()), column(column, integer()))
                    .edit();
            constraints.forEach(builder::add);
            Index index = index("ix", "id").withName(null);
            Index expressions = index(Identifier.of("ix"), expression("id + 1"), expression("abs(id)"));
            bench.create(builder.build())
                    .apply(new CreateIndex(name, index), new CreateIndex(name, expressions.withName(null)));
            List<Operation> drops = new ArrayList<>();
            constraints.forEach(constraint -> drops.add(new DropConstraint(name, null, constraint)));
            drops.add(new DropIndex(name, null, index));
            drops.add(new DropIndex(name, null, expressions.withName(null)));
            bench.applyOffline(drops);
            assertThat(bench.inspected(table).constraints()).isEmpty();
            assertThat(bench.inspected(table).indexes()).isEmpty();
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void namesImpliedChecksAsTheServerDoes(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            Column from = column("ein_ziemlich_langer_name_für_eine_spalte_mit_ä", enumeration(5, "A"));
            Column to = column("ein_ziemlich_langer_name_für_eine_spalte_mit_ä", enumeration(5, "A", "B"));
            for (String table :
                    List.of("t", "eine_tabelle_mit_ößß", "eine_tabelle_mit_einem_recht_langen_namen_größer_als_alle")) {
                bench.create(Table.of(table, from))
                        .apply(new AlterColumn(TableName.of(table), from, to))
                        .apply(new RenameColumn(TableName.of(table), from.name(), exact("Kürzer")))
                        .apply(new RenameTable(TableName.of(table), Identifier.of("kurz")))
                        .apply(new AlterColumn(
                                TableName.of("kurz"), to.withName(exact("Kürzer")), from.withName(exact("Kürzer"))));
                assertThat(bench.inspected("kurz").checks())
                        .extracting(check -> String.valueOf(check.name()))
                        .containsExactly("\"kurz_Kürzer_check\"");
                bench.apply(new DropTable(TableName.of("kurz"), null));
            }
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void worksInOtherSchemas(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            bench.execute("create schema \"Shop\"");
            TableName name = table(exact("Shop"), Identifier.of("orders"));
            Table orders = Table.of(
                    name,
                    column("id", integer()).identity(),
                    column("status", enumeration(3, "A")).comment("s"),
                    primaryKey("pk", "id"),
                    foreignKey("fk", "id").references(name, Identifier.of("id")),
                    index("ix", "status"));
            bench.create(orders)
                    .apply(
                            new AlterColumn(name, orders.columns().get(1), column("status", enumeration(3, "A", "B"))),
                            new RenameTable(name, Identifier.of("purchases")),
                            new DropIndex(table(exact("Shop"), Identifier.of("purchases")), Identifier.of("ix"), null),
                            new CreateSequence(sequence("s", 1, 1).withName(table(exact("Shop"), Identifier.of("s")))));
            assertThat(bench.texts("select conname from pg_constraint where contype = 'c' and conname like 'purch%'"))
                    .containsExactly("purchases_status_check");
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void countsOnWhereASequenceWas(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            bench.apply(new CreateSequence(sequence("s", 5, 50)));
            assertThat(bench.texts("select nextval('s')")).containsExactly("5");
            bench.apply(new AlterSequence(sequence("s", 5, 50), sequence("s", 1, 10)));
            assertThat(bench.texts("select nextval('s')")).containsExactly("15");
            assertThat(bench.inspect().schema().sequence(TableName.of("s"))).contains(sequence("s", 1, 10));
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void countsDownWhereADefaultNeedsTheSequence(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            bench.apply(new CreateSequence(sequence("s", 1, 1)));
            bench.create(Table.of("numbered", column("number", integer()).defaultValue("nextval('s')")));
            bench.apply(new AlterSequence(sequence("s", 1, 1), sequence("s", -1, -2)));
            assertThat(bench.texts("insert into numbered values (default), (default) returning number"))
                    .containsExactly("-1", "-3");
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void insertsValuesOfEveryType(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            List<Column> columns = List.of(
                    column("a", varchar(20)),
                    column("b", decimal(10, 2)),
                    column("c", bool()),
                    column("d", uuid()),
                    column("e", varbinary(9)),
                    column("f", instant(6)),
                    column("g", json()),
                    column("h", clob()),
                    column("i", blob()),
                    column("j", raw("date[]")));
            List<Object> values = new ArrayList<>(
                    List.of("it's \\ ü", new BigDecimal("1.50"), true, new UUID(1, 2), new byte[] {1, 2}));
            values.addAll(List.of(Instant.EPOCH, "{\"a\": 1}", "large", new byte[] {3}, "{2026-01-02}"));
            List<Identifier> names = columns.stream().map(Column::name).toList();
            bench.create(Table.of("v", columns.toArray(Column[]::new)))
                    .apply(new InsertRows(
                            TableName.of("v"), names, List.of(values, Collections.nCopies(columns.size(), null))));
            assertThat(bench.texts("select row(a, b, c, d, e, f at time zone 'UTC', g, convert_from(lo_get(h), 'UTF8'),"
                            + " lo_get(i), j)::text from v where a is not null"))
                    .containsExactly("(\"it's \\\\ ü\",1.50,t,00000000-0000-0001-0000-000000000002,\"\\\\x0102\","
                            + "\"1970-01-01 00:00:00\",\"{\"\"a\"\": 1}\",large,\"\\\\x03\",{2026-01-02})");
            assertThat(bench.texts("select count(*) from v")).containsExactly("2");
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void dropsColumnsWithWhatStandsOnThem(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            bench.create(TABLE).apply(new DropColumn(NAME, Identifier.of("STATUS"), null));
            assertThat(bench.inspected("t").checks()).hasSize(1);
        }
    }
}
