package dev.revisor;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.operation.RenameColumn;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.List;

/** Texts of many letters in expressions. */
class LongTextsTests {

    private static final String LONG = "'" + "Dear customer, it''s us. ".repeat(300) + "'";

    @DatabaseTest
    void areReadComparedAndKept(TestDatabase database) {
        Workbench workbench = new Workbench(database).want(Schema.of(letter("body")));
        workbench.migrate();
        workbench.migrations().upgrade();
        assertThat(workbench.migrate().upgrade()).isEmpty();
        workbench.want(Schema.of(letter("content")));
        workbench.migrate(DraftOptions.DEFAULT.withRename(
                new RenameColumn(TableName.of("letter"), Identifier.of("body"), Identifier.of("content"))));
        workbench.migrations().upgrade();
        assertThat(workbench.migrate().upgrade()).isEmpty();
    }

    @DatabaseTest
    void mayStandBeforeAStatementAsComments(TestDatabase database) {
        Workbench workbench = new Workbench(database).want(Schema.of(letter("body")));
        workbench.migrate();
        workbench.add(
                List.of(new ExecuteSql("-- Of old.\n".repeat(5000) + "insert into letter (body) values ('x')")),
                List.of());
        workbench.migrations().upgrade();
        assertThat(workbench.migrate().upgrade()).isEmpty();
    }

    private static Table letter(String column) {
        return Table.of(
                "letter", column(column, varchar(9000)).defaultValue(LONG), check("ck_letter", column + " <> " + LONG));
    }
}
