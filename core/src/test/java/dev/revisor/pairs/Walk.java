package dev.revisor.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.Migrations;
import dev.revisor.Workbench;
import dev.revisor.autogenerate.Draft;
import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.autogenerate.Fills;
import dev.revisor.dialect.Dialect;
import dev.revisor.operation.FillColumn;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The way of one database from the first schema of a pair to the second and back. */
final class Walk {

    private static final String SUFFIX = "_beside";

    private final Pair pair;
    private final DataSource dataSource;
    private final Workbench bench;
    private final Dialect dialect;
    private final Rows rows;
    private final String suffix;

    Walk(Pair pair, DataSource dataSource) {
        this(pair, dataSource, "");
    }

    private Walk(Pair pair, DataSource dataSource, String suffix) {
        this.dataSource = dataSource;
        this.bench = new Workbench(dataSource);
        this.dialect = migrations().dialect();
        this.suffix = dialect.database() == Database.MARIADB ? suffix : "";
        this.pair = this.suffix.isEmpty() ? pair : pair.moved(name -> Identifier.of(name.text() + suffix));
        this.rows = new Rows(this.pair);
    }

    /** One that goes on while another one is on its way on the same server. */
    static Walk beside(Pair pair, DataSource dataSource) {
        return new Walk(pair, dataSource, SUFFIX);
    }

    /** The tables that have rows when the walk begins. */
    long tablesWithRows() {
        return rows.tablesWithRows();
    }

    Dialect dialect() {
        return dialect;
    }

    Migrations migrations() {
        return bench.migrations();
    }

    /** Creates the first schema in an empty database, with its rows. */
    Draft begin() throws SQLException {
        Draft draft = beginWithoutRows();
        insertRows();
        return draft;
    }

    /** Creates the first schema in an empty database. */
    Draft beginWithoutRows() throws SQLException {
        createPlaces();
        bench.want(pair.from());
        Draft draft = draft();
        run(draft, Schema.EMPTY, pair.from());
        return draft;
    }

    /** What leads to the second schema. */
    Draft draftChange() {
        bench.want(pair.to());
        return draft();
    }

    /** Does what was drafted for another database; nothing is left to do then that one could have told. */
    void follow(Draft creation, Draft change, BlindSpots blindSpots) throws SQLException {
        createPlaces();
        bench.want(pair.from());
        run(creation, Schema.EMPTY, pair.from());
        assertThat(draftRest().upgrade()).as("what is left to create").isEmpty();
        bench.want(pair.to());
        run(change, pair.renamed(), pair.to());
        assertThat(draftRest().upgrade())
                .as("what is left to do")
                .filteredOn(operation -> !blindSpots.hide(operation))
                .isEmpty();
    }

    /** The draft of what leads from here to the second schema. */
    private Draft draft() {
        DraftOptions options = DraftOptions.DEFAULT;
        for (Operation rename : migrations().current().isEmpty() ? List.<Operation>of() : pair.renames()) {
            options = options.withRename(rename);
        }
        return migrations().compare(options).draft();
    }

    /** Goes on to the second schema, where nothing is left to do. */
    Draft goOn() throws SQLException {
        Map<String, List<List<@Nullable String>>> rowsBefore = read(pair.from());
        Draft draft = draftChange();
        assertThat(Untouched.of(pair).in(draft))
                .as("tables that did not change")
                .isEmpty();
        assertSameElsewhere(draft);
        run(draft, pair.renamed(), pair.to());
        Draft rest = draftRest();
        assertThat(rest.upgrade()).as("what is left to do").isEmpty();
        assertThat(rest.unknown()).isEmpty();
        assertThat(rest.opaque()).isEmpty();
        assertThat(read(pair.to())).as("rows").isEqualTo(rowsBefore);
        return draft;
    }

    /** Every other pair is drafted elsewhere, and every other one from a target in another order. */
    private void assertSameElsewhere(Draft draft) {
        if (pair.seed() % 2 == 0) {
            assertThat(Elsewhere.call(this::draft)).as("the draft elsewhere").isEqualTo(draft);
            return;
        }
        bench.want(Shuffled.of(pair.to()));
        assertThat(Shuffled.inOneOrder(draft().upgrade()))
                .as("the draft in another order")
                .containsExactlyInAnyOrderElementsOf(Shuffled.inOneOrder(draft.upgrade()));
        bench.want(pair.to());
    }

