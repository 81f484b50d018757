package dev.revisor;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.ascending;
import static dev.revisor.schema.Constraints.descending;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.DropColumn;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.Replay;
import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;

/** What only some databases can say about indexes and unique constraints; the others leave it out. */
class IndexFormsTests {

    private static final TableName BOOK = TableName.of("book");
    private static final Column SHELF = column("shelf", Types.integer());

    private static final TableElement[] PLAIN = {
        index("ix_covering", "title"),
        index("ix_hash", "title", "pages"),
        index(Identifier.of("ix_nulls"), ascending("pages"), descending("shelf")),
        index("ux_pages", "pages", "id").unique(),
        unique("uq_shelf", "shelf", "id")
    };

    private static final TableElement[] ADVANCED = {
        index("ix_covering", "title").include("pages", "shelf"),
        index("ix_hash", "title", "pages").using("brin"),
        index(
                Identifier.of("ix_nulls"),
                ascending("pages").nullsFirst(),
                descending("shelf").nullsLast()),
        index("ux_pages", "pages", "id").unique().include("shelf").nullsNotDistinct(),
        unique("uq_shelf", "shelf", "id").nullsNotDistinct()
    };

    @DatabaseTest
    void areWrittenReadAndDroppedEverywhere(TestDatabase database) {
        Workbench bench = new Workbench(database);
        bench.want(books("shelf", ADVANCED)).migrate();
        bench.migrations().upgrade();
        assertUnchanged(bench);
        bench.migrations().downgrade("base");
        assertThat(bench.inspect()).isEqualTo(Schema.EMPTY);
    }

    @AlembicCase({99, 101})
    @DatabaseTest
    void changeWhereTheDatabaseHasThemAndComeBack(TestDatabase database) {
        Workbench bench = new Workbench(database);
        bench.want(books("shelf", PLAIN)).migrate();
        bench.migrations().upgrade();
        database.execute("insert into book (id, title) values (1, 'A'), (2, 'A')");
        Schema before = bench.inspect();
        bench.want(books("shelf", ADVANCED));
        assertThat(bench.migrate().upgrade()).hasSize(2 * differences(database.kind()));
        bench.migrations().upgrade();
        assertUnchanged(bench);
        if (differences(database.kind()) > 0) {
            bench.migrations().downgrade("-1");
        }
        assertThat(bench.inspect()).isEqualTo(before);
    }

    @DatabaseTest
    void followTheNamesOfTheirColumns(TestDatabase database) {
        Workbench bench = new Workbench(database);
        bench.want(books("shelf", ADVANCED)).migrate();
        bench.add(
                List.of(new RenameColumn(BOOK, SHELF.name(), Identifier.of("rack"))),
                List.of(new RenameColumn(BOOK, Identifier.of("rack"), SHELF.name())));
        bench.migrations().upgrade();
        bench.want(books("rack", renamed(ADVANCED)));
        assertUnchanged(bench);
        bench.migrations().downgrade("-1");
        assertThat(bench.inspect().table(BOOK).orElseThrow().column(SHELF.name()))
                .isPresent();
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void goWithTheColumnsBesideTheirKeys(TestDatabase database) {
        Workbench bench = new Workbench(database);
        bench.want(books("shelf", ADVANCED[0])).migrate();
        List<Operation> drop = List.of(new DropColumn(BOOK, SHELF.name(), SHELF));
        bench.add(drop, List.of()).migrations().upgrade();
        assertThat(bench.inspect().table(BOOK).orElseThrow().indexes()).isEmpty();
        assertThat(Replay.apply(books("shelf", ADVANCED[0]), drop, Database.POSTGRESQL)
                        .table(BOOK)
                        .orElseThrow()
                        .indexes())
                .isEmpty();
    }

    @AlembicCase(99)
    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.POSTGRESQL})
    void sayNothingOfWhereRowsWithoutValueStandAnyway(TestDatabase database) {
        Workbench bench = new Workbench(database);
        bench.want(books("shelf", index("ix_title", "title"))).migrate();
        bench.migrations().upgrade();
        boolean areLow = database.kind() == DatabaseKind.H2;
        var usual =
                areLow ? ascending("title").nullsFirst() : ascending("title").nullsLast();
        bench.want(books("shelf", index(Identifier.of("ix_title"), usual)));
        assertUnchanged(bench);
        var other = areLow ? ascending("title").nullsLast() : ascending("title").nullsFirst();
        bench.want(books("shelf", index(Identifier.of("ix_title"), other)));
        assertThat(bench.migrate().upgrade()).hasSize(2);
    }

    private static int differences(DatabaseKind kind) {
        return switch (kind) {
            case POSTGRESQL -> 5;
            case H2 -> 2;
            case MARIADB, SQLITE -> 0;
        };
    }

    private static void assertUnchanged(Workbench bench) {
        assertThat(bench.migrate().upgrade()).isEmpty();
        assertThat(bench.migrations().check().isClean()).isTrue();
    }

    private static TableElement[] renamed(TableElement... elements) {
        Table table = books("shelf", elements).tables().get(BOOK);
        Table changed = table.edit()
                .uniques(key -> key.onColumns(IndexFormsTests::renamed))
                .indexes(index -> index.onColumns(IndexFormsTests::renamed))
                .build();
        return Stream.concat(changed.uniques().stream(), changed.indexes().stream())
                .toArray(TableElement[]::new);
    }

    private static Identifier renamed(Identifier name) {
        return name.matches(SHELF.name()) ? Identifier.of("rack") : name;
    }

    private static Schema books(String shelf, TableElement... more) {
        Stream<TableElement> usual = Stream.of(
                column("id", Types.integer()).notNull(),
                column("title", Types.varchar(20)),
                column("pages", Types.integer()),
                SHELF.withName(Identifier.of(shelf)),
                primaryKey("pk_book", "id"));
        return Schema.of(Table.of("book", Stream.concat(usual, Stream.of(more)).toArray(TableElement[]::new)));
    }
}
