package dev.revisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.HistoryEntry;
import dev.revisor.revision.RevisionNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphFormatTests {

    private static final List<HistoryEntry> ENTRIES = List.of(
            entry(RevisionNode.of("m3", "a2", "b2").withMessage("say \"x\" <y> \\ #1"), true, false),
            entry(RevisionNode.of("b2", "a1").withDependsOn(List.of("a2")), false, false),
            entry(RevisionNode.of("a2", "a1").withMessage("two\nlines"), false, true),
            entry(RevisionNode.of("a1", "gone"), false, false));

    @Test
    void writesMermaid() {
        assertThat(GraphFormat.MERMAID.print(ENTRIES))
                .containsExactly(
                        "flowchart BT",
                        "    r1[\"m3 (head)<br/>say #34;x#34; #60;y#62; #92; #35;1\"]",
                        "    r2[\"b2\"]",
                        "    r3[\"a2 (current)<br/>two lines\"]",
                        "    r4[\"a1\"]",
                        "    r3 --> r1",
                        "    r2 --> r1",
                        "    r4 --> r2",
                        "    r3 -. depends on .-> r2",
                        "    r4 --> r3");
    }

    /** Mermaid looks for styles in every line, and takes the semicolon behind what looks like one away. */
    @Test
    void writesNoStylesInMermaid() {
        HistoryEntry entry = entry(RevisionNode.of("a1").withMessage("style a:b#c"), false, false);
        assertThat(GraphFormat.MERMAID.print(List.of(entry)))
                .containsExactly("flowchart BT", "    r1[\"a1<br/>style a#58;b#35;c\"]");
    }

    @Test
    void writesDot() {
        assertThat(GraphFormat.DOT.print(ENTRIES))
                .containsExactly(
                        "digraph revisions {",
                        "    rankdir=BT;",
                        "    node [shape=box, style=rounded, fontname=\"sans-serif\"];",
                        "    edge [fontname=\"sans-serif\", fontsize=10];",
                        "    \"m3\" [label=\"m3 (head)\\nsay \\\"x\\\" <y> \\\\ #1\"];",
                        "    \"b2\" [label=\"b2\"];",
                        "    \"a2\" [label=\"a2 (current)\\ntwo lines\", penwidth=2];",
                        "    \"a1\" [label=\"a1\"];",
                        "    \"a2\" -> \"m3\";",
                        "    \"b2\" -> \"m3\";",
                        "    \"a1\" -> \"b2\";",
                        "    \"a2\" -> \"b2\" [style=dashed, label=\"depends on\"];",
                        "    \"a1\" -> \"a2\";",
                        "}");
    }

    @Test
    void writesNoEntitiesInDot() {
        HistoryEntry entry = entry(RevisionNode.of("a1").withMessage("&lt; & co"), false, false);
        assertThat(GraphFormat.DOT.print(List.of(entry))).contains("    \"a1\" [label=\"a1\\n&amp;lt; &amp; co\"];");
    }

    private static HistoryEntry entry(RevisionNode node, boolean isHead, boolean isCurrent) {
        return new HistoryEntry(node, null, true, isHead, isCurrent);
    }
}
