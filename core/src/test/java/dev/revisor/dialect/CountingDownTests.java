package dev.revisor.dialect;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.primaryKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CreateSequence;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.RenameSequence;
import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;

/** Numbers that go down by one, for which H2 does not find the cache that it chose itself. */
class CountingDownTests {

    @DatabaseTest
    void goesOnUnderAnotherName(TestDatabase database) throws Exception {
        Sequence down = Sequence.sequence("down_seq", -5, -1);
        try (LiveSchema live = new LiveSchema(database)) {
            live.apply(new CreateSequence(down), new RenameSequence(down, Identifier.of("other_seq")));
            if (live.dialect().sequenceTable(down).isEmpty()) {
                assertThat(live.inspect().schema().sequences().values())
                        .containsExactly(down.withName(TableName.of("other_seq")));
            }
        }
    }

    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.POSTGRESQL})
    void goesOnInAColumnOfAnotherType(TestDatabase database) throws Exception {
        Column id = column("id", Types.integer()).withNumbering(new Identity(false, -5, -1));
        try (LiveSchema live = new LiveSchema(database)) {
            live.apply(new CreateTable(Table.of("thing", id, primaryKey("pk_thing", "id"))));
            live.execute("insert into thing default values");
            live.apply(new AlterColumn(TableName.of("thing"), id, id.withType(Types.bigint())));
            live.execute("insert into thing default values");
        }
        assertThat(database.query("select cast(id as integer) from thing order by id"))
                .hasToString("[[-6], [-5]]");
    }
}