    /** Comes back to the first schema, just as it was. */
    void comeBack(Draft draft, Schema before) throws SQLException {
        Map<String, List<List<@Nullable String>>> rowsBefore = read(pair.to());
        if (!draft.isEmpty()) {
            migrations().downgrade("-1");
        }
        assertThat(Inspected.of(inspect())).as("the way back").isEqualTo(Inspected.of(before));
        assertThat(read(pair.from())).as("rows after the way back").isEqualTo(rowsBefore);
    }

    void end() throws SQLException {
        migrations().downgrade("base");
        assertThat(inspect()).isEqualTo(Schema.EMPTY);
        changePlaces("drop schema ");
    }

    /** Those that a failure left on a server give way. */
    private void createPlaces() throws SQLException {
        changePlaces("drop schema if exists ");
        changePlaces("create schema ");
    }

    /** The files of SQLite are attached to all connections. */
    private void changePlaces(String verb) throws SQLException {
        for (Identifier place : dialect.database() == Database.SQLITE ? Set.<Identifier>of() : pair.places()) {
            execute(verb + dialect.quote(place));
        }
    }

    /** What the catalogs say, in the words of the pair as it was given. */
    Schema inspect() {
        Schema schema = bench.inspect(pair.places());
        return suffix.isEmpty()
                ? schema
                : Places.moved(schema, name -> Identifier.of(name.text().replace(suffix, "")));
    }

    private Draft draftRest() {
        return migrations().compare(DraftOptions.DEFAULT).draft();
    }

    private void run(Draft draft, Schema from, Schema to) {
        Draft back = draft.withUpgrade(draft.downgrade());
        if (!draft.isEmpty()) {
            bench.add(filled(draft, to), filled(back, from));
            migrations().upgrade();
        }
    }

    private List<Operation> filled(Draft draft, Schema target) {
        List<FillColumn> values = Fills.open(Fills.complete(draft, List.of()).upgrade()).stream()
                .map(fill -> filled(fill, target))
                .toList();
        return Fills.complete(draft, values).upgrade();
    }

    private FillColumn filled(FillColumn fill, Schema target) {
        Column column = target.table(fill.table())
                .flatMap(table -> table.column(fill.column()))
                .orElseThrow();
        return new FillColumn(
                fill.table(), fill.column(), Family.of(column.type()).value(1, dialect.database()));
    }

    private void insertRows() throws SQLException {
        List<String> statements = new ArrayList<>(List.of(references(false)));
        statements.addAll(rows.inserts(dialect));
        statements.add(references(true));
        execute(statements.toArray(String[]::new));
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Rows are inserted in whatever order. */
    private String references(boolean areChecked) {
        return switch (dialect.database()) {
            case H2 -> "set referential_integrity " + areChecked;
            case SQLITE -> "pragma foreign_keys = " + areChecked;
            case POSTGRESQL -> "set session_replication_role = " + (areChecked ? "origin" : "replica");
            case MARIADB, MYSQL -> "set foreign_key_checks = " + (areChecked ? 1 : 0);
        };
    }

    /** The rows of what both schemas have, in the words of the second. */
    private Map<String, List<List<@Nullable String>>> read(Schema schema) throws SQLException {
        Map<String, List<List<@Nullable String>>> all = new LinkedHashMap<>();
        try (Connection connection = dataSource.getConnection()) {
            for (Table table : pair.from().tables().values()) {
                Optional<Table> later = pair.counterpart(table.name());
                List<Column> kept = kept(table, later);
                if (!kept.isEmpty()) {
                    Table version = schema == pair.from() ? table : later.orElseThrow();
                    all.put(
                            table.name().toString(),
                            RowReader.read(connection, dialect, version, named(kept, table, version)));
                }
            }
        }
        return all;
    }

    private List<Column> kept(Table table, Optional<Table> later) {
        return later.isEmpty()
                ? List.of()
                : table.columns().stream()
                        .filter(column -> pair.counterpart(table.name(), column.name())
                                .filter(other -> isKept(column, other))
                                .isPresent())
                        .toList();
    }

    private static boolean isKept(Column column, Column other) {
        return column.generated() == null && other.generated() == null && column.nullable() == other.nullable();
    }

    private List<Column> named(List<Column> kept, Table table, Table version) {
        return version == table
                ? kept
                : kept.stream()
                        .map(column ->
                                pair.counterpart(table.name(), column.name()).orElseThrow())
                        .toList();
    }
}
