package dev.revisor.dialect;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.index;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.CreateTable;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class ReprinterTests {

    private LiveSchema live;

    @BeforeEach
    void connect(TestDatabase database) throws Exception {
        live = new LiveSchema(database);
    }

    @AfterEach
    void close() throws SQLException {
        live.close();
    }

    @AlembicCase(104)
    @DatabaseTest(except = DatabaseKind.SQLITE)
    void spellsDifferentWordsForTheSameThingAlike(TestDatabase database) throws Exception {
        Table first = sized("t", "10", "size > 0 and not (size > 100)");
        Table second = sized("t", " 10 ", "(size>0)\n    AND  NOT (SIZE > 100)");
        List<Table> reprints = reprint(first, second);
        assertThat(reprints.get(0)).isEqualTo(reprints.get(1));
    }

    @AlembicCase(104)
    @DatabaseTest
    void spellsDifferentThingsDifferently(TestDatabase database) throws Exception {
        List<Table> reprints = reprint(sized("t", "10", "size > 0"), sized("t", "11", "size > 1"));
        assertThat(reprints.get(0).columns()).isNotEqualTo(reprints.get(1).columns());
        assertThat(reprints.get(0).checks()).isNotEqualTo(reprints.get(1).checks());
    }

    @DatabaseTest
    void keepsItsOwnSpelling(TestDatabase database) throws Exception {
        Table once = reprint(sized("t", "5 + 5", "size in (1, 2) or size between 5 and 7"))
                .get(0);
        assertThat(reprint(once)).containsExactly(once);
    }

    @DatabaseTest
    void givesBackNamesEvenWhereTheyAreTaken(TestDatabase database) throws Exception {
        Table table = sized("t", "10", "size > 0");
        live.apply(new CreateTable(table));
        Table reprint = reprint(table).get(0);
        assertThat(reprint.name()).isEqualTo(TableName.of("t"));
        assertThat(reprint.checks())
                .extracting(CheckConstraint::name)
                .containsExactly(table.checks().get(0).name());
        assertThat(reprint.indexes()).isEqualTo(live.dialect().canonical(table).indexes());
    }

    @DatabaseTest
    void givesTheCanonicalFormOfWhatTheServerRefuses(TestDatabase database) throws Exception {
        Table wrong = sized("wrong", "10", "no_such_column > 0");
        Table right = sized("other", "10", "size > 0");
        List<Table> reprints = reprint(wrong, right);
        assertThat(reprints.get(0)).isEqualTo(live.dialect().canonical(wrong));
        assertThat(reprints.get(1).columns()).extracting(Column::defaultValue).contains("10");
    }

    @DatabaseTest
    void leavesNothingBehind(TestDatabase database) throws Exception {
        live.apply(new CreateTable(sized("t", "10", "size > 0")));
        Inspection before = live.inspect();
        reprint(sized("t", "1", "size > 2"), sized("wrong", "10", "no_such_column > 0"));
        assertThat(live.inspect()).isEqualTo(before);
        live.execute("create table " + live.dialect().quote(TableName.of("revisor_reprint_1")) + " (i int)");
    }

    private List<Table> reprint(Table... tables) throws SQLException {
        return live.dialect().reprinter().reprint(live.connection(), List.of(tables));
    }

    private static Table sized(String name, String defaultSize, String check) {
        return Table.of(
                name,
                column("id", Types.integer()).notNull(),
                column("size", Types.integer()).defaultValue(defaultSize),
                check("ck_" + name, check),
                index("ix_" + name, "size"));
    }
}
