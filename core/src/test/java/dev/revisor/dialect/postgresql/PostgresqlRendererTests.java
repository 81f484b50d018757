package dev.revisor.dialect.postgresql;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Columns.comment;
import static dev.revisor.schema.Columns.exact;
import static dev.revisor.schema.Columns.table;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.descending;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Sequence.sequence;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.blob;
import static dev.revisor.schema.Types.clob;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.raw;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.dialect.CodeStatement;
import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.RenderContext;
import dev.revisor.dialect.SqlStatement;
import dev.revisor.dialect.Statement;
import dev.revisor.dialect.UnsupportedOperationOnDatabaseException;
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
import dev.revisor.operation.DropSequence;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.operation.InsertRows;
import dev.revisor.operation.OnDatabases;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.operation.Refuse;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameTable;
import dev.revisor.operation.RunCode;
import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Identity;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostgresqlRendererTests {

    private static final Dialect DIALECT = PostgresqlDialect.current();
    private static final TableName CUSTOMER = TableName.of("customer");
    private static final Table BEFORE = Table.of(
            "customer",
            column("id", bigint()).identity(),
            column("status", enumeration(10, "NEW", "DONE")),
            column("notes", clob()),
            column("photo", blob()),
            primaryKey("pk_customer", "id"),
            index("ix_status", "status"),
            unique((Identifier) null, Identifier.of("notes")),
            check((Identifier) null, "status <> 'OLD'"),
            check((Identifier) null, "id > 0 and status <> 'OLD'"));

    @Test
    void writesATableAsAPersonWould() {
        Table orders = Table.of(
                table("shop", "orders"),
                column("id", bigint()).withNumbering(new Identity(true, 100, 1)),
                column("customer_id", bigint()).notNull(),
                column("status", enumeration(10, "NEW", "it's")).notNull().defaultValue("'NEW'"),
                column(exact("Note"), varchar(50)).collation("C").comment("internal"),
                column("total", integer()).generatedStored("id * 2"),
                primaryKey("pk_orders", "id"),
                unique("uq_orders_note", "note"),
                foreignKey("fk_orders_customer", "customer_id")
                        .references("customer", "id")
                        .onDelete(ReferentialAction.CASCADE)
                        .onUpdate(ReferentialAction.SET_DEFAULT),
                check("ck_orders", "id > 0"),
                index("ix_orders", "status").unique().where("id > 5"),
                index(Identifier.of("ix_id"), descending("id")),
                comment("orders"));
        assertThat(sql(new CreateTable(orders)))
                .containsExactly(
                        """
                        create table "shop"."orders" (
                            "id" bigint generated always as identity (start with 100),
                            "customer_id" bigint not null,
                            "status" varchar(10) default 'NEW' not null check ("status" in ('NEW', 'it''s')),
                            "Note" varchar(50) collate "C",
                            "total" integer generated always as (id * 2) stored,
                            constraint "pk_orders" primary key ("id"),
                            constraint "uq_orders_note" unique ("note"),
                            constraint "fk_orders_customer" foreign key ("customer_id") references "customer" ("id")\
                         on delete cascade on update set default,
                            constraint "ck_orders" check (id > 0)
                        )""",
                        "create unique index \"ix_orders\" on \"shop\".\"orders\" (\"status\") where id > 5",
                        "create index \"ix_id\" on \"shop\".\"orders\" (\"id\" desc)",
                        "comment on table \"shop\".\"orders\" is 'orders'",
                        "comment on column \"shop\".\"orders\".\"Note\" is 'internal'");
    }

    @Test
    void writesOneStatementForEachPlainChange() {
        assertThat(sql(
                        new AddColumn(CUSTOMER, column("email", varchar(120)).comment("e")),
                        new DropColumn(CUSTOMER, Identifier.of("Email"), null),
                        new AddConstraint(CUSTOMER, unique("uq", "notes")),
                        new DropConstraint(CUSTOMER, Identifier.of("uq"), null),
                        new CreateIndex(CUSTOMER, index("ix", "notes")),
                        new DropIndex(table("shop", "orders"), Identifier.of("ix"), null),
                        new CommentTable(CUSTOMER, "old", null),
                        new DropTable(CUSTOMER, null)))
                .containsExactly(
                        "alter table \"customer\" add column \"email\" varchar(120)",
                        "comment on column \"customer\".\"email\" is 'e'",
                        "alter table \"customer\" drop column \"email\"",
                        "alter table \"customer\" add constraint \"uq\" unique (\"notes\")",
                        "alter table \"customer\" drop constraint \"uq\"",
                        "create index \"ix\" on \"customer\" (\"notes\")",
                        "drop index \"shop\".\"ix\"",
                        "comment on table \"customer\" is null",
                        "drop table \"customer\"");
    }

    @Test
    void altersOnlyWhatChanges() {
        Column name = column("name", varchar(50));
        assertThat(sql(new AlterColumn(CUSTOMER, name, name))).isEmpty();
        assertThat(sql(new AlterColumn(CUSTOMER, name, column("name", raw("character varying ( 50 )")))))
                .isEmpty();
        assertThat(sql(new AlterColumn(CUSTOMER, name, name.withType(varchar(100)))))
                .containsExactly("alter table \"customer\" alter column \"name\" type varchar(100)");
        assertThat(sql(new AlterColumn(CUSTOMER, name.comment("a"), name.comment(null))))
                .containsExactly("comment on column \"customer\".\"name\" is null");
        assertThat(sql(new AlterColumn(
                        CUSTOMER, name, column("name", integer()).notNull().defaultValue("0"))))
                .containsExactly("""
                        alter table "customer"
                            alter column "name" type integer using "name"::integer,
                            alter column "name" set not null,
                            alter column "name" set default 0""");
    }

    @Test
    void altersAnEnumerationByItsCheck() {
        Column status = column("status", enumeration(10, "NEW", "DONE"));
        assertThat(sql(new AlterColumn(CUSTOMER, status, column("status", enumeration(10, "NEW")))))
                .containsExactly("""
                        alter table "customer"
                            drop constraint "customer_status_check",
                            add constraint "customer_status_check" check ("status" in ('NEW'))""");
        assertThat(sql(new AlterColumn(CUSTOMER, status, column("status", varchar(10)))))
                .containsExactly("alter table \"customer\" drop constraint \"customer_status_check\"");
    }

    @Test
    void keepsTheNamesThatTheServerChoseInStepWithTableAndColumn() {
        assertThat(sql(
                        new RenameTable(CUSTOMER, Identifier.of("client")),
                        new RenameColumn(TableName.of("client"), Identifier.of("status"), Identifier.of("state")),
                        new RenameColumn(TableName.of("client"), Identifier.of("notes"), Identifier.of("text"))))
                .containsExactly(
                        "alter table \"customer\" rename to \"client\"",
                        "alter table \"client\" rename constraint \"customer_status_check\" to \"client_status_check\"",
                        "alter table \"client\" rename constraint \"customer_notes_key\" to \"client_notes_key\"",
                        "alter table \"client\" rename constraint \"customer_check\" to \"client_check\"",
                        "alter table \"client\" rename column \"status\" to \"state\"",
                        "alter table \"client\" rename constraint \"client_status_check\" to \"client_state_check\"",
                        "alter table \"client\" rename column \"notes\" to \"text\"",
                        "alter table \"client\" rename constraint \"client_notes_key\" to \"client_text_key\"");
    }

    @Test
    void dropsUnnamedConstraintsByTheNameTheServerChooses() {
        assertThat(sql(
                        new DropConstraint(CUSTOMER, null, unique((Identifier) null, Identifier.of("notes"))),
                        new DropConstraint(CUSTOMER, null, check((Identifier) null, "status <> 'OLD'")),
                        new DropConstraint(CUSTOMER, null, check((Identifier) null, "id > 0 and status <> 'OLD'")),
                        new DropConstraint(CUSTOMER, null, primaryKey((Identifier) null, Identifier.of("id"))),
                        new DropIndex(
                                CUSTOMER, null, index("ix_status", "status").withName(null))))
                .containsExactly(
                        "alter table \"customer\" drop constraint \"customer_notes_key\"",
                        "alter table \"customer\" drop constraint \"customer_status_check\"",
                        "alter table \"customer\" drop constraint \"customer_check\"",
                        "alter table \"customer\" drop constraint \"pk_customer\"",
                        "drop index \"ix_status\"");
    }

    @Test
    void writesSequences() {
        assertThat(sql(
                        new CreateSequence(sequence("s", 1, 50)),
                        new AlterSequence(sequence("s", 1, 50), sequence("s", 1, 1)),
                        new AlterSequence(sequence("s", 1, 1), sequence("s", 5, 2)),
                        new AlterSequence(sequence("s", 1, 1), sequence("s", 1, 1)),
                        new DropSequence(TableName.of("s"), null)))
                .containsExactly(
                        "create sequence \"s\" start with 1 increment by 50",
                        "alter sequence \"s\" increment by 1",
                        "alter sequence \"s\" start with 5 increment by 2",
                        "drop sequence \"s\"");
    }

    @Test
    void buildsIndexesConcurrentlyOutsideATransaction() {
        Operation operation = new OutsideTransaction(List.of(
                new CreateIndex(CUSTOMER, index("ix", "status").unique()),
                new DropIndex(CUSTOMER, Identifier.of("ix"), null)));
        assertThat(render(operation, new CreateIndex(CUSTOMER, index("iy", "status"))))
                .containsExactly(
                        SqlStatement.ddl("create unique index concurrently \"ix\" on \"customer\" (\"status\")")
                                .inAutocommit(),
                        SqlStatement.ddl("drop index concurrently \"ix\"").inAutocommit(),
                        SqlStatement.ddl("create index \"iy\" on \"customer\" (\"status\")"));
    }

    @Test
    void writesLiteralsOfEveryType() {
        UUID uuid = new UUID(0, 10);
        List<Object> row = Arrays.asList(
                null,
                "it's \\",
                new BigDecimal("1E+3"),
                Double.NaN,
                true,
                uuid,
                new byte[] {1, -1},
                LocalDate.of(2026, 1, 2),
                LocalTime.of(1, 2),
                OffsetTime.parse("01:02:03.5+02:00"),
                LocalDateTime.of(2026, 1, 2, 3, 4, 5, 60_000_000),
                Instant.parse("2026-01-02T03:04:05Z"),
                ZonedDateTime.parse("2026-01-02T03:04:05+01:00[Europe/Berlin]"));
        List<Identifier> columns = row.stream().map(value -> Identifier.of("c")).toList();
        assertThat(sql(new InsertRows(TableName.of("t"), columns, List.of(row))).get(0))
                .endsWith("(null, 'it''s \\', 1000, 'NaN', true, '00000000-0000-0000-0000-00000000000a',"
                        + " '\\x01ff'::bytea, date '2026-01-02', time '01:02:00',"
                        + " time with time zone '01:02:03.5+02:00', timestamp '2026-01-02 03:04:05.06',"
                        + " timestamp with time zone '2026-01-02 03:04:05+00:00',"
                        + " timestamp with time zone '2026-01-02 03:04:05+01:00')");
    }

    @Test
    void insertsLargeObjects() {
        List<Identifier> columns = List.of(Identifier.of("notes"), Identifier.of("photo"));
        assertThat(render(new InsertRows(CUSTOMER, columns, List.of(List.of("a", new byte[] {2}), List.of("b", "5")))))
                .containsExactly(SqlStatement.dml("""
                                insert into "customer" ("notes", "photo") values
                                    (lo_from_bytea(0, convert_to('a', 'UTF8')), lo_from_bytea(0, '\\x02'::bytea)),
                                    (lo_from_bytea(0, convert_to('b', 'UTF8')), '5')"""));
        assertThat(render(new InsertRows(CUSTOMER, columns, List.of()))).isEmpty();
    }

    @Test
    void passesOnWhatIsWrittenByHand() {
        Operation code = new RunCode("fill", connection -> {}, "select 1");
        List<Statement> statements = render(
                new ExecuteSql("-- why\n/* how */ Update t set a = 1"),
                new ExecuteSql("vacuum t"),
                new OnDatabases(Set.of(Database.H2), List.of(new ExecuteSql("h2"))),
                new OnDatabases(Set.of(Database.POSTGRESQL), List.of(new ExecuteSql("select 1"))),
                code);
        assertThat(statements.subList(0, 3))
                .containsExactly(
                        SqlStatement.dml("-- why\n/* how */ Update t set a = 1"),
                        SqlStatement.ddl("vacuum t"),
                        SqlStatement.dml("select 1"));
        assertThat(statements.get(3))
                .isInstanceOfSatisfying(
                        CodeStatement.class,
                        statement -> assertThat(statement.sql()).isEqualTo("select 1"));
    }

    @Test
    void refusesAtTheLatestWhenRendered() {
        assertThatThrownBy(() -> render(new Refuse("no way back")))
                .isInstanceOf(UnsupportedOperationOnDatabaseException.class)
                .hasMessage("no way back");
    }

    @Test
    void refusesATypeWithoutWordsForThisDatabase() {
        assertThatThrownBy(() -> render(new AddColumn(CUSTOMER, column("a", raw(Database.H2, "geometry")))))
                .isInstanceOf(UnsupportedOperationOnDatabaseException.class)
                .hasMessage("Type '{H2=geometry}' has no words for 'postgresql':"
                        + " add them with .on(Database.POSTGRESQL, \"...\")");
    }

    @Test
    void makesAGeneratedColumnAnewWhereAnOldServerCannotChangeIt() {
        Column from = column("c", integer()).generatedStored("id + 1");
        Operation alter = new AlterColumn(CUSTOMER, from, from.generatedStored("id + 2"));
        assertThat(sql(alter))
                .containsExactly("alter table \"customer\" alter column \"c\" set expression as (id + 2)");
        assertThat(texts(PostgresqlDialect.version(16).renderer().render(List.of(alter), context())))
                .containsExactly(
                        "alter table \"customer\" drop column \"c\"",
                        "alter table \"customer\" add column \"c\" integer generated always as (id + 2) stored");
    }

    @Test
    void storesVirtualColumnsWhereAnOldServerHasNone() {
        Operation add = new AddColumn(CUSTOMER, column("c", integer()).generatedVirtual("id + 1"));
        assertThat(sql(add))
                .containsExactly(
                        "alter table \"customer\" add column \"c\" integer generated always as (id + 1) virtual");
        assertThat(texts(PostgresqlDialect.version(17).renderer().render(List.of(add), context())))
                .containsExactly(
                        "alter table \"customer\" add column \"c\" integer generated always as (id + 1) stored");
    }

    private static List<String> sql(Operation... operations) {
        return texts(render(operations));
    }

    private static List<String> texts(List<Statement> statements) {
        return statements.stream().map(Statement::text).toList();
    }

    private static List<Statement> render(Operation... operations) {
        return DIALECT.renderer().render(List.of(operations), context());
    }

    private static RenderContext context() {
        return RenderContext.offline(Schema.of(BEFORE));
    }
}
