package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyEnumerated;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Enums by name, by number, by a value of their own, converted, in collections and as keys. */
final class Enumerations extends Exhibit {

    @Override
    void fill(EntityManager entities) {
        Lamp lamp = new Lamp();
        lamp.state = State.ON;
        lamp.byDefault = State.OFF;
        lamp.byName = State.BROKEN;
        lamp.required = State.ON;
        lamp.asText = State.OFF;
        lamp.asNumber = State.BROKEN;
        lamp.letter = Size.LARGE;
        lamp.number = Level.HIGH;
        lamp.quoted = Quoted.COMMA;
        lamp.alone = Single.ONLY;
        lamp.converted = State.ON;
        lamp.weekday = DayOfWeek.FRIDAY;
        lamp.states = Set.of(State.ON, State.OFF);
        lamp.sizes = List.of(Size.SMALL);
        lamp.counts = Map.of(State.ON, 3);
        lamp.history = new State[] {State.ON, State.OFF};
        entities.persist(lamp);
    }

    @Override
    void verify(EntityManager entities) {
        Lamp lamp = entities.find(Lamp.class, State.ON);
        assertThat(lamp.byDefault).isEqualTo(State.OFF);
        assertThat(lamp.byName).isEqualTo(State.BROKEN);
        assertThat(lamp.asText).isEqualTo(State.OFF);
        assertThat(lamp.asNumber).isEqualTo(State.BROKEN);
        assertThat(lamp.letter).isEqualTo(Size.LARGE);
        assertThat(lamp.number).isEqualTo(Level.HIGH);
        assertThat(lamp.quoted).isEqualTo(Quoted.COMMA);
        assertThat(lamp.alone).isEqualTo(Single.ONLY);
        assertThat(lamp.converted).isEqualTo(State.ON);
        assertThat(lamp.weekday).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(lamp.states).containsExactlyInAnyOrder(State.ON, State.OFF);
        assertThat(lamp.sizes).containsExactly(Size.SMALL);
        assertThat(lamp.counts).containsEntry(State.ON, 3);
        assertThat(lamp.history).containsExactly(State.ON, State.OFF);
    }

    enum State {
        ON,
        OFF,
        BROKEN {
            @Override
            boolean works() {
                return false;
            }
        };

        boolean works() {
            return true;
        }
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

    enum Level {
        LOW(10),
        HIGH(20);

        @EnumeratedValue
        final int number;

        Level(int number) {
            this.number = number;
        }
    }

    enum Quoted {
        QUOTE("it's"),
        COMMA("a, 'b')");

        @EnumeratedValue
        final String text;

        Quoted(String text) {
            this.text = text;
        }
    }

    enum Single {
        ONLY
    }

    static class Reverse implements AttributeConverter<State, String> {

        @Override
        public String convertToDatabaseColumn(State state) {
            return state == null
                    ? null
                    : new StringBuilder(state.name()).reverse().toString();
        }

        @Override
        public State convertToEntityAttribute(String text) {
            return text == null
                    ? null
                    : State.valueOf(new StringBuilder(text).reverse().toString());
        }
    }

    @Entity(name = "Lamp")
    static class Lamp {

        @Id
        @Enumerated(EnumType.STRING)
        State state;

        State byDefault;

        @Enumerated(EnumType.STRING)
        State byName;

        @Enumerated(EnumType.STRING)
        @Column(nullable = false, unique = true, length = 20)
        State required;

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(length = 6)
        State asText;

        @Enumerated(EnumType.ORDINAL)
        @JdbcTypeCode(SqlTypes.INTEGER)
        State asNumber;

        @Enumerated(EnumType.STRING)
        Size letter;

        Level number;

        @Enumerated(EnumType.STRING)
        Quoted quoted;

        @Enumerated(EnumType.STRING)
        Single alone;

        @Convert(converter = Reverse.class)
        State converted;

        DayOfWeek weekday;

        @ElementCollection
        @Enumerated(EnumType.STRING)
        Set<State> states;

        @ElementCollection
        @Enumerated(EnumType.STRING)
        List<Size> sizes;

        @ElementCollection
        @MapKeyEnumerated(EnumType.STRING)
        Map<State, Integer> counts;

        @Enumerated(EnumType.STRING)
        State[] history;
    }
}
