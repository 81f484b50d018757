package dev.revisor.zoo;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.Workbench;
import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.RenameColumn;
import dev.revisor.runner.RevisionFailedException;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Index;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import dev.revisor.schema.UniqueConstraint;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What revisions can't do yet for mappings that Hibernate has, each as it shows. */
class LimitsTests {

    /** A revision makes an enumeration of them that belongs to the column, which serves as well. */
    @DatabaseTest(only = DatabaseKind.H2)
    void adoptsNoDomainsOfNamedEnumerations(TestDatabase database) throws Exception {
        Exhibit exhibit = new Paint();
        try (Enclosure enclosure = new Enclosure(exhibit, database, Enclosure.created(DatabaseKind.H2))) {
            assertThat(enclosure.draft().upgrade()).hasOnlyElementsOfType(AlterColumn.class);
        }
    }

    /** Where Hibernate made nothing itself. */
    @DatabaseTest(only = DatabaseKind.H2)
    void usesEnumerationsOfColumnsForNamedOnes(TestDatabase database) throws Exception {
        Exhibit exhibit = new Paint();
        try (Enclosure enclosure = new Enclosure(exhibit, database, Map.of())) {
            enclosure.upgrade(WrittenRevisions.of(enclosure.draft()));
            assertThat(enclosure.draft().upgrade()).isEmpty();
            enclosure.factory().runInTransaction(exhibit::fill);
            enclosure.factory().runInTransaction(exhibit::verify);
        }
    }

