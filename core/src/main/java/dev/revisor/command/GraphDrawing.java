package dev.revisor.command;

import dev.revisor.revision.RevisionNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Draws the lines from revisions to what they revise with characters, newest at the top, in the manner of
 * {@code git log --graph}. A lane is a line on its way down to a revision that is still to come; a merge opens lanes to
 * its right, and lanes to the same revision join in the leftmost of them.
 */
final class GraphDrawing {

    private static final char DOWN = '|';
    private static final char REVISION = '*';
    private static final int NONE = -1;

    private final List<Line> lines = new ArrayList<>();
    private final List<String> lanes = new ArrayList<>();
    private final Set<String> drawn;
    private int ended = NONE;

    private GraphDrawing(List<RevisionNode> newestFirst) {
        this.drawn = newestFirst.stream().map(RevisionNode::id).collect(Collectors.toSet());
    }

    /** The drawing of revisions, each before everything it revises; lines to others are left out. */
    static List<Line> of(List<RevisionNode> newestFirst) {
        GraphDrawing drawing = new GraphDrawing(newestFirst);
        newestFirst.forEach(drawing::add);
        return List.copyOf(drawing.lines);
    }

    private void add(RevisionNode node) {
        if (!lanes.contains(node.id())) {
            begin(node);
        }
        ended = NONE;
        int lane = lanes.indexOf(node.id());
        List<String> parents = parents(node);
        lines.add(new Line(row(lane, REVISION), row(lane, parents.isEmpty() ? ' ' : DOWN), node));
        if (parents.isEmpty()) {
            end(lane);
            return;
        }
        open(lane, parents);
        for (int twin = firstTwin(); twin > 0; twin = firstTwin()) {
            join(twin, lanes.indexOf(lanes.get(twin)));
        }
    }

    /** A line between a revision that revises nothing and another in its place, lest they look related. */
    private void begin(RevisionNode head) {
        if (lanes.size() == ended) {
            draw(straight(lanes.size(), lanes.size()));
        }
        lanes.add(head.id());
    }

    private List<String> parents(RevisionNode node) {
        Set<String> parents = new LinkedHashSet<>(node.revises());
        parents.retainAll(drawn);
        return List.copyOf(parents);
    }

    private void end(int lane) {
        lanes.remove(lane);
        ended = lane;
        if (lane < lanes.size()) {
            draw(shifted(lane, lanes.size() + 1));
        }
    }

    /** Opens one lane per line, each of which moves on to the right in the next line. */
    private void open(int lane, List<String> parents) {
        lanes.set(lane, parents.get(0));
        for (int i = parents.size() - 1; i > 0; i--) {
            StringBuilder row = straight(lane + 1, lanes.size() + 1);
            for (int each = lane; each < lanes.size(); each++) {
                row.setCharAt(2 * each + 1, '\\');
            }
            draw(row);
            lanes.add(lane + 1, parents.get(i));
        }
    }

    /** The leftmost lane to a revision that another lane leads to already, or 0. */
    private int firstTwin() {
        for (int lane = 1; lane < lanes.size(); lane++) {
            if (lanes.indexOf(lanes.get(lane)) < lane) {
                return lane;
            }
        }
        return 0;
    }

    private void join(int lane, int target) {
        int count = lanes.size();
        if (lane - target > 1) {
            StringBuilder row = straight(count, count);
            row.setCharAt(2 * lane, ' ');
            for (int between = target + 1; between < lane - 1; between++) {
                row.setCharAt(2 * between + 1, '_');
            }
            row.setCharAt(2 * lane - 1, '/');
            draw(row);
        }
        lanes.remove(lane);
        StringBuilder row = shifted(lane, count);
        row.setCharAt(2 * target + 1, '/');
        draw(row);
    }

    /** The lanes left of one go straight down, those right of it one place to the left. */
    private static StringBuilder shifted(int lane, int count) {
        StringBuilder row = straight(lane, count);
        for (int each = lane + 1; each < count; each++) {
            row.setCharAt(2 * each - 1, '/');
        }
        return row;
    }

    private String row(int lane, char sign) {
        StringBuilder row = straight(lanes.size(), lanes.size());
        row.setCharAt(2 * lane, sign);
        return row.toString().stripTrailing();
    }

    private static StringBuilder straight(int lanes, int places) {
        StringBuilder row = new StringBuilder(" ".repeat(2 * places));
        for (int each = 0; each < lanes; each++) {
            row.setCharAt(2 * each, DOWN);
        }
        return row;
    }

    private void draw(StringBuilder row) {
        String text = row.toString().stripTrailing();
        lines.add(new Line(text, text, null));
    }

    /**
     * A line of the drawing.
     *
     * @param lanes what is drawn in it
     * @param below what is drawn beside further lines about the revision
     * @param node the revision in it, or null where lanes only change their places
     */
    record Line(String lanes, String below, @Nullable RevisionNode node) {}
}
