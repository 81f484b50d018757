package dev.revisor.dialect;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.QueryCounter;
import dev.revisor.testing.TestDatabase;
import java.sql.Connection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the names are found that constraints and indexes have in the database at hand. */
class CatalogNamesTests {

    @DatabaseTest
    void areAskedForInAsManyQueriesForThirtyTablesAsForThree(TestDatabase database) throws Exception {
        try (LiveSchema live = new LiveSchema(database)) {
            live.apply(tables().map(CreateTable::new).toArray(Operation[]::new));
            assertThat(queriesToDropIndexes(live, 30)).isEqualTo(queriesToDropIndexes(live, 3));
        }
    }

    private static int queriesToDropIndexes(LiveSchema live, int tables) {
        QueryCounter counter = new QueryCounter();
        Connection connection = counter.counted(Connection.class, live.connection());
        List<Operation> drops = IntStream.range(0, tables)
                .<Operation>mapToObj(
                        number -> new DropIndex(TableName.of("t" + number), Identifier.of("ix_t" + number), null))
                .toList();
        Schema before = Schema.of(tables().toList(), List.of());
        assertThat(live.dialect().renderer().render(drops, new RenderContext(before, connection)))
                .isNotEmpty();
        return counter.count();
    }

    private static Stream<Table> tables() {
        return IntStream.range(0, 30)
                .mapToObj(number -> Table.of("t" + number, column("size", integer()), index("ix_t" + number, "size")));
    }
}
