package dev.revisor.autogenerate;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.dialect.Dialects;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenamingTests {

    private static final Schema FROM = Schema.of(
            Table.of("t", column("a", integer()), column("b", integer()), column("c", integer())),
            Table.of("u", column("a", integer())));

    @Test
    void freesANameBeforeItIsTaken() {
        assertThat(renaming(rename("t", "a", "b"), rename("t", "b", "d")))
                .containsExactly(rename("t", "b", "d"), rename("t", "a", "b"));
    }

    @Test
    void rotatesNamesThroughOneThatNobodyHas() {
        assertThat(renaming(rename("t", "a", "b"), rename("t", "b", "c"), rename("t", "c", "a")))
                .containsExactly(
                        rename("t", "a", "a_renamed"),
                        rename("t", "c", "a"),
                        rename("t", "b", "c"),
                        rename("t", "a_renamed", "b"));
    }

    @Test
    void swapsTablesAndRenamesTheirColumnsAfterwards() {
        assertThat(renaming(rename("t", "u"), rename("u", "t"), rename("u", "c", "d")))
                .containsExactly(
                        rename("t", "t_renamed"), rename("u", "t"), rename("t_renamed", "u"), rename("u", "c", "d"));
    }

    @Test
    void takesColumnsByTheOldNameOfTheirTable() {
        assertThat(renaming(rename("t", "v"), rename("t", "c", "d")))
                .containsExactly(rename("t", "v"), rename("v", "c", "d"));
    }

    @Test
    void believesEntitiesWhereTheOldNameIsThereAndTheNewOneIsNot() {
        List<Operation> declared = List.of(
                rename("t", "v"),
                rename("v", "a", "x"),
                rename("v", "a", "b"),
                rename("v", "nosuch", "y"),
                rename("nosuch", "w"),
                rename("u", "t"));
        assertThat(renaming(List.of(), declared)).containsExactly(rename("t", "v"), rename("v", "a", "x"));
        assertThat(renaming(List.of(rename("t", "a", "z")), declared))
                .containsExactly(rename("t", "v"), rename("v", "a", "z"));
    }

    @Test
    void believesTheAuthorBeforeEntitiesWhateverTheLetterCase() {
        assertThat(renaming(List.of(rename("t", "v")), List.of(rename("T", "w"), rename("u", "V"))))
                .containsExactly(rename("t", "v"));
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatThrownBy(() -> renaming(rename("nosuch", "v"))).isInstanceOf(UnknownRenameException.class);
        assertThatThrownBy(() -> renaming(rename("t", "nosuch", "v"))).hasMessageContaining("'t.nosuch'");
    }

    private static List<Operation> renaming(Operation... given) {
        return renaming(List.of(given), List.of());
    }

    private static List<Operation> renaming(List<Operation> given, List<Operation> declared) {
        Target target = new Target(Schema.EMPTY, List.of(), List.of(), ColumnAttributes.NONE);
        CertainRenames nothing = new CertainRenames(
                new DialectEquivalence(Dialects.named("h2"), table -> table), FROM, Past.EMPTY, target);
        return Renaming.of(FROM, given, declared, nothing);
    }

    private static Operation rename(String from, String to) {
        return new RenameTable(TableName.of(from), Identifier.of(to));
    }

    private static Operation rename(String table, String from, String to) {
        return new RenameColumn(TableName.of(table), Identifier.of(from), Identifier.of(to));
    }
}
