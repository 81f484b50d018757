package dev.revisor.command;

import dev.revisor.HistoryEntry;
import dev.revisor.revision.RevisionNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Revisions as the commands show them. */
final class RevisionText {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private static final Pattern LINE_BREAKERS = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+");

    private RevisionText() {}

    /** The id with what is special about it, such as {@code 4f2a9c81d0e7 (head, current)}. */
    static String marked(HistoryEntry entry, Palette palette) {
        String id = entry.revision().id();
        return marked(entry, entry.row() == null ? palette.pending(id) : id, palette);
    }

    /** The same for a revision of which only the application was asked. */
    static String marked(RevisionNode node, boolean isHead, Palette palette) {
        return marked(new HistoryEntry(node, null, true, isHead, false), node.id(), palette);
    }

    private static String marked(HistoryEntry entry, String shown, Palette palette) {
        String marks = Stream.of(
                        labels(entry.revision()),
                        entry.isHead() ? palette.head("head") : "",
                        entry.isCurrent() ? palette.current("current") : "",
                        entry.isKnown() ? "" : palette.error("unknown"),
                        state(entry, palette))
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.joining(", "));
        return marks.isEmpty() ? shown : shown + " (" + marks + ")";
    }

    /** What it is about, in one line whatever its author or the database has put there. */
    static String message(RevisionNode node) {
        return LINE_BREAKERS.matcher(node.message()).replaceAll(" ");
    }

    /** Its branch labels. */
    static String labels(RevisionNode node) {
        return String.join(", ", node.branchLabels());
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

    private static String state(HistoryEntry entry, Palette palette) {
        if (entry.row() == null) {
            return "";
        }
        return switch (entry.row().state()) {
            case RUNNING -> palette.error("unfinished");
            case STAMPED -> "stamped";
            case APPLIED -> "";
        };
    }
}
