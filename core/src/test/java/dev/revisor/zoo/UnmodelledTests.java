package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.operation.CreateTable;
import dev.revisor.operation.Operation;
import dev.revisor.runner.RevisionFailedException;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.Struct;
import org.hibernate.annotations.Temporal;
import org.hibernate.annotations.View;

/** What Hibernate maps to things that are no part of a schema here, so that an author has to write them as SQL. */
class UnmodelledTests {

    @DatabaseTest
    void leavesViewsToTheAuthor(TestDatabase database) throws Exception {
        try (Enclosure enclosure = new Enclosure(new WrittenViews(), database, Map.of())) {
            assertThat(enclosure.target().notes()).anyMatch(note -> note.startsWith("View 'Summary' is not compared"));
            List<Operation> upgrade = enclosure.draft().upgrade();
            assertThat(upgrade).singleElement().isInstanceOf(CreateTable.class);
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void leavesCompositeTypesToTheAuthor(TestDatabase database) throws Exception {
        try (Enclosure enclosure = new Enclosure(new Structures(), database, Map.of())) {
            assertThat(enclosure.target().notes()).anyMatch(note -> note.startsWith("Type 'place' is not compared"));
            assertThatThrownBy(() -> enclosure.upgrade(WrittenRevisions.of(enclosure.draft())))
                    .isInstanceOf(RevisionFailedException.class)
                    .hasMessageContaining("does not exist");
        }
    }

    /** Unless Hibernate is told to keep histories in tables of its own, as in {@link Histories}. */
    @DatabaseTest(only = DatabaseKind.MARIADB)
    void hasNoTablesWhoseHistoryTheServerKeeps(TestDatabase database) throws Exception {
        try (Enclosure enclosure = new Enclosure(new NativeHistories(), database, Map.of())) {
            assertThatThrownBy(() -> enclosure.upgrade(WrittenRevisions.of(enclosure.draft())))
                    .isInstanceOf(RevisionFailedException.class)
                    .hasMessageContaining("row start");
        }
    }

    /** A revision that is written on one of both kinds of databases has the wrong key for the other. */
    @DatabaseTest
    void drawsUpTheKeyOfPartitionsForTheConnectedDatabase(TestDatabase database) throws Exception {
        boolean isInKey = database.kind() == DatabaseKind.POSTGRESQL || database.kind() == DatabaseKind.MARIADB;
        try (Enclosure enclosure = new Enclosure(new Partitions(), database, Map.of())) {
            assertThat(enclosure.target().schema().tables().values())
                    .extracting(table -> table.primaryKey().columns().size())
                    .containsExactly(isInKey ? 2 : 1);
            enclosure.upgrade(WrittenRevisions.of(enclosure.draft()));
            assertThat(enclosure.migrations().check().isClean()).isTrue();
        }
    }

    /** Exhibits of which nothing is saved. */
    private abstract static class Plan extends Exhibit {

        @Override
        void fill(EntityManager entities) {}

        @Override
        void verify(EntityManager entities) {}
    }

    static final class WrittenViews extends Plan {

        @Entity(name = "Sale")
        static class Sale {

            @Id
            int id;

            int amount;
        }

        @Entity(name = "Summary")
        @Immutable
        @View(query = "select id, amount * 2 as amount from Sale")
        static class Summary {

            @Id
            int id;

            int amount;
        }
    }

    static final class Partitions extends Plan {

        @Entity(name = "Measure")
        static class Measure {

            @Id
            int id;

            @PartitionKey
            int region;
        }
    }

    static final class Structures extends Plan {

        @Embeddable
        @Struct(name = "place")
        static class Place {

            int row;

            int seat;
        }

        @Entity(name = "Ticket")
        static class Ticket {

            @Id
            int id;

            Place place;
        }
    }

    static final class NativeHistories extends Plan {

        @Entity(name = "Rate")
        @Temporal
        static class Rate {

            @Id
            int id;

            @Version
            int version;
        }
    }
}
