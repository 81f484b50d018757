package dev.revisor.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.CreateTable;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.List;

/** What was created from an authored table is read back as its canonical form. */
class RoundTripTests {

    @AlembicCase(90)
    @DatabaseTest
    void readsBackEveryType(TestDatabase database) throws Exception {
        assertRoundTrip(database, AuthoredTables.everyType());
    }

    @AlembicCase(93)
    @DatabaseTest
    void readsBackEveryDefaultConstraintIndexAndComment(TestDatabase database) throws Exception {
        assertRoundTrip(database, AuthoredTables.customer(), AuthoredTables.orders(database.kind()));
    }

    @DatabaseTest
    void readsBackNamesThatNeedQuotes(TestDatabase database) throws Exception {
        assertRoundTrip(database, AuthoredTables.oddNames());
    }

    @DatabaseTest
    void readsBackWhatHasNoNames(TestDatabase database) throws Exception {
        assertRoundTrip(database, AuthoredTables.customer(), AuthoredTables.unnamed());
    }

    private static void assertRoundTrip(TestDatabase database, Table... tables) throws Exception {
        try (LiveSchema live = new LiveSchema(database)) {
            for (Table table : tables) {
                live.apply(new CreateTable(table));
            }
            assertReadBack(live);
            assertCanBeCreatedFromTheCatalog(live);
        }
    }

    private static void assertReadBack(LiveSchema live) throws Exception {
        List<Table> read = live.readTables();
        assertThat(read).isEqualTo(live.expectedTables());
        assertThat(read)
                .map(RoundTripTests::withoutExpressions)
                .isEqualTo(live.replayed().tables().values().stream()
                        .map(live.dialect()::canonical)
                        .map(RoundTripTests::withoutExpressions)
                        .toList());
    }

    private static void assertCanBeCreatedFromTheCatalog(LiveSchema live) throws Exception {
        List<Table> inspected = List.copyOf(live.inspect().schema().tables().values());
        assertThat(inspected).map(live.dialect()::canonical).isEqualTo(inspected);
        List<Table> once = reprint(live, inspected);
        assertThat(once)
                .map(RoundTripTests::withoutExpressions)
                .isEqualTo(inspected.stream()
                        .map(RoundTripTests::withoutForeignKeys)
                        .map(RoundTripTests::withoutExpressions)
                        .toList());
        List<Table> twice = reprint(live, once);
        assertThat(reprint(live, twice)).isEqualTo(twice);
    }

    private static List<Table> reprint(LiveSchema live, List<Table> tables) throws Exception {
        return live.dialect().reprinter().reprint(live.connection(), tables).stream()
                .map(RoundTripTests::withoutForeignKeys)
                .toList();
    }

    private static Table withoutForeignKeys(Table table) {
        TableBuilder builder = table.edit();
        table.foreignKeys().forEach(builder::remove);
        return builder.build();
    }

    private static Table withoutExpressions(Table table) {
        return table.edit()
                .columns(RoundTripTests::withoutExpressions)
                .checks(check -> new CheckConstraint(check.name(), "?"))
                .build();
    }

    private static Column withoutExpressions(Column column) {
        GeneratedExpression generated = column.generated();
        return column.defaultValue(column.defaultValue() == null ? null : "?")
                .withGenerated(generated == null ? null : new GeneratedExpression("?", generated.stored()));
    }
}
