package dev.revisor.command;

import java.util.ArrayList;
import java.util.List;

/** Lines whose parts stand below each other. */
final class Columns {

    private static final String GAP = "  ";
    private static final int LEAST = 12;

    private final List<List<String>> lines = new ArrayList<>();
    private final int shrinking;

    /** Columns of which one may be cut where the lines are too long. */
    Columns(int shrinking) {
        this.shrinking = shrinking;
    }

    Columns() {
        this(-1);
    }

    Columns add(String... parts) {
        lines.add(List.of(parts));
        return this;
    }

    List<String> lines() {
        return lines(Integer.MAX_VALUE);
    }

    /** The lines, cut to this width as far as a column may be cut for it. */
    List<String> lines(int width) {
        int[] widths = widths();
        int total = -GAP.length();
        for (int each : widths) {
            total += each == 0 ? 0 : each + GAP.length();
        }
        if (shrinking >= 0 && shrinking < widths.length && total > width) {
            widths[shrinking] = Math.max(Math.min(LEAST, widths[shrinking]), widths[shrinking] - (total - width));
        }
        return lines.stream().map(parts -> format(parts, widths)).toList();
    }

    private String format(List<String> parts, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            String part = i == shrinking ? DisplayWidth.cut(parts.get(i), widths[i]) : parts.get(i);
            line.append(line.isEmpty() || widths[i] == 0 ? "" : GAP).append(DisplayWidth.padded(part, widths[i]));
        }
        return line.toString().stripTrailing();
    }

    private int[] widths() {
        int count = lines.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[count];
        for (List<String> parts : lines) {
            for (int i = 0; i < parts.size(); i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(parts.get(i)));
            }
        }
        return widths;
    }
}
