package dev.revisor.command;

import java.util.ArrayList;
import java.util.List;

/** Lines whose parts stand below each other. */
final class Columns {

    private static final String GAP = "  ";

    private final List<List<String>> lines = new ArrayList<>();

    Columns add(String... parts) {
        lines.add(List.of(parts));
        return this;
    }

    List<String> lines() {
        return lines.stream().map(this::format).toList();
    }

    private String format(List<String> parts) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            line.append(i == 0 ? "" : GAP).append(parts.get(i)).append(" ".repeat(width(i) - length(parts.get(i))));
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return lines.stream()
                .filter(parts -> parts.size() > column)
                .mapToInt(parts -> length(parts.get(column)))
                .max()
                .orElse(0);
    }

    private static int length(String part) {
        return part.codePointCount(0, part.length());
    }
}
