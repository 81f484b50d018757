package dev.revisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphDrawingTests {

    @Test
    void drawsAChain() {
        assertThat(draw(node("a1"), node("a2", "a1"))).isEqualTo("""
                * a2
                * a1
                """);
    }

    @Test
    void drawsTwoBranchesAndTheirMerge() {
        assertThat(draw(node("a1"), node("a2", "a1"), node("b2", "a1"), node("b3", "b2"), node("m4", "a2", "b3")))
                .isEqualTo("""
                * m4
                |\\
                | * b3
                | * b2
                * | a2
                |/
                * a1
                """);
    }

    @Test
    void drawsThreeBranchesMergedAtOnce() {
        assertThat(draw(node("a1"), node("a2", "a1"), node("b2", "a1"), node("c2", "a1"), node("m3", "a2", "b2", "c2")))
                .isEqualTo("""
                * m3
                |\\
                |\\ \\
                | | * c2
                | * | b2
                | |/
                * | a2
                |/
                * a1
                """);
    }

    @Test
    void drawsSeveralHeads() {
        assertThat(draw(node("a1"), node("a2", "a1"), node("b2", "a1"), node("a3", "a2")))
                .isEqualTo("""
                * b2
                | * a3
                | * a2
                |/
                * a1
                """);
    }

    @Test
    void crossesLanesThatAreInTheWay() {
        assertThat(draw(
                        node("a1"),
                        node("a2", "a1"),
                        node("b2", "a1"),
                        node("a3", "a2", "b2"),
                        node("b3", "b2", "a2"),
                        node("m", "a3", "b3")))
                .isEqualTo("""
                * m
                |\\
                | * b3
                | |\\
                * | | a3
                |\\ \\ \\
                | |/ /
                | |/
                |/|
                | * b2
                * | a2
                |/
                * a1
                """);
    }

    @Test
    void keepsApartWhatIsNotRelated() {
        assertThat(draw(node("a1"), node("b1"))).isEqualTo("""
                * b1

                * a1
                """);
        assertThat(draw(node("a1"), node("a2", "a1"), node("b1"), node("b2", "b1"), node("m3", "b2", "a2")))
                .isEqualTo("""
                * m3
                |\\
                * | b2
                * | b1
                 /
                * a2
                * a1
                """);
    }

    @Test
    void endsLinesToRevisionsThatAreNotShown() {
        assertThat(draw(List.of(node("m3", "a2", "b2"), node("b2", "a1"), node("a0"))))
                .isEqualTo("""
                * m3
                * b2

                * a0
                """);
    }

    @Test
    void drawsJoinsOfAnyDistance() {
        List<RevisionNode> nodes = List.of(
                node("m", "a", "b", "c", "d"),
                node("d", "a"),
                node("c", "z"),
                node("b", "z"),
                node("a", "z"),
                node("z"));
        assertThat(draw(nodes)).isEqualTo("""
                * m
                |\\
                |\\ \\
                |\\ \\ \\
                | | | * d
                | |_|/
                |/| |
                | | * c
                | * | b
                | |/
                * | a
                |/
                * z
                """);
    }

    private static RevisionNode node(String id, String... revises) {
        return RevisionNode.of(id, revises);
    }

    private static String draw(RevisionNode... nodes) {
        List<RevisionNode> newestFirst =
                new ArrayList<>(RevisionGraph.of(List.of(nodes)).ordered());
        Collections.reverse(newestFirst);
        return draw(newestFirst);
    }

    private static String draw(List<RevisionNode> newestFirst) {
        StringBuilder text = new StringBuilder();
        for (GraphDrawing.Line line : GraphDrawing.of(newestFirst)) {
            RevisionNode node = line.node();
            text.append(line.lanes())
                    .append(node == null ? "" : " " + node.id())
                    .append('\n');
        }
        return text.toString();
    }
}
