package dev.revisor;

import dev.revisor.history.HistoryRow;
import dev.revisor.revision.RevisionNode;
import org.jspecify.annotations.Nullable;

/**
 * A revision, whether the application has it or the database.
 *
 * @param revision the revision
 * @param row what the database says about it, or null if it doesn't have it
 * @param isKnown whether the application has it
 * @param isHead whether nothing in the application comes after it
 * @param isCurrent whether the database is at it
 */
public record HistoryEntry(
        RevisionNode revision, @Nullable HistoryRow row, boolean isKnown, boolean isHead, boolean isCurrent) {

    /** Whether a run or script began it, and what it did of it stays. */
    public boolean isUnfinished() {
        return row != null && !row.isComplete();
    }
}
