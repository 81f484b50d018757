package dev.revisor.dialect;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Columns.comment;
import static dev.revisor.schema.Columns.exact;
import static dev.revisor.schema.Constraints.ascending;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.descending;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import dev.revisor.testing.DatabaseKind;
import java.util.List;
import java.util.stream.IntStream;

/** Tables as a revision writes them, with everything in them that all databases have. */
public final class AuthoredTables {

    /** Every portable type with arguments on both sides of what Hibernate treats differently. */
    public static final List<ColumnType> TYPES = List.of(
            Types.bool(),
            Types.tinyint(),
            Types.smallint(),
            Types.integer(),
            Types.bigint(),
            Types.real(),
            Types.doublePrecision(),
            Types.decimal(38, 2),
            Types.decimal(21, 0),
            Types.character(1),
            Types.character(36),
            Types.varchar(1),
            Types.varchar(255),
            Types.varchar(20_000),
            Types.varchar(70_000),
            Types.varchar(20_000_000),
            Types.longVarchar(),
            Types.clob(),
            Types.blob(),
            Types.varbinary(255),
            Types.varbinary(70_000),
            Types.varbinary(20_000_000),
            Types.uuid(),
            Types.date(),
            Types.time(0),
            Types.time(6),
            Types.timeWithTimeZone(0),
            Types.timestamp(0),
            Types.timestamp(6),
            Types.instant(6),
            Types.timestampWithTimeZone(6),
            Types.json(),
            Types.xml(),
            Types.inet(),
            Types.enumeration(8, "NEW", "DONE", "ARCHIVED"),
            Types.namedEnumeration("shade", "LIGHT", "it's", "DARK"),
            Types.array(Types.varchar(255)),
            Types.array(Types.integer()));

    private AuthoredTables() {}

    /** A table with a column of each type, half of them not null. */
    public static Table everyType() {
        TableElement[] columns = IntStream.range(0, TYPES.size())
                .mapToObj(position ->
                        new Column(Identifier.of("c" + position), TYPES.get(position)).withNullable(position % 2 == 0))
                .toArray(TableElement[]::new);
        return Table.of("every_type", columns);
    }

    /** A table to refer to. */
    public static Table customer() {
        return Table.of(
                "customer",
                column("id", Types.bigint()).identity(),
                column("code", Types.varchar(10)).notNull(),
                column("region", Types.integer()).notNull(),
                primaryKey("pk_customer", "id"),
                unique("uq_customer_code", "code"),
                unique("uq_customer_region_code", "region", "code"));
    }

    /** A table that refers to {@link #customer}, with every kind of default, constraint, index and comment. */
    public static Table orders(DatabaseKind kind) {
        return Table.of(
                "orders",
                column("id", Types.bigint()).identity(),
                column("customer_id", Types.bigint()).comment("who's asking"),
                column("customer_region", Types.integer()),
                column("customer_code", Types.varchar(10)),
                column("parent_id", Types.bigint()),
                column("state", Types.enumeration(8, "NEW", "DONE")).notNull().defaultValue("'NEW'"),
                column("title", Types.varchar(40)).notNull().defaultValue("'it''s'"),
                column("quantity", Types.integer()).notNull().defaultValue("1"),
                column("price", Types.decimal(10, 2)).defaultValue("0"),
                column("rebate", Types.decimal(10, 2)).defaultValue("-1.5"),
                column("placed_at", Types.timestamp(6)).defaultValue(now(kind)),
                column("open", Types.bool()).notNull(),
                column("remark", Types.varchar(40)),
                column("size", Types.integer()).defaultValue("7"),
                column("twice", Types.integer()).generatedStored("quantity * 2"),
                primaryKey("pk_orders", "id"),
                unique("uq_orders_title", "title"),
                unique("uq_orders_state_quantity", "state", "quantity").deferrable(),
                foreignKey("fk_orders_customer", "customer_id")
                        .references("customer", "id")
                        .onDelete(ReferentialAction.CASCADE),
                foreignKey("fk_orders_customer_code", "customer_region", "customer_code")
                        .references("customer", "region", "code")
                        .onDelete(ReferentialAction.SET_NULL),
                foreignKey("fk_orders_parent", "parent_id")
                        .references("orders", "id")
                        .initiallyDeferred(),
                check("ck_orders_quantity", "quantity between 1 and 100"),
                check("ck_orders_title", "title <> '' and price >= 0"),
                index("ix_orders_quantity", "quantity", "price"),
                index(Identifier.of("ix_orders_placed"), descending("placed_at").nullsLast(), ascending("quantity")),
                index("ix_orders_size", "size").include("quantity", "open").using("btree"),
                index("ux_orders_price", "price", "title").unique().include("quantity"),
                comment("Orders; a \"quoted\" word and a backslash \\"));
    }

    /** SQLite has no precision for it; MariaDB wants that of the column. */
    private static String now(DatabaseKind kind) {
        return kind == DatabaseKind.SQLITE ? "current_timestamp" : "current_timestamp(6)";
    }

    /** A table whose names need quotes, some of them with quotes in them. */
    public static Table oddNames() {
        return Table.of(
                TableName.of(exact("Order")),
                column(exact("Select"), Types.integer()).notNull(),
                column(exact("mixedCase"), Types.integer()),
                column("group", Types.integer()),
                column(exact("a \"quoted\" name"), Types.integer()),
                column(exact("a `backtick`"), Types.integer()),
                column("größe", Types.integer()),
                column(exact("日本"), Types.varchar(5)).comment("日本語"),
                primaryKey(exact("PK Order"), exact("Select")),
                unique(exact("UQ \"Order\""), exact("mixedCase"), Identifier.of("group")),
                index("größe_index", "größe"));
    }

    /** A table without a single name of a constraint. */
    public static Table unnamed() {
        return Table.of(
                "unnamed",
                column("id", Types.integer()).notNull(),
                column("part", Types.integer()).notNull(),
                column("customer_id", Types.bigint()),
                primaryKey(null, Identifier.of("id"), Identifier.of("part")),
                unique(null, Identifier.of("part")),
                foreignKey(null, Identifier.of("customer_id"))
                        .references(TableName.of("customer"), Identifier.of("id")),
                new CheckConstraint(null, "part > 0"));
    }
}
