package dev.revisor.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Attribute;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MovesTests {

    @Test
    void followWhatIsKept() {
        assertThat(moves("x=a y=b", "z=a y=b")).containsExactly("x>z by a");
        assertThat(moves("x=a", "x=b")).isEmpty();
        assertThat(moves("x=a", "y=b")).isEmpty();
        assertThat(moves("x=a,b", "y=a,b")).containsExactly("x>y by a");
        assertThat(moves("x=a,b", "y=b,c")).containsExactly("x>y by b");
    }

    @Test
    void goRoundInCircles() {
        assertThat(moves("x=a y=b", "x=b y=a")).containsExactlyInAnyOrder("x>y by a", "y>x by b");
        assertThat(moves("x=a y=b z=c", "y=a z=b x=c")).hasSize(3);
        assertThat(moves("x=a y=b", "y=a z=b")).containsExactlyInAnyOrder("x>y by a", "y>z by b");
    }

    @Test
    void leaveOutWhereAttributesDisagree() {
        assertThat(moves("x=a,b", "y=a z=b")).isEmpty();
        assertThat(moves("x=a,b", "x=a z=b")).isEmpty();
        assertThat(moves("x=a y=b", "z=a,b")).isEmpty();
        assertThat(moves("x=a y=b", "y=a,b")).isEmpty();
        assertThat(moves("x=a y=a", "z=a y=b")).isEmpty();
        assertThat(moves("x=a", "y=a z=a")).isEmpty();
    }

    @Test
    void leaveOutWhatStandsInTheWay() {
        assertThat(moves("x=a y=b", "y=a")).as("the new name is taken").isEmpty();
        assertThat(moves("x=a", "y=a x=b")).as("the old name is wanted").isEmpty();
        assertThat(moves("x=a y=b z=c", "y=a z=b"))
                .as("the last of a chain can't go, so no other can")
                .isEmpty();
    }

    @Test
    void leaveOutWhatIsNotThereOrNotWanted() {
        Map<String, Set<Attribute>> before = things("x=a");
        Map<String, Set<Attribute>> after = things("y=a");
        assertThat(Moves.of(before, after, Set.of("x"), Set.of("y"))).hasSize(1);
        assertThat(Moves.of(before, after, Set.of("z"), Set.of("y"))).isEmpty();
        assertThat(Moves.of(before, after, Set.of("x"), Set.of("z"))).isEmpty();
    }

    private static List<String> moves(String before, String after) {
        Map<String, Set<Attribute>> from = things(before);
        Map<String, Set<Attribute>> to = things(after);
        return Moves.of(from, to, from.keySet(), to.keySet()).stream()
                .map(move ->
                        move.from() + ">" + move.to() + " by " + move.because().path())
                .toList();
    }

    private static Map<String, Set<Attribute>> things(String text) {
        Map<String, Set<Attribute>> things = new HashMap<>();
        for (String thing : text.split(" ", 0)) {
            String[] sides = thing.split("=", 0);
            things.put(
                    sides[0],
                    Arrays.stream(sides[1].split(",", 0))
                            .map(path -> new Attribute("E", path))
                            .collect(Collectors.toSet()));
        }
        return things;
    }
}
