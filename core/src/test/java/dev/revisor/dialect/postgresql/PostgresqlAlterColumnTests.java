package dev.revisor.dialect.postgresql;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.blob;
import static dev.revisor.schema.Types.bool;
import static dev.revisor.schema.Types.clob;
import static dev.revisor.schema.Types.date;
import static dev.revisor.schema.Types.decimal;
import static dev.revisor.schema.Types.doublePrecision;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.instant;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.json;
import static dev.revisor.schema.Types.longVarchar;
import static dev.revisor.schema.Types.raw;
import static dev.revisor.schema.Types.smallint;
import static dev.revisor.schema.Types.timestamp;
import static dev.revisor.schema.Types.uuid;
import static dev.revisor.schema.Types.varbinary;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.DropTable;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

class PostgresqlAlterColumnTests {

    private static final TableName NAME = TableName.of("t");

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void altersTypesAndKeepsValues(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            checkBothWays(bench, varchar(50), varchar(100), "'abc'", "abc");
            checkBothWays(bench, varchar(50), longVarchar(), "'abc'", "abc");
            checkBothWays(bench, varchar(50), integer(), "'12'", "12");
            checkBothWays(bench, integer(), bigint(), "12", "12");
            checkBothWays(bench, integer(), decimal(12, 2), "12", "12.00");
            checkBothWays(bench, integer(), doublePrecision(), "12", "12.0");
            checkBothWays(bench, decimal(10, 2), decimal(14, 4), "12.5", "12.5000");
            checkBothWays(bench, bool(), smallint(), "true", "1");
            checkBothWays(bench, bool(), bigint(), "true", "1");
            checkBothWays(bench, bool(), varchar(5), "true", "true");
            checkBothWays(bench, longVarchar(), json(), "'{\"a\": 1}'", "{\"a\": 1}");
            checkBothWays(bench, raw("json"), json(), "'{\"a\": 1}'", "{\"a\": 1}");
            checkBothWays(
                    bench,
                    varchar(36),
                    uuid(),
                    "'00000000-0000-0000-0000-00000000000a'",
                    "00000000-0000-0000-0000-00000000000a");
            checkBothWays(
                    bench,
                    uuid(),
                    varbinary(16),
                    "'00000000-0000-0000-0000-00000000000a'",
                    "\\x" + "0".repeat(31) + "a");
            checkBothWays(bench, varchar(20), varbinary(20), "'äb'", "\\xc3a462");
            checkBothWays(bench, date(), timestamp(6), "'2026-11-22'", "2026-11-22 00:00:00.0");
            checkBothWays(bench, timestamp(6), timestamp(3), "'2026-11-22 14:30:05.25'", "2026-11-22 14:30:05.25");
            checkBothWays(bench, varchar(20), raw("varchar(20)[]"), "'{a,b}'", "{a,b}");
            checkBothWays(
                    bench,
                    column("c", bool()).defaultValue("true"),
                    column("c", integer()).defaultValue("1"),
                    "false",
                    "0");
        }
    }

    @AlembicCase(91)
    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void altersTimesWithZone(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            Table before = tableOf(column("c", timestamp(6)));
            bench.create(before).apply(new AlterColumn(NAME, column("c", timestamp(6)), column("c", instant(6))));
            assertThat(bench.inspected("t")).isEqualTo(bench.dialect.canonical(tableOf(column("c", instant(6)))));
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void bringsLargeObjectsIntoTheRowAndBack(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            checkContent(bench, clob(), longVarchar(), "lo_from_bytea(0, 'text'::bytea)", "text");
            checkContent(bench, clob(), varchar(20), "lo_from_bytea(0, 'text'::bytea)", "text");
            checkContent(bench, blob(), varbinary(20), "lo_from_bytea(0, '\\x0102'::bytea)", "\\x0102");
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void altersEverythingElseOfAColumn(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            Column plain = column("c", integer());
            checkBothWays(bench, plain, plain.notNull(), "1", "1");
            checkBothWays(bench, plain, plain.defaultValue("7"), "1", "1");
            checkBothWays(
                    bench, plain.defaultValue("7"), plain.defaultValue("8").notNull(), "1", "1");
            checkBothWays(bench, plain, plain.comment("it's"), "1", "1");
            checkBothWays(bench, plain.comment("one"), plain.comment("other"), "1", "1");
            checkBothWays(
                    bench, column("c", varchar(9)), column("c", varchar(9)).collation("C"), "'a'", "a");
            checkBothWays(bench, column("c", varchar(9)).defaultValue("'5'"), plain.defaultValue("6"), "'1'", "1");
            checkBothWays(
                    bench, plain.defaultValue("5"), column("c", longVarchar()).defaultValue("'5'"), "1", "1");
            checkBothWays(bench, plain.notNull().defaultValue("5").comment("a"), column("c", bigint()), "1", "1");
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void altersEnumerations(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            checkBothWays(bench, enumeration(9, "A", "B"), enumeration(9, "A", "B", "C"), "'A'", "A");
            checkBothWays(bench, enumeration(9, "A", "B"), enumeration(20, "A", "B"), "'A'", "A");
            checkBothWays(bench, varchar(9), enumeration(9, "A", "B"), "'A'", "A");
            checkBothWays(bench, enumeration(9, "A"), longVarchar(), "'A'", "A");
            checkBothWays(bench, enumeration(9, "A"), enumeration(20_000_000, "A", "B"), "'A'", "A");
        }
    }

    @AlembicCase(106)
    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void altersNumberings(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            Column plain = column("c", integer()).notNull();
            Column identity = plain.identity();
            Column always = plain.withNumbering(new Identity(true, 100, 10));
            Column serial = column("c", raw("serial")).notNull();
            checkBothWays(bench, plain, identity, "5", "5");
            checkBothWays(bench, column("c", integer()), identity, "5", "5");
            checkBothWays(bench, plain.defaultValue("9"), identity, "5", "5");
            checkBothWays(bench, identity, always, "5", "5");
            checkBothWays(bench, identity, column("c", bigint()).identity(), "5", "5");
            checkBothWays(bench, plain, serial, "5", "5");
            checkBothWays(bench, serial, identity, "5", "5");
            checkBothWays(bench, serial, column("c", raw("bigserial")).notNull(), "5", "5");
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void goesOnCountingAfterTheNumbersThatAreThere(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            Column plain = column("c", integer()).notNull();
            Column from100 = plain.withNumbering(new Identity(false, 100, 1));
            for (Column numbered : List.of(plain.identity(), column("c", raw("serial")), from100)) {
                bench.create(tableOf(plain));
                bench.execute("insert into t (id, c) values (1, 41)");
                bench.apply(new AlterColumn(NAME, plain, numbered));
                bench.execute("insert into t (id) values (2)");
                String next = numbered.equals(from100) ? "100" : "42";
                assertThat(bench.texts("select c from t order by id")).containsExactly("41", next);
                bench.apply(new DropTable(NAME, null));
            }
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void altersGeneratedColumns(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            Column plain = column("c", integer());
            Column stored = plain.generatedStored("id + 1");
            Column virtual = plain.generatedVirtual("id + 1");
            checkComputed(bench, tableOf(stored), plain.generatedStored("id * 5"), "5");
            checkComputed(bench, tableOf(virtual), plain.generatedVirtual("id * 5"), "5");
            checkComputed(bench, tableOf(stored), virtual, "2");
            checkComputed(bench, tableOf(stored), plain, "2");
            checkComputed(bench, tableOf(virtual), plain.notNull(), "2");
            checkComputed(bench, tableOf(stored), column("c", bigint()).generatedStored("id + 1"), "2");
            checkComputed(bench, tableOf(stored), column("c", bool()).generatedStored("id > 0"), "true");
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void keepsWhatStandsOnARebuiltColumn(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            Column from = column("c", integer());
            Column to = from.generatedStored("id + 1");
            TableElement[] dependents = {
                unique("uq", "c"), index("ix", "c", "id"), index("part", "id").where("c > 0"), check("ck", "C > 0")
            };
            checkComputed(bench, tableOf(to, dependents), from, "2");
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void keepsChecksAndIndexesOfARetypedColumn(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database)) {
            Column from = column("c", varchar(20));
            TableElement[] dependents = {
                unique("uq", "c"), index("ix", "c", "id"), check("ck", "c in ('a', 'b')"), check("ck2", "length(c) > 0")
            };
            Table before = tableOf(from, dependents);
            bench.create(before).execute("insert into t values (1, 'a')");
            checkThereAndBack(bench, before, column("c", longVarchar()), "c", "a");
        }
    }

    private static void checkBothWays(Bench bench, ColumnType from, ColumnType to, String value, String expected)
            throws SQLException {
        checkBothWays(bench, column("c", from), column("c", to), value, expected);
    }

    private static void checkBothWays(Bench bench, Column from, Column to, String value, String expected)
            throws SQLException {
        bench.create(tableOf(from));
        bench.execute("insert into t (id, c) overriding system value values (1, " + value + ")");
        checkThereAndBack(bench, tableOf(from), to, "c", expected);
    }

    private static void checkContent(Bench bench, ColumnType from, ColumnType to, String value, String expected)
            throws SQLException {
        bench.create(tableOf(column("c", from)));
        bench.execute("insert into t (id, c) values (1, " + value + ")");
        bench.apply(new AlterColumn(NAME, column("c", from), column("c", to)));
        assertThat(bench.texts("select c from t")).containsExactly(expected);
        bench.apply(new AlterColumn(NAME, column("c", to), column("c", from)));
        assertThat(bench.texts("select lo_get(c) = " + value.replace("lo_from_bytea(0, ", "(") + " from t"))
                .containsExactly("true");
        bench.apply(new DropTable(NAME, null));
    }

    private static void checkComputed(Bench bench, Table before, Column to, String expected) throws SQLException {
        bench.create(before);
        bench.execute("insert into t (id) values (1)");
        checkThereAndBack(bench, before, to, "c", expected);
    }

    /** The check that a type brings along is called after its column by the server. */
    private static Table withNames(Column column, Table reprint) {
        Identifier name = Identifier.of("t_" + column.name() + "_check");
        return reprint.edit()
                .checks(check -> check.name() == null ? check.withName(name) : check)
                .build();
    }

    /** The table is then as if it had been created so, and the way back leads to where it was. */
    private static void checkThereAndBack(Bench bench, Table before, Column to, String value, String expected)
            throws SQLException {
        Column from = before.column(to.name()).orElseThrow();
        Table original = stable(bench, bench.inspected("t"));
        List<String> values = bench.texts("select " + value + " from t");
        AlterColumn alter = new AlterColumn(NAME, from, to);
        bench.apply(alter);
        Table after = before.edit()
                .columns(column -> column.name().equals(to.name()) ? to : column)
                .build();
        assertThat(stable(bench, bench.inspected("t"))).isEqualTo(withNames(to, stable(bench, bench.reprint(after))));
        assertThat(bench.texts("select " + value + " from t")).containsExactly(expected);
        bench.apply(alter.inverse().orElseThrow());
        assertThat(stable(bench, bench.inspected("t"))).isEqualTo(original);
        assertThat(bench.texts("select " + value + " from t")).isEqualTo(values);
        bench.apply(new DropTable(NAME, null));
    }

    private static Table tableOf(Column column, TableElement... others) {
        TableBuilder table = Table.of(NAME, column("id", integer()).notNull(), column, primaryKey("pk", "id"))
                .edit();
        List.of(others).forEach(table::add);
        return table.build();
    }

    /** A check is reprinted whenever the type of its column changes, and the third reprint is the last. */
    private static Table stable(Bench bench, Table table) throws SQLException {
        boolean isSettled = table.checks().isEmpty();
        return sorted(isSettled ? table : bench.reprint(bench.reprint(bench.reprint(table))));
    }

    private static Table sorted(Table table) {
        TableBuilder builder = new TableBuilder(table.name());
        table.columns().stream().sorted(Comparator.comparing(Column::name)).forEach(builder::add);
        table.elements().stream()
                .filter(element -> !(element instanceof Column))
                .forEach(builder::add);
        return builder.build();
    }
}
