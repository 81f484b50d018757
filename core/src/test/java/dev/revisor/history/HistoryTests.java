package dev.revisor.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.revision.RevisionNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTests {

    @Test
    void isAtWhatNoOtherRowNames() {
        History history =
                history(row("a", RowState.APPLIED), row("b", RowState.STAMPED, "a"), row("c", RowState.APPLIED, "a"));
        assertThat(history.current()).containsExactly("b", "c");
    }

    @Test
    void isAtTheMergeOfBranches() {
        History history =
                history(row("a", RowState.APPLIED), row("b", RowState.APPLIED), row("m", RowState.APPLIED, "a", "b"));
        assertThat(history.current()).containsExactly("m");
    }

    @Test
    void doesNotCountWhatIsUnfinished() {
        History history = history(row("a", RowState.APPLIED), row("b", RowState.RUNNING, "a"));
        assertThat(history.current()).containsExactly("a");
        assertThat(history.applied()).containsExactly("a");
        assertThat(history.unfinished()).get().extracting(HistoryRow::id).isEqualTo("b");
    }

    @Test
    void tellsIdsApartByTheirCase() {
        History history = history(row("abcd", RowState.APPLIED), row("ABCD", RowState.APPLIED, "abcd"));
        assertThat(history.current()).containsExactly("ABCD");
        assertThat(history.row("Abcd")).isEmpty();
    }

    private static History history(HistoryRow... rows) {
        return new History(true, List.of(rows));
    }

    private static HistoryRow row(String id, RowState state, String... revises) {
        return HistoryRow.of(RevisionNode.of(id, revises), 1, state);
    }
}
