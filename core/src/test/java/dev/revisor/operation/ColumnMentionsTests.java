package dev.revisor.operation;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Columns.exact;
import static dev.revisor.schema.Constraints.ascending;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.expression;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import org.junit.jupiter.api.Test;

class ColumnMentionsTests {

    private static final Table TABLE = Table.of(
            "t",
            column("a", integer()),
            column("b", integer()),
            column("c", integer()).generatedStored("A + b"),
            check("ck", "t.a > b and \"a\" <> 1"),
            check("other", "b > 0"),
            index(Identifier.of("ix"), expression("abs(a)"), ascending("b")).where("a is null"),
            index("iy", "b"));

    @Test
    void followARenamedColumn() {
        Table renamed = replay(new RenameColumn(TABLE.name(), Identifier.of("a"), exact("New")));
        assertThat(renamed)
                .isEqualTo(Table.of(
                        "t",
                        column(exact("New"), integer()),
                        column("b", integer()),
                        column("c", integer()).generatedStored("\"New\" + b"),
                        check("ck", "t.\"New\" > b and \"New\" <> 1"),
                        check("other", "b > 0"),
                        index(Identifier.of("ix"), expression("abs(\"New\")"), ascending("b"))
                                .where("\"New\" is null"),
                        index("iy", "b")));
    }

    @Test
    void goWithADroppedColumn() {
        Table dropped = replay(new DropColumn(TABLE.name(), Identifier.of("a"), null));
        assertThat(dropped.checks()).containsExactly(check("other", "b > 0"));
        assertThat(dropped.indexes()).containsExactly(index("iy", "b"));
    }

    @Test
    void areNotStringsFunctionsTypesOrOtherWords() {
        ColumnMentions date = new ColumnMentions(Identifier.of("date"), Database.POSTGRESQL);
        String expression = "'it''s date' = date(x) or x::date > y.date_ or a$date = 'date'";
        assertThat(date.isIn(expression)).isFalse();
        assertThat(date.rename(expression, Identifier.of("day"))).isEqualTo(expression);
        assertThat(date.rename("\"DATE\" = Date", Identifier.of("day"))).isEqualTo("day = day");
    }

    @Test
    void mayBeginWithAnUnderscore() {
        ColumnMentions id = new ColumnMentions(Identifier.of("_id"), Database.H2);
        assertThat(id.isIn("_ID > 0")).isTrue();
        assertThat(id.isIn("id > 0")).isFalse();
    }

    @Test
    void areExactWhereTheNameIs() {
        ColumnMentions order = new ColumnMentions(exact("Order"), Database.H2);
        assertThat(order.rename("\"Order\" > \"order\" + order", exact("a\"b")))
                .isEqualTo("\"a\"\"b\" > \"order\" + order");
    }

    @Test
    void areQuotedAsTheDatabaseQuotes() {
        ColumnMentions order = new ColumnMentions(Identifier.of("order"), Database.MARIADB);
        assertThat(order.rename("`order` <> 'order'", exact("$new"))).isEqualTo("`$new` <> 'order'");
    }

    /** Revisions write names as standard SQL does, and the renderer puts them between backticks. */
    @Test
    void areFoundInStandardQuotesOnMariadb() {
        ColumnMentions order = new ColumnMentions(exact("Order"), Database.MARIADB);
        assertThat(order.rename("\"Order\" > \"Other\"", exact("Rank"))).isEqualTo("`Rank` > \"Other\"");
        assertThat(order.isIn("\"Order\" > 0")).isTrue();
    }

    private static Table replay(Operation operation) {
        return Replay.apply(Schema.of(TABLE), operation, Database.POSTGRESQL)
                .table(TableName.of("t"))
                .orElseThrow();
    }
}
