package dev.revisor.command;

import dev.revisor.HistoryEntry;
import dev.revisor.revision.RevisionNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Revisions as the commands show them. */
final class RevisionText {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private RevisionText() {}

    /** The id with what is special about it, such as {@code 4f2a9c81d0e7 (head, current)}. */
    static String marked(HistoryEntry entry) {
        String marks = Stream.of(
                        entry.isHead() ? "head" : "",
                        entry.isCurrent() ? "current" : "",
                        entry.isKnown() ? "" : "unknown",
                        state(entry))
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.joining(", "));
        return marks.isEmpty() ? entry.revision().id() : entry.revision().id() + " (" + marks + ")";
    }

    /** What a revision comes after, in the words of the history. */
    static String parents(RevisionNode node) {
        return parents(node.revises());
    }

    static String parents(List<String> ids) {
        return ids.isEmpty() ? "base" : String.join(", ", ids);
    }

    /** The minute in UTC, or nothing. */
    static String minute(@Nullable Instant instant) {
        return instant == null ? "" : MINUTES.format(instant);
    }

    private static String state(HistoryEntry entry) {
        if (entry.row() == null) {
            return "";
        }
        return switch (entry.row().state()) {
            case RUNNING -> "unfinished";
            case STAMPED -> "stamped";
            case APPLIED -> "";
        };
    }
}
