package dev.revisor;

import static dev.revisor.EvolutionTests.assertEvolves;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.integer;

import dev.revisor.schema.Column;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;

/** Columns that begin to number the rows, which on MariaDB have to be the beginning of a key whenever they do. */
class NumberedKeyTests {

    private static final Column OTHER = column("other", bigint());
    private static final Column NUMBER = column("number", integer()).notNull().withNumbering(Identity.BY_DEFAULT);

    @DatabaseTest
    void isMadeOfAColumn(TestDatabase database) {
        assertEvolves(
                database,
                Schema.of(Table.of("thing", OTHER, column("number", integer()))),
                Schema.of(Table.of("thing", OTHER, NUMBER, primaryKey("pk_thing", "number"))));
    }

    @DatabaseTest
    void replacesAnotherKey(TestDatabase database) {
        Table plain = Table.of("thing", OTHER.notNull(), primaryKey("pk_thing", "other"));
        Table numbered = Table.of("thing", NUMBER, primaryKey("pk_thing", "number"));
        assertEvolves(database, Schema.of(numbered), Schema.of(plain));
        assertEvolves(database, Schema.of(plain), Schema.of(numbered));
    }

    @DatabaseTest
    void replacesAnotherNumberedKey(TestDatabase database) {
        Column id = column("id", bigint()).notNull().withNumbering(Identity.BY_DEFAULT);
        assertEvolves(
                database,
                Schema.of(Table.of("thing", NUMBER, primaryKey("pk_thing", "number"))),
                Schema.of(Table.of("thing", id, primaryKey("pk_thing", "id"))));
    }

    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void waitsForAnotherNewColumnOfItsKey(TestDatabase database) {
        Column id = column("id", integer()).notNull();
        assertEvolves(
                database,
                Schema.of(Table.of("thing", id, column("code", integer()))),
                Schema.of(Table.of(
                        "thing",
                        id,
                        column("code", integer()),
                        NUMBER,
                        column("part", integer()),
                        unique("uq_thing", "number", "part"))));
    }
}
