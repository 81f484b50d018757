package dev.revisor.dialect;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.CreateSequence;
import dev.revisor.operation.CreateTable;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.QueryCounter;
import dev.revisor.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class InspectionTests {

    private static final int MOST_QUERIES = 12;

    private LiveSchema live;

    @BeforeEach
    void connect(TestDatabase database) throws Exception {
        live = new LiveSchema(database);
    }

    @AfterEach
    void close() throws SQLException {
        live.close();
    }

    @DatabaseTest
    void readsNothingFromAnEmptyDatabase(TestDatabase database) throws Exception {
        assertThat(live.inspect()).isEqualTo(new Inspection(Schema.EMPTY, List.of()));
    }

    @AlembicCase(113)
    @DatabaseTest
    void asksAsOftenForSixtyTablesAsForThree(TestDatabase database) throws Exception {
        createTables(0, 3);
        int forThree = queries();
        createTables(3, 60);
        assertThat(queries()).isEqualTo(forThree).isLessThanOrEqualTo(MOST_QUERIES);
        assertThat(live.inspect().schema().tables()).hasSize(60);
    }

    @DatabaseTest
    void readsOnlyWhatIsOfInterest(TestDatabase database) throws Exception {
        createTables(0, 3);
        live.apply(
                new CreateSequence(Sequence.sequence("t_seq", 1, 50)),
                new CreateSequence(Sequence.sequence("u_seq", 5, 1)));
        Set<TableName> interest = Set.of(TableName.of("t1"), TableName.of("u_seq"));
        Schema schema = live.dialect()
                .inspector()
                .inspect(live.connection(), new InspectionScope(Set.of(), interest::contains))
                .schema();
        assertThat(Stream.concat(schema.tables().keySet().stream(), schema.sequences().keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(interest);
    }

    private void createTables(int from, int to) throws Exception {
        for (int number = from; number < to; number++) {
            live.apply(new CreateTable(Table.of(
                    "t" + number,
                    column("id", Types.bigint()).identity(),
                    column("state", Types.enumeration(9, "A", "B")),
                    column("parent", Types.bigint()),
                    column("size", Types.integer()).defaultValue("1").comment("how many"),
                    primaryKey("pk_t" + number, "id"),
                    foreignKey("fk_t" + number, "parent").references("t" + Math.max(0, number - 1), "id"),
                    check("ck_t" + number, "size > 0"),
                    index("ix_t" + number, "size", "state"))));
        }
    }

    private int queries() throws SQLException {
        QueryCounter counter = new QueryCounter();
        Connection connection = counter.counted(Connection.class, live.connection());
        live.dialect().inspector().inspect(connection, InspectionScope.DEFAULT_SCHEMA);
        return counter.count();
    }
}
