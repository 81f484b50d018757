package dev.revisor.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.CreateTable;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.Table;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.List;

/** What was created from an authored table is read back as its canonical form. */
class RoundTripTests {

    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.MARIADB})
    void readsBackEveryType(TestDatabase database) throws Exception {
        assertRoundTrip(database, AuthoredTables.everyType());
    }

    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.MARIADB})
    void readsBackEveryDefaultConstraintIndexAndComment(TestDatabase database) throws Exception {
        assertRoundTrip(database, AuthoredTables.customer(), AuthoredTables.orders());
    }

    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.MARIADB})
    void readsBackNamesThatNeedQuotes(TestDatabase database) throws Exception {
        assertRoundTrip(database, AuthoredTables.oddNames());
    }

    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.MARIADB})
    void readsBackWhatHasNoNames(TestDatabase database) throws Exception {
        assertRoundTrip(database, AuthoredTables.customer(), AuthoredTables.unnamed());
    }

    private static void assertRoundTrip(TestDatabase database, Table... tables) throws Exception {
        try (LiveSchema live = new LiveSchema(database)) {
            for (Table table : tables) {
                live.apply(new CreateTable(table));
            }
            for (Table table : tables) {
                assertReadBack(live, table);
                assertCanBeCreatedFromTheCatalog(live, table);
            }
        }
    }

    private static void assertReadBack(LiveSchema live, Table authored) throws Exception {
        Table inspected = live.inspect(authored.name());
        assertThat(inspected).isEqualTo(live.expected(authored.name()));
        assertThat(withoutExpressions(inspected))
                .isEqualTo(withoutExpressions(live.dialect().canonical(authored)));
    }

    private static void assertCanBeCreatedFromTheCatalog(LiveSchema live, Table authored) throws Exception {
        Table inspected = live.inspect()
                .schema()
                .table(live.dialect().canonical(authored).name())
                .orElseThrow();
        Table withoutReferences = withoutForeignKeys(inspected);
        assertThat(live.dialect().reprinter().reprint(live.connection(), List.of(withoutReferences)))
                .containsExactly(withoutReferences);
        assertThat(live.dialect().canonical(inspected)).isEqualTo(inspected);
    }

    private static Table withoutForeignKeys(Table table) {
        var builder = table.edit();
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
