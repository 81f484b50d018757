package dev.revisor.operation;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Attribute;
import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttributeReplayTests {

    private static final TableName T = TableName.of("t");
    private static final Identifier A = Identifier.of("a");
    private static final Identifier B = Identifier.of("b");
    private static final ColumnAttributes BEFORE = known("t", "a", "x").plus(known("t", "b", "y"));

    @Test
    void takesThemAlongWhereSomethingIsRenamed() {
        assertThat(after(new RenameColumn(T, Identifier.of("A"), Identifier.of("c"))))
                .isEqualTo(known("t", "c", "x").plus(known("t", "b", "y")));
        assertThat(after(new RenameTable(T, Identifier.of("u"))))
                .isEqualTo(known("u", "a", "x").plus(known("u", "b", "y")));
        assertThat(after(new RenameColumn(T, A, B)))
                .as("what was there has gone unseen")
                .isEqualTo(known("t", "b", "x"));
    }

    @Test
    void forgetsThemWhereSomethingGoesOrIsNew() {
        assertThat(after(new DropColumn(T, A, null))).isEqualTo(known("t", "b", "y"));
        assertThat(after(new AddColumn(T, column("a", integer())))).isEqualTo(known("t", "b", "y"));
        assertThat(after(new DropTable(T, null))).isEqualTo(ColumnAttributes.NONE);
        assertThat(after(new CreateTable(Table.of("t", column("a", integer())))))
                .isEqualTo(ColumnAttributes.NONE);
        assertThat(after(new ExecuteSql("drop table t"))).isEqualTo(BEFORE);
    }

    @Test
    void looksIntoOperationsForSomeDatabases() {
        DropColumn drop = new DropColumn(T, A, null);
        assertThat(after(new OnDatabases(Set.of(Database.H2), List.of(drop)))).isEqualTo(known("t", "b", "y"));
        assertThat(after(new OnDatabases(Set.of(Database.SQLITE), List.of(drop))))
                .isEqualTo(BEFORE);
        assertThat(after(new OutsideTransaction(List.of(drop)))).isEqualTo(known("t", "b", "y"));
    }

    private static ColumnAttributes after(Operation operation) {
        return AttributeReplay.apply(BEFORE, List.of(operation), Database.H2);
    }

    private static ColumnAttributes known(String table, String column, String path) {
        return ColumnAttributes.NONE.plus(TableName.of(table), Identifier.of(column), new Attribute("E", path));
    }
}