    /** They look for it in the schema of the one that refers to it, and nothing tells which one is the default. */
    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.MARIADB})
    void refersToNoTableOfTheDefaultSchemaFromAnother(TestDatabase database) {
        database.execute("create schema if not exists depot");
        Workbench bench = new Workbench(database.dataSource());
        bench.want(Schema.of(
                        dev.revisor.schema.Table.of("shop", column("id", Types.integer()), unique("uq_shop", "id")),
                        dev.revisor.schema.Table.of(
                                TableName.of("depot", "good"),
                                column("shop_id", Types.integer()),
                                foreignKey("fk_shop", "shop_id").references("shop", "id"))))
                .migrate();
        assertThatThrownBy(() -> bench.migrations().upgrade())
                .isInstanceOf(RevisionFailedException.class)
                .hasMessageContaining(database.kind() == DatabaseKind.H2 ? "not found" : "incorrectly formed");
    }

    /** The catalog has them under their old names until the database is opened again, so that nobody can tell. */
    @DatabaseTest(only = DatabaseKind.H2)
    void takesKeyColumnsThatSwappedTheirNamesForEachOther(TestDatabase database) {
        Workbench bench = new Workbench(database.dataSource());
        ForeignKey origin = foreignKey("fk_origin", "old_x", "old_y").references("place", "x", "y");
        bench.want(Schema.of(place(unique("uq_place", "x", "y"), origin))).migrate();
        bench.migrations().upgrade();
        ForeignKey swapped = foreignKey("fk_origin", "old_x", "old_y").references("place", "y", "x");
        bench.want(Schema.of(place(unique("uq_place", "x", "y"), swapped)));
        assertThat(bench.migrate(DraftOptions.DEFAULT
                                .withRename(rename("x", "y"))
                                .withRename(rename("y", "x")))
                        .upgrade())
                .hasOnlyElementsOfType(RenameColumn.class);
        bench.migrations().upgrade();
        assertThat(bench.migrate().upgrade()).contains(new AddConstraint(TableName.of("place"), swapped));
    }

    /** Numbers say nothing about the words they stood for, so two databases take them for places among the new ones. */
    @DatabaseTest
    void knowsNoWordsOfAnEnumerationThatWasKeptAsNumbers(TestDatabase database) {
        Workbench bench = new Workbench(database.dataSource());
        Column id = column("id", Types.integer()).notNull();
        bench.want(Schema.of(Table.of("task", id, column("level", Types.tinyint()))))
                .migrate();
        bench.migrations().upgrade();
        database.execute("insert into task (id, level) values (1, 1), (2, 2)");
        bench.want(Schema.of(Table.of("task", id, column("level", Types.enumeration(6, "HIGH", "LOW", "NORMAL")))))
                .migrate();
        if (database.kind() == DatabaseKind.H2 || database.kind() == DatabaseKind.MARIADB) {
            bench.migrations().upgrade();
            assertThat(database.query("select level from task order by id"))
                    .isEqualTo(List.of(List.of("HIGH"), List.of("LOW")));
        } else {
            assertThatThrownBy(() -> bench.migrations().upgrade()).isInstanceOf(RevisionFailedException.class);
        }
    }

    private static RenameColumn rename(String from, String to) {
        return new RenameColumn(TableName.of("place"), Identifier.of(from), Identifier.of(to));
    }

    @DatabaseTest
    void quotesNoReservedWordsInExpressionsOfTheWayBack(TestDatabase database) {
        Workbench bench = new Workbench(database.dataSource());
        Column amount = column("amount", Types.integer());
        bench.want(Schema.of(Table.of("place", amount, check("ck_place", "amount > 0"))))
                .migrate();
        bench.migrations().upgrade();
        bench.want(Schema.of(Table.of("place", amount.withName(Identifier.of("table")))));
        bench.migrate(DraftOptions.DEFAULT.withRename(rename("amount", "table")));
        bench.migrations().upgrade();
        assertThat(bench.migrate().upgrade()).isEmpty();
        assertThatThrownBy(() -> bench.migrations().downgrade("-1")).isInstanceOf(RevisionFailedException.class);
    }

    /** The condition is written once for all databases, and a backslash means more in texts of MariaDB than elsewhere. */
    @DatabaseTest(only = DatabaseKind.MARIADB)
    void takesBackslashesInWordsForEscapes(TestDatabase database) throws Exception {
        Exhibit exhibit = new Backslashes();
        try (Enclosure enclosure = new Enclosure(exhibit, database, Map.of())) {
            enclosure.upgrade(WrittenRevisions.of(enclosure.draft()));
            assertThatThrownBy(() -> enclosure.factory().runInTransaction(exhibit::fill))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("CONSTRAINT");
        }
    }

    /** Without {@code ddl-auto} Hibernate leaves the columns of keys in another order than with it. */
    @DatabaseTest(only = DatabaseKind.H2)
    void ordersKeysAsHibernateDoesWhenItStarts(TestDatabase database) throws Exception {
        try (Enclosure enclosure = new Enclosure(new WholeShop(), database, Map.of())) {
            enclosure.factory().getSchemaManager().create(false);
            assertThat(enclosure.draft().upgrade())
                    .filteredOn(AddConstraint.class::isInstance)
                    .extracting(operation -> ((AddConstraint) operation).constraint())
                    .hasAtLeastOneElementOfType(PrimaryKey.class);
        }
    }

    /** The order of unique columns is nobody's concern until a foreign key names them. */
    @DatabaseTest(only = DatabaseKind.MARIADB)
    void refersToUniqueColumnsInTheirOrderOnly(TestDatabase database) {
        Workbench bench = new Workbench(database.dataSource());
        bench.want(Schema.of(place(unique("uq_place", "x", "y")))).migrate();
        bench.migrations().upgrade();
        ForeignKey origin = foreignKey("fk_origin", "old_y", "old_x").references("place", "y", "x");
        bench.want(Schema.of(place(unique("uq_place", "y", "x"), origin)));
        assertThat(bench.migrate().upgrade()).containsExactly(new AddConstraint(TableName.of("place"), origin));
        assertThatThrownBy(() -> bench.migrations().upgrade()).isInstanceOf(RevisionFailedException.class);
    }

    private static dev.revisor.schema.Table place(TableElement... keys) {
        TableBuilder table = dev.revisor.schema.Table.of("place", keys).edit();
        Stream.of("x", "y", "old_x", "old_y").forEach(name -> table.add(column(name, Types.integer())));
        return table.add(column("name", Types.varchar(20))).build();
    }

    /** So that a revision that was drafted there leaves others of their comments and fractions behind. */
    @DatabaseTest(only = DatabaseKind.SQLITE)
    void draftsNoChangeThatTheDatabaseCantTell(TestDatabase database) {
        Workbench bench = new Workbench(database.dataSource());
        PrimaryKey key = primaryKey("pk_moments", "id");
        bench.want(moments(key, numbered(Types.integer()), column("moment", Types.timestamp(0))))
                .migrate();
        bench.migrations().upgrade();
        bench.want(moments(
                key,
                numbered(Types.bigint()),
                column("moment", Types.timestamp(6)).comment("to the microsecond")));
        assertThat(bench.migrate().upgrade()).isEmpty();
    }

    /** The server refuses it: the computed column has to be dropped before and added after, by hand. */
    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void changesNoTypeThatAColumnIsComputedFrom(TestDatabase database) {
        Workbench bench = new Workbench(database.dataSource());
        Column twice = column("twice", Types.bigint()).generatedStored("amount * 2");
        bench.want(moments(column("amount", Types.integer()), twice)).migrate();
        bench.migrations().upgrade();
        bench.want(moments(column("amount", Types.bigint()), twice)).migrate();
        assertThatThrownBy(() -> bench.migrations().upgrade())
                .isInstanceOf(RevisionFailedException.class)
                .hasMessageContaining("generated column");
    }

    /** The server refuses it beside checks: the column has to be dropped and added by hand. */
    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void changesNoVirtualColumnBesideChecks(TestDatabase database) {
        Workbench bench = new Workbench(database.dataSource());
        Column amount = column("amount", Types.integer());
        Column computed = column("computed", Types.bigint());
        CheckConstraint check = check("ck_amount", "amount > 0");
        bench.want(moments(amount, computed.generatedVirtual("amount * 2"), check))
                .migrate();
        bench.migrations().upgrade();
        bench.want(moments(amount, computed.generatedVirtual("amount * 3"), check))
                .migrate();
        assertThatThrownBy(() -> bench.migrations().upgrade())
                .isInstanceOf(RevisionFailedException.class)
                .hasMessageContaining("virtual generated columns");
    }

    /** Neither can be said in an annotation; what is asked for stands beside them, and they are kept. */
    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void addsThePlainFormBesideOneThatCannotBeRepresented(TestDatabase database) {
        Workbench bench = new Workbench(database.dataSource());
        bench.want(Schema.of(place())).migrate();
        bench.migrations().upgrade();
        database.execute(
                "alter table place add constraint covering unique (x) include (y)",
                "create index pattern on place (name varchar_pattern_ops)");
        UniqueConstraint unique = unique("uq_place", "x");
        Index index = index("ix_place", "name");
        bench.want(Schema.of(place(unique, index)));
        assertThat(bench.migrate().upgrade())
                .containsExactlyInAnyOrder(
                        new AddConstraint(TableName.of("place"), unique),
                        new CreateIndex(TableName.of("place"), index));
        bench.migrations().upgrade();
        assertThat(bench.migrate().upgrade()).isEmpty();
    }

    private static Column numbered(ColumnType type) {
        return column("id", type).notNull().withNumbering(Identity.BY_DEFAULT);
    }

    private static Schema moments(TableElement... elements) {
        return Schema.of(dev.revisor.schema.Table.of("moments", elements));
    }

    static final class Paint extends Exhibit {

        @Override
        void fill(EntityManager entities) {
            Painted painted = new Painted();
            painted.id = 1;
            painted.colour = Colour.RED;
            entities.persist(painted);
        }

        @Override
        void verify(EntityManager entities) {
            assertThat(entities.createQuery("from Painted where colour = RED", Painted.class)
                            .getSingleResult()
                            .colour)
                    .isEqualTo(Colour.RED);
        }

        enum Colour {
            RED,
            BLUE
        }

        @Entity(name = "Painted")
        static class Painted {

            @Id
            int id;

            @JdbcTypeCode(SqlTypes.NAMED_ENUM)
            Colour colour;
        }
    }

    static final class Backslashes extends Exhibit {

        @Override
        void fill(EntityManager entities) {
            Marked marked = new Marked();
            marked.id = 1;
            marked.mark = Mark.BACKSLASH;
            entities.persist(marked);
        }

        @Override
        void verify(EntityManager entities) {}

        enum Mark {
            QUOTE("'"),
            BACKSLASH("a\\b");

            @EnumeratedValue
            final String text;

            Mark(String text) {
                this.text = text;
            }
        }

        @Entity(name = "Marked")
        static class Marked {

            @Id
            int id;

            @Enumerated(EnumType.STRING)
            Mark mark;
        }
    }
}
