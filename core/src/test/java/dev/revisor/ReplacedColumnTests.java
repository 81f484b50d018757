package dev.revisor;

import static dev.revisor.EvolutionTests.assertEvolves;
import static dev.revisor.EvolutionTests.thing;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.integer;

import dev.revisor.schema.Column;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;

/** Columns that MariaDB drops and adds again, because they become virtual or were, with all that stands on them. */
class ReplacedColumnTests {

    private static final Column AMOUNT = column("amount", integer());
    private static final Column TWICE = column("twice", integer());
    private static final Column VIRTUAL = TWICE.generatedVirtual("amount * 2");

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void keepTheirPlaceBeforeOnesThatAreComputedFromThem(TestDatabase database) {
        Column stored = column("quad", integer()).generatedStored("twice * 2");
        Column virtual = column("octuple", integer()).generatedVirtual("twice * 4");
        assertEvolves(database, thing(AMOUNT, TWICE, stored, virtual), thing(AMOUNT, VIRTUAL, stored, virtual));
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void keepTheirPlaceAsTheFirst(TestDatabase database) {
        Column quad = column("quad", integer()).generatedVirtual("twice * 2");
        assertEvolves(
                database,
                Schema.of(Table.of("thing", VIRTUAL, quad, AMOUNT)),
                Schema.of(Table.of("thing", TWICE, quad, AMOUNT)));
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void keepForeignKeysFromAndToThem(TestDatabase database) {
        Column up = column("up", bigint());
        assertEvolves(database, referring(up.generatedVirtual("id")), referring(up));
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void keepForeignKeysWhileTheirTypesChange(TestDatabase database) {
        Column up = column("up", bigint()).generatedVirtual("7");
        assertEvolves(
                database,
                other(up, column("number", bigint())),
                other(column("up", integer()), column("number", integer())));
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void keepTwoIndexesBehindAForeignKey(TestDatabase database) {
        assertEvolves(database, indexedTwice(VIRTUAL), indexedTwice(TWICE));
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void keepTheNumbersBesideThemInAKey(TestDatabase database) {
        assertEvolves(database, numbered(VIRTUAL), numbered(TWICE));
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void numberTheRowsAfterwards(TestDatabase database) {
        Column number = column("number", bigint());
        assertEvolves(
                database,
                Schema.of(Table.of("thing", AMOUNT, number.generatedVirtual("amount + 1"))),
                Schema.of(Table.of("thing", AMOUNT, number.identity(), primaryKey("pk_thing", "number"))));
    }

    private static Schema referring(Column up) {
        Table other = Table.of(
                "other", column("up", bigint()), foreignKey("fk_other", "up").references("thing", "up"));
        return thing(up, unique("uq_thing", "up"), foreignKey("fk_thing", "up").references("thing", "id"))
                .with(other);
    }

    private static Schema other(Column up, Column number) {
        return thing(up, foreignKey("fk_thing", "up").references("other", "number"))
                .with(Table.of("other", number.notNull(), primaryKey("pk_other", "number")));
    }

    private static Schema indexedTwice(Column twice) {
        return thing(
                AMOUNT,
                twice,
                column("owner", bigint()),
                foreignKey("fk_thing", "owner").references("thing", "id"),
                unique("uq_thing", "owner", "twice"),
                index("ix_thing", "owner", "amount", "twice"));
    }

    private static Schema numbered(Column twice) {
        return Schema.of(Table.of(
                "thing", AMOUNT, column("number", bigint()).identity(), twice, unique("uq_thing", "number", "twice")));
    }
}
