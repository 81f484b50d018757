package dev.revisor;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.QueryCounter;
import dev.revisor.testing.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** How often a database is asked while it is compared with what entities want. */
class ComparisonQueriesTests {

    private static final CheckConstraint REWRITTEN = check("ck", "not (size in (1, 2) and parent is null)");

    @DatabaseTest
    void areAsManyForThirtyTablesAsForThree(TestDatabase database) {
        Counted counted = new Counted(database);
        int forThree = counted.queriesFor(3);
        assertThat(counted.queriesFor(30)).isEqualTo(forThree).isLessThanOrEqualTo(most(database.kind()));
    }

    @DatabaseTest
    void areAtMostOneMoreForATableWhoseExpressionsPostgresqlSpellsInAnotherWay(TestDatabase database) {
        int queries = new Counted(database).queriesFor(30, REWRITTEN);
        assertThat(queries).isLessThanOrEqualTo(most(database.kind()) + 30 * perTable(database.kind()));
    }

    private static int most(DatabaseKind kind) {
        return kind == DatabaseKind.H2 ? 14 : 12;
    }

    // The others can't create several tables in one statement, or have no catalog of temporary tables.
    private static int perTable(DatabaseKind kind) {
        return switch (kind) {
            case SQLITE -> 0;
            case POSTGRESQL -> 1;
            case H2, MARIADB -> 7;
        };
    }

    private static final class Counted {

        private final QueryCounter counter = new QueryCounter();
        private final Workbench workbench;

        Counted(TestDatabase database) {
            this.workbench = new Workbench(counter.counted(DataSource.class, database.dataSource()));
        }

        int queriesFor(int tables, CheckConstraint... checks) {
            workbench.want(schema(tables, checks)).migrate();
            Migrations migrations = workbench.migrations();
            migrations.upgrade();
            int before = counter.count();
            assertThat(migrations.compare(DraftOptions.DEFAULT).draft().isEmpty())
                    .isTrue();
            return counter.count() - before;
        }

        private static Schema schema(int tables, CheckConstraint... checks) {
            List<Table> all = IntStream.range(0, tables)
                    .mapToObj(number -> table(number, checks))
                    .toList();
            return Schema.of(all, List.of());
        }

        private static Table table(int number, CheckConstraint... checks) {
            TableBuilder table = Table.of(
                            "t" + number,
                            column("id", bigint()).identity(),
                            column("state", enumeration(9, "A", "B")),
                            column("parent", bigint()),
                            column("size", integer()).defaultValue("1").comment("how many"),
                            primaryKey("pk_t" + number, "id"),
                            foreignKey("fk_t" + number, "parent").references("t" + number / 2, "id"),
                            index("ix_t" + number, "size", "state"))
                    .edit();
            Stream.of(checks).forEach(check -> table.add(check.withName(Identifier.of("ck_t" + number))));
            return table.build();
        }
    }
}
