package dev.revisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTests {

    private final Columns columns = new Columns(1)
            .add("4f2a9c81d0e7 (head)", "a message that is longer than the others", "2026")
            .add("b1", "顧客の電子メール", "2025")
            .add("c1", Palette.ANSI.head("cafe\u0301"), "2024");

    @Test
    void alignsByWhatATerminalShows() {
        assertThat(columns.lines())
                .containsExactly(
                        "4f2a9c81d0e7 (head)  a message that is longer than the others  2026",
                        "b1                   顧客の電子メール                          2025",
                        "c1                   \u001b[36mcafe\u0301\u001b[0m                                      2024");
    }

    @Test
    void cutsTheColumnThatMayBeCut() {
        Columns narrow = new Columns(1).add("4f2a", "customer email", "2026").add("b1", "顧客の電子メール", "2025");
        assertThat(narrow.lines(24)).containsExactly("4f2a  customer ...  2026", "b1    顧客の電...   2025");
        assertThat(narrow.lines(5)).isEqualTo(narrow.lines(24));
    }

    @Test
    void knowsWhatTakesNoPlace() {
        assertThat(DisplayWidth.of("")).isZero();
        assertThat(DisplayWidth.of("\u200d\u0301\u001b[31m\u001b[0m")).isZero();
        assertThat(DisplayWidth.of("한글😀x")).isEqualTo(7);
    }
}
