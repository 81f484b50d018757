package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.UuidGenerator;

/** Every way to number rows that means the same on every database. */
final class Generators extends Exhibit {

    @Override
    void fill(EntityManager entities) {
        Stream.of(
                        new Auto(),
                        new Random(),
                        new OwnSequence(),
                        new SharedOne(),
                        new SharedTwo(),
                        new DefaultTable(),
                        new OwnTable(),
                        new TimedText(),
                        // Which writes at once, and then nobody else can in SQLite.
                        new IdentityInt(),
                        new IdentityShort())
                .forEach(entities::persist);
    }

    @Override
    void verify(EntityManager entities) {
        assertThat(entities.createQuery("from Auto", Auto.class).getSingleResult().id)
                .isEqualTo(1);
        assertThat(entities.createQuery("from OwnSequence", OwnSequence.class).getSingleResult().id)
                .isEqualTo(1000);
        assertThat(entities.createQuery("from IdentityInt", IdentityInt.class).getSingleResult().id)
                .isEqualTo(1);
        assertThat(entities.createQuery("from OwnTable", OwnTable.class).getSingleResult().id)
                .isEqualTo(6);
        assertThat(entities.createQuery("from TimedText", TimedText.class).getSingleResult().id)
                .hasSize(36);
    }

    @Entity(name = "Auto")
    static class Auto {

        @Id
        @GeneratedValue
        long id;
    }

    @Entity(name = "Random")
    static class Random {

        @Id
        @GeneratedValue
        UUID id;
    }

    @Entity(name = "IdentityInt")
    static class IdentityInt {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        int id;
    }

    @Entity(name = "IdentityShort")
    static class IdentityShort {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        short id;
    }

    @Entity(name = "OwnSequence")
    static class OwnSequence {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "own")
        @SequenceGenerator(name = "own", sequenceName = "own_numbers", initialValue = 1000, allocationSize = 1)
        int id;
    }

    @Entity(name = "SharedOne")
    static class SharedOne {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shared")
        @SequenceGenerator(name = "shared", sequenceName = "shared_numbers", allocationSize = 10)
        long id;
    }

    @Entity(name = "SharedTwo")
    static class SharedTwo {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shared")
        long id;
    }

    @Entity(name = "DefaultTable")
    static class DefaultTable {

        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        long id;
    }

    @Entity(name = "OwnTable")
    static class OwnTable {

        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "table")
        @TableGenerator(
                name = "table",
                table = "row_numbers",
                pkColumnName = "what",
                valueColumnName = "last",
                pkColumnValue = "own",
                initialValue = 5,
                allocationSize = 3,
                uniqueConstraints = @UniqueConstraint(columnNames = {"what", "last"}))
        long id;
    }

    @Entity(name = "TimedText")
    static class TimedText {

        @Id
        @UuidGenerator(style = UuidGenerator.Style.TIME)
        String id;
    }
}
