package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.testing.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Enumerations that are types with names, shared by columns of several tables. Hibernate does not map them on MariaDB and
 * SQLite, and on H2 makes domains of those without ordinals only.
 */
final class NamedEnumerations extends Exhibit {

    @Override
    Set<DatabaseKind> missing() {
        return Set.of(DatabaseKind.H2, DatabaseKind.MARIADB, DatabaseKind.SQLITE);
    }

    @Override
    void fill(EntityManager entities) {
        Wall wall = new Wall();
        wall.id = 1;
        wall.front = Colour.RED;
        wall.state = State.WET;
        wall.marks = Set.of(Colour.BLUE, Colour.GREEN);
        entities.persist(wall);
        Door door = new Door();
        door.id = 1;
        door.colour = Colour.BLUE;
        door.size = Size.LARGE;
        entities.persist(door);
    }

    @Override
    void verify(EntityManager entities) {
        Wall wall = entities.find(Wall.class, 1);
        assertThat(wall.front).isEqualTo(Colour.RED);
        assertThat(wall.back).isNull();
        assertThat(wall.state).isEqualTo(State.WET);
        assertThat(wall.marks).containsExactlyInAnyOrder(Colour.BLUE, Colour.GREEN);
        assertThat(entities.createQuery("from Door where colour = BLUE", Door.class)
                        .getSingleResult()
                        .size)
                .isEqualTo(Size.LARGE);
    }

    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    enum State {
        WET,
        DRY
    }

    enum Size {
        SMALL("S"),
        LARGE("L");

        @EnumeratedValue
        final String letter;

        Size(String letter) {
            this.letter = letter;
        }
    }

    @Entity(name = "Wall")
    static class Wall {

        @Id
        int id;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        @Column(nullable = false)
        @ColumnDefault("'GREEN'")
        Colour front;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Colour back;

        @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
        State state;

        @ElementCollection
        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Set<Colour> marks;
    }

    @Entity(name = "Door")
    static class Door {

        @Id
        int id;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Colour colour;

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Size size;
    }
}
