package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.util.Set;

/** Ids of several columns, some of which come from other entities, and references to such. */
final class CompositeIds extends Exhibit {

    @Override
    void fill(EntityManager entities) {
        Building building = new Building();
        building.town = "town";
        building.number = 7;
        entities.persist(building);
        Room room = new Room();
        room.building = building;
        room.floor = 2;
        room.letter = 'b';
        entities.persist(room);
        Desk desk = new Desk();
        desk.id = new DeskId("left", 3L);
        desk.room = room;
        desk.neighbours = Set.of(room);
        entities.persist(desk);
        Lamp lamp = new Lamp();
        lamp.desk = desk;
        entities.persist(lamp);
        Shelf shelf = new Shelf();
        shelf.id = new ShelfId();
        shelf.id.level = 4;
        shelf.building = building;
        entities.persist(shelf);
    }

    @Override
    void verify(EntityManager entities) {
        Lamp lamp = entities.createQuery("from Lamp", Lamp.class).getSingleResult();
        assertThat(lamp.desk.id).isEqualTo(new DeskId("left", 3L));
        assertThat(lamp.desk.room.building.number).isEqualTo(7);
        assertThat(lamp.desk.neighbours).containsExactly(lamp.desk.room);
        Shelf shelf = entities.createQuery("from Shelf", Shelf.class).getSingleResult();
        assertThat(shelf.building).isSameAs(lamp.desk.room.building);
    }

    record BuildingId(String town, int number) {}

    @Entity(name = "Building")
    @IdClass(BuildingId.class)
    static class Building {

        @Id
        @Column(length = 20)
        String town;

        @Id
        int number;
    }

    record RoomId(BuildingId building, short floor, char letter) {}

    @Entity(name = "Room")
    @IdClass(RoomId.class)
    static class Room {

        @Id
        @ManyToOne
        Building building;

        @Id
        short floor;

        @Id
        char letter;
    }

    @Embeddable
    record DeskId(@Column(length = 10) String side, long serial) {}

    @Entity(name = "Desk")
    static class Desk {

        @EmbeddedId
        DeskId id;

        @ManyToOne
        Room room;

        @ManyToMany
        Set<Room> neighbours;
    }

    @Entity(name = "Lamp")
    static class Lamp {

        @Id
        @OneToOne
        Desk desk;
    }

    @Embeddable
    static class ShelfId {

        BuildingId building;

        int level;

        @Override
        public boolean equals(Object other) {
            return other instanceof ShelfId id && id.level == level && id.building.equals(building);
        }

        @Override
        public int hashCode() {
            return level;
        }
    }

    @Entity(name = "Shelf")
    static class Shelf {

        @EmbeddedId
        ShelfId id;

        @MapsId("building")
        @ManyToOne
        Building building;
    }
}
