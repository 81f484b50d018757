package dev.revisor.history;

import dev.revisor.revision.RevisionNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A revision in the history of a database. What undoes it is kept beside it and read only when it is needed, see
 * {@link HistoryTable#downgradeSql}.
 *
 * @param id its id
 * @param revises the ids it comes after
 * @param dependsOn the ids it depends on without coming after them
 * @param message what it is about, possibly empty
 * @param ordinal its place in the order of application
 * @param state how far it is
 * @param checksum the {@linkplain Checksum checksum} of its operations, or null where nobody knew them
 * @param appliedAt when it was applied or stamped, to the microsecond
 * @param appliedBy who did it, as {@code user@host}, or null where nobody knows
 * @param durationMs how long it took in milliseconds, or null where nobody measured
 * @param toolVersion the version of Revisor that did it
 */
public record HistoryRow(
        String id,
        List<String> revises,
        List<String> dependsOn,
        String message,
        long ordinal,
        RowState state,
        @Nullable String checksum,
        Instant appliedAt,
        @Nullable String appliedBy,
        @Nullable Long durationMs,
        String toolVersion) {

    public HistoryRow {
        Objects.requireNonNull(id, "id");
        revises = List.copyOf(revises);
        dependsOn = List.copyOf(dependsOn);
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(state, "state");
        appliedAt = appliedAt.truncatedTo(ChronoUnit.MICROS);
        Objects.requireNonNull(toolVersion, "toolVersion");
    }

    /** The row of a revision, made by this version of Revisor now. */
    public static HistoryRow of(RevisionNode node, long ordinal, RowState state) {
        return new HistoryRow(
                node.id(),
                node.revises(),
                node.dependsOn(),
                node.message(),
                ordinal,
                state,
                null,
                Clock.systemUTC().instant(),
                null,
                null,
                ToolVersion.current());
    }

    /** Whether the database has all of the revision. */
    public boolean isComplete() {
        return state != RowState.RUNNING;
    }

    /** The revision as a node of a graph, as far as the row knows it. */
    public RevisionNode node() {
        return new RevisionNode(id, revises, dependsOn, List.of(), null, message);
    }

    /** This row in another state. */
    public HistoryRow in(RowState other) {
        return copy(other, checksum, appliedAt, appliedBy, durationMs);
    }

    /** This row with a checksum. */
    public HistoryRow withChecksum(@Nullable String other) {
        return copy(state, other, appliedAt, appliedBy, durationMs);
    }

    /** This row with another time of application. */
    public HistoryRow at(Instant other) {
        return copy(state, checksum, other, appliedBy, durationMs);
    }

    /** This row, applied now. */
    public HistoryRow now() {
        return at(Clock.systemUTC().instant());
    }

    /** This row with who applied it. */
    public HistoryRow by(@Nullable String user) {
        return copy(state, checksum, appliedAt, user, durationMs);
    }

    /** This row with how long it took. */
    public HistoryRow tookMs(@Nullable Long milliseconds) {
        return copy(state, checksum, appliedAt, appliedBy, milliseconds);
    }

    private HistoryRow copy(
            RowState newState,
            @Nullable String newChecksum,
            Instant newAppliedAt,
            @Nullable String newAppliedBy,
            @Nullable Long newDurationMs) {
        return new HistoryRow(
                id,
                revises,
                dependsOn,
                message,
                ordinal,
                newState,
                newChecksum,
                newAppliedAt,
                newAppliedBy,
                newDurationMs,
                toolVersion);
    }
}
