package dev.revisor;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.FillColumn;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Deferrability;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import dev.revisor.schema.UniqueConstraint;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.List;
import java.util.Set;

/** Keys that wait for the end of a transaction, where the database has such. */
class DeferrabilityTests {

    private static final Set<DatabaseKind> DEFER_FOREIGN_KEYS = Set.of(DatabaseKind.POSTGRESQL, DatabaseKind.SQLITE);

    private static final ForeignKey PARENT =
            foreignKey("fk_part_whole", "whole_id").references("part", "id");
    private static final UniqueConstraint PLACE = unique("uq_part_place", "place");
    private static final PrimaryKey KEY = primaryKey("pk_label", "text");

    @DatabaseTest
    void isWrittenReadAndDroppedEverywhere(TestDatabase database) {
        Workbench bench = new Workbench(database);
        bench.want(parts(PARENT.initiallyDeferred(), PLACE.deferrable(), KEY.initiallyDeferred()));
        assertThat(bench.migrate().upgrade()).isNotEmpty();
        bench.migrations().upgrade();
        assertUnchanged(bench);
        bench.migrations().downgrade("base");
        assertThat(bench.inspect()).isEqualTo(Schema.EMPTY);
    }

    @DatabaseTest
    void isReadBackAsFarAsTheDatabaseHasIt(TestDatabase database) {
        Workbench bench = new Workbench(database);
        bench.want(parts(PARENT.initiallyDeferred(), PLACE.deferrable(), KEY.initiallyDeferred()))
                .migrate();
        bench.migrations().upgrade();
        Table part = bench.inspect().table(TableName.of("part")).orElseThrow();
        assertThat(part.foreignKeys().get(0).deferrability())
                .isEqualTo(
                        DEFER_FOREIGN_KEYS.contains(database.kind())
                                ? Deferrability.INITIALLY_DEFERRED
                                : Deferrability.NOT_DEFERRABLE);
        assertThat(part.uniques().get(0).deferrability())
                .isEqualTo(
                        database.kind() == DatabaseKind.POSTGRESQL
                                ? Deferrability.DEFERRABLE
                                : Deferrability.NOT_DEFERRABLE);
    }

    @DatabaseTest
    void changesAndComesBackWithTheRows(TestDatabase database) {
        Workbench bench = new Workbench(database);
        bench.want(parts(PARENT, PLACE, KEY)).migrate();
        bench.migrations().upgrade();
        database.execute("insert into part (id, whole_id, place) values (1, 1, 1)");
        Schema before = bench.inspect();
        bench.want(parts(PARENT.deferrable(), PLACE.initiallyDeferred(), KEY.deferrable()));
        assertThat(bench.migrate().upgrade()).hasSize(changes(database.kind()));
        bench.migrations().upgrade();
        assertUnchanged(bench);
        assertThat(bench.inspect().equals(before)).isEqualTo(changes(database.kind()) == 0);
        if (changes(database.kind()) > 0) {
            bench.migrations().downgrade("-1");
        }
        assertThat(bench.inspect()).isEqualTo(before);
    }

    @DatabaseTest(only = {DatabaseKind.POSTGRESQL, DatabaseKind.SQLITE})
    void letsRowsComeBeforeWhatTheyReferTo(TestDatabase database) {
        Workbench bench = new Workbench(database);
        bench.want(parts(PARENT.initiallyDeferred(), PLACE, KEY)).migrate();
        bench.migrations().upgrade();
        database.execute(
                "begin",
                "insert into part (id, whole_id, place) values (1, 2, 1)",
                "insert into part (id, whole_id, place) values (2, 2, 2)",
                "commit");
    }

    @DatabaseTest
    void isAddedAndDroppedByHand(TestDatabase database) {
        Workbench bench = new Workbench(database);
        bench.want(parts(PARENT, PLACE, KEY)).migrate();
        TableName part = TableName.of("part");
        bench.add(
                List.of(new DropConstraint(part, PARENT.name(), PARENT), new AddConstraint(part, PARENT.deferrable())),
                List.of(new DropConstraint(part, PARENT.name(), PARENT.deferrable()), new AddConstraint(part, PARENT)));
        bench.migrations().upgrade();
        bench.want(parts(PARENT.deferrable(), PLACE, KEY));
        assertUnchanged(bench);
    }

    /** On PostgreSQL a table whose rows wait for a check is not altered. */
    @DatabaseTest
    void isFilledAndBecomesNotNullInOneTransaction(TestDatabase database) {
        Workbench bench = new Workbench(database);
        TableName part = TableName.of("part");
        Column whole = column("whole_id", Types.integer());
        Column place = column("place", Types.integer());
        UniqueConstraint key = unique("uq_part_whole", "whole_id").initiallyDeferred();
        bench.want(Schema.of(Table.of(
                        part,
                        column("id", Types.integer()).notNull(),
                        whole,
                        place,
                        primaryKey("pk_part", "id"),
                        key,
                        PARENT.initiallyDeferred())))
                .migrate();
        bench.migrations().upgrade();
        database.execute("insert into part (id) values (1)", "insert into part (id) values (2)");
        bench.add(
                List.of(
                        new FillColumn(part, whole.name(), "id"),
                        new AlterColumn(part, whole, whole.notNull()),
                        new FillColumn(part, place.name(), "id"),
                        new AlterColumn(part, place, place.notNull())),
                List.of(new AlterColumn(part, place.notNull(), place), new AlterColumn(part, whole.notNull(), whole)));
        bench.migrations().upgrade();
        assertThat(database.query("select whole_id, place from part order by id"))
                .isEqualTo(List.of(List.of(1, 1), List.of(2, 2)));
        assertThat(bench.inspect().table(part).orElseThrow().columns()).noneMatch(Column::nullable);
    }

    private static int changes(DatabaseKind kind) {
        return switch (kind) {
            case POSTGRESQL -> 6;
            case SQLITE -> 2;
            case H2, MARIADB -> 0;
        };
    }

    private static void assertUnchanged(Workbench bench) {
        assertThat(bench.migrate().upgrade()).isEmpty();
        assertThat(bench.migrations().check().isClean()).isTrue();
    }

    private static Schema parts(Constraint parent, Constraint place, Constraint key) {
        return Schema.of(
                Table.of(
                        "part",
                        column("id", Types.integer()).notNull(),
                        column("whole_id", Types.integer()),
                        column("place", Types.integer()).notNull(),
                        primaryKey("pk_part", "id"),
                        place,
                        parent),
                Table.of("label", column("text", Types.varchar(20)).notNull(), key));
    }
}
