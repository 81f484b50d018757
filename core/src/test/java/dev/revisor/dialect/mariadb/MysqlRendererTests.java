package dev.revisor.dialect.mariadb;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Columns.comment;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.expression;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.dialect.RenderContext;
import dev.revisor.dialect.Statement;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.CreateSequence;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.DropSequence;
import dev.revisor.operation.InsertRows;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Constraints;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What MySQL gets instead of what MariaDB gets. */
class MysqlRendererTests {

    private static final TableName T = TableName.of("t");
    private static final Table TABLE = Table.of(
            "t",
            column("id", Types.uuid()).notNull(),
            column("a", Types.integer()).defaultValue("1 + 2"),
            column("b", Types.longVarchar()).defaultValue("'x'"),
            column("c", Types.timestamp(6)).notNull().defaultValue("current_timestamp(6)"),
            column("d", Types.integer()).notNull().generatedStored("a * 2"),
            primaryKey("pk_t", "id"),
            foreignKey("fk_t", "a").references("p", "id"),
            check("ck_t", "a > 0"),
            index("ix_t", "a"),
            comment("a\\b"));

    @Test
    void createsTables() {
        assertThat(render(Schema.EMPTY, new CreateTable(TABLE))).containsExactly("""
                create table `t` (
                    `id` binary(16) not null,
                    `a` integer default (1 + 2),
                    `b` longtext default ('x'),
                    `c` datetime(6) default current_timestamp(6) not null,
                    `d` integer generated always as (a * 2) stored not null,
                    constraint `pk_t` primary key (`id`),
                    constraint `fk_t` foreign key (`a`) references `p` (`id`),
                    constraint `ck_t` check (a > 0),
                    index `ix_t` (`a`)
                ) comment 'a\\\\b' engine=InnoDB""");
    }

    @Test
    void keepsSequencesInTables() {
        assertThat(render(
                        Schema.EMPTY,
                        new CreateSequence(Sequence.sequence("t_seq", 5, 50)),
                        new DropSequence(TableName.of("t_seq"), null)))
                .containsExactly(
                        "create table `t_seq` (\n    `next_val` bigint\n) engine=InnoDB",
                        "insert into `t_seq` values (5)",
                        "drop table `t_seq`");
    }

    @Test
    void dropsConstraintsWithoutConditions() {
        assertThat(render(
                        Schema.of(TABLE),
                        new DropConstraint(T, Identifier.of("ck_t"), null),
                        new DropIndex(T, Identifier.of("ix_t"), null),
                        new DropConstraint(T, Identifier.of("fk_t"), null),
                        new DropConstraint(T, Identifier.of("pk_t"), null)))
                .containsExactly(
                        "alter table `t` drop check `ck_t`",
                        "alter table `t` drop index `ix_t`, add index `fk_t` (`a`)",
                        "alter table `t` drop foreign key `fk_t`, drop index `fk_t`",
                        "alter table `t` drop primary key");
    }

    @Test
    void leavesAnIndexThatTheServerDidNotMake() {
        assertThat(render(Schema.of(TABLE), new DropConstraint(T, Identifier.of("fk_t"), null)))
                .containsExactly("alter table `t` drop foreign key `fk_t`");
    }

    @Test
    void indexesExpressions() {
        assertThat(render(
                        Schema.of(TABLE),
                        new CreateIndex(T, Constraints.index(Identifier.of("ix"), expression("lower(b)")))))
                .containsExactly("create index `ix` on `t` ((lower(b)))");
    }

    @Test
    void insertsUuidsAsBytes() {
        UUID id = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
        assertThat(render(
                        Schema.of(TABLE),
                        new InsertRows(T, List.of(Identifier.of("id"), Identifier.of("b")), List.of(List.of(id, id)))))
                .containsExactly("insert into `t` (`id`, `b`) values\n"
                        + "    (x'00112233445566778899aabbccddeeff', '00112233-4455-6677-8899-aabbccddeeff')");
    }

    @Test
    void keepsGeneratedColumnsNotNull() {
        Table canonical = MariadbDialect.currentMysql().canonical(TABLE);
        assertThat(canonical.column(Identifier.of("d")))
                .hasValueSatisfying(column -> assertThat(column.nullable()).isFalse());
        Table onMariadb = MariadbDialect.currentMariadb().canonical(TABLE);
        assertThat(onMariadb.column(Identifier.of("d")))
                .hasValueSatisfying(column -> assertThat(column.nullable()).isTrue());
    }

    private static List<String> render(Schema before, Operation... operations) {
        return MariadbDialect.currentMysql()
                .renderer()
                .render(List.of(operations), RenderContext.offline(before))
                .stream()
                .map(Statement::text)
                .toList();
    }
}
