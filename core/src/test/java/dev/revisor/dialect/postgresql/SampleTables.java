package dev.revisor.dialect.postgresql;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Columns.comment;
import static dev.revisor.schema.Columns.exact;
import static dev.revisor.schema.Columns.table;
import static dev.revisor.schema.Constraints.ascending;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.descending;
import static dev.revisor.schema.Constraints.expression;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.array;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.blob;
import static dev.revisor.schema.Types.bool;
import static dev.revisor.schema.Types.character;
import static dev.revisor.schema.Types.clob;
import static dev.revisor.schema.Types.date;
import static dev.revisor.schema.Types.decimal;
import static dev.revisor.schema.Types.doublePrecision;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.inet;
import static dev.revisor.schema.Types.instant;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.json;
import static dev.revisor.schema.Types.longVarchar;
import static dev.revisor.schema.Types.raw;
import static dev.revisor.schema.Types.real;
import static dev.revisor.schema.Types.smallint;
import static dev.revisor.schema.Types.time;
import static dev.revisor.schema.Types.timeWithTimeZone;
import static dev.revisor.schema.Types.timestamp;
import static dev.revisor.schema.Types.timestampWithTimeZone;
import static dev.revisor.schema.Types.tinyint;
import static dev.revisor.schema.Types.uuid;
import static dev.revisor.schema.Types.varbinary;
import static dev.revisor.schema.Types.varchar;
import static dev.revisor.schema.Types.xml;

import dev.revisor.schema.Identifier;
import dev.revisor.schema.Identity;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.Table;
import java.util.List;

/** Authored tables that together hold every type, default, numbering, constraint and index. */
final class SampleTables {

    private SampleTables() {}

    static List<Table> everything() {
        return List.of(types(), columns(), numbered(), constraints(), indexes(), names());
    }

    static Table types() {
        return Table.of(
                "every_type",
                column("a_bool", bool()),
                column("a_tinyint", tinyint()),
                column("a_smallint", smallint()),
                column("an_integer", integer()),
                column("a_bigint", bigint()),
                column("a_real", real()),
                column("a_double", doublePrecision()),
                column("a_decimal", decimal(38, 2)),
                column("a_char", character(36)),
                column("a_varchar", varchar(255)),
                column("a_huge_varchar", varchar(70_000_000)),
                column("a_long_varchar", longVarchar()),
                column("a_clob", clob()),
                column("a_blob", blob()),
                column("a_varbinary", varbinary(255)),
                column("a_uuid", uuid()),
                column("a_date", date()),
                column("a_time", time(0)),
                column("an_offset_time", timeWithTimeZone(3)),
                column("a_timestamp", timestamp(6)),
                column("an_instant", instant(6)),
                column("a_zoned", timestampWithTimeZone(6)),
                column("a_json", json()),
                column("an_xml", xml()),
                column("an_inet", inet()),
                column("an_enumeration", enumeration(20, "NEW", "DONE", "won't do")),
                column("a_lonely_enumeration", enumeration(20, "NEW")),
                column("an_array", array(varchar(255))),
                column("an_integer_array", array(integer())),
                column("a_raw", raw("int4")),
                column("another_raw", raw("decimal(10)")),
                column("a_raw_timestamp", raw("timestamptz(3)")),
                column("a_raw_interval", raw("interval")),
                column("a_raw_array", raw("int8[]")));
    }

    static Table columns() {
        return Table.of(
                "every_column",
                column("id", bigint()).notNull().comment("it's \"the\" key"),
                column("name", varchar(50)).notNull().defaultValue("'o''clock'").collation("C"),
                column("text", longVarchar()).defaultValue("'x'"),
                column("quantity", integer()).defaultValue("0"),
                column("balance", bigint()).defaultValue("-1"),
                column("price", decimal(10, 2)).defaultValue("0.00"),
                column("active", bool()).notNull().defaultValue("true"),
                column("created", instant(6)).defaultValue("current_timestamp"),
                column("changed", timestamp(6)).defaultValue("now()"),
                column("day", date()).defaultValue("current_date"),
                column("key", uuid()).defaultValue("gen_random_uuid()"),
                column("nothing", varchar(10)).defaultValue("null"),
                column("document", json()).defaultValue("'{\"a\": [1]}'"),
                column("state", enumeration(10, "ON", "OFF")).notNull().defaultValue("'ON'"),
                column("sum", integer()).defaultValue("(1 + 2)"),
                column("upper_name", varchar(50)).generatedStored("upper(name)"),
                column("total", decimal(20, 2)).notNull().generatedVirtual("price * quantity"),
                comment("Every column\nthere is, it's \"all\""));
    }

    static Table numbered() {
        return Table.of(
                "numbered",
                column("id", bigint()).identity(),
                column("always", integer()).notNull().withNumbering(new Identity(true, 100, 10)),
                column("old", raw("bigserial")).notNull(),
                primaryKey((Identifier) null, Identifier.of("id")));
    }

    static Table constraints() {
        return Table.of(
                "every_constraint",
                column("id", integer()).notNull(),
                column("part", integer()),
                column("parent_id", integer()),
                column("parent_part", integer()),
                column("numbered_id", bigint()),
                column("code", varchar(10)),
                column("from_day", date()),
                column("to_day", date()),
                primaryKey("pk_every_constraint", "id", "part"),
                unique("uq_code", "code"),
                unique((Identifier) null, Identifier.of("to_day"), Identifier.of("from_day")),
                foreignKey("fk_parent", "parent_id", "parent_part")
                        .references("every_constraint", "id", "part")
                        .onDelete(ReferentialAction.SET_NULL)
                        .onUpdate(ReferentialAction.RESTRICT),
                foreignKey((Identifier) null, Identifier.of("numbered_id"))
                        .references("numbered", "id")
                        .onDelete(ReferentialAction.CASCADE),
                check("ck_days", "from_day < to_day"),
                check("ck_code", "code in ('A', 'B') or code like 'X%' and id between 1 and 5"),
                check((Identifier) null, "(part > 0)"));
    }

    static Table indexes() {
        return Table.of(
                "every_index",
                column("id", integer()),
                column("name", varchar(50)).collation("C"),
                column("email", varchar(50)),
                column("created", instant(6)),
                column("deleted", bool()),
                index("ix_name", "name"),
                index(Identifier.of("ix_created"), descending("created"), ascending("id")),
                index("ux_email", "email").unique(),
                index(Identifier.of("ix_lower"), expression("lower(email)"), descending("name")),
                index(Identifier.of("ix_sum"), expression("id + 1").descending()),
                index("ix_present", "email").where("deleted = false"),
                index("ux_all", "id", "email").unique().where("name is not null and id > 0"));
    }

    static Table names() {
        return Table.of(
                table(exact("Order \"no\" 1")),
                column(exact("select"), integer()),
                column("user", integer()),
                column(exact("MiXed"), enumeration(5, "A", "B")),
                column("Größe", integer()),
                column("a_name_that_is_longer_than_the_sixty_three_bytes_of_this_database", integer()),
                primaryKey(exact("PK'1"), exact("select")),
                check(exact("Group"), "\"MiXed\" <> 'C'"),
                index(exact("By\"User"), ascending("user")),
                comment("🙂"));
    }
}
