package dev.revisor.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Identifier;
import org.junit.jupiter.api.Test;

class InterimNameTests {

    @Test
    void isTheNameWithMoreBehindIt() {
        assertThat(InterimName.of(Identifier.of("price"))).isEqualTo(Identifier.of("price_renamed"));
        assertThat(InterimName.of(Identifier.exact("Price"))).isEqualTo(Identifier.exact("Price_renamed"));
    }

    @Test
    void isCutToWhatEveryDatabaseTakes() {
        assertThat(InterimName.of(Identifier.of("a".repeat(63))).text()).isEqualTo("a".repeat(55) + "_renamed");
        assertThat(InterimName.of(Identifier.exact("日".repeat(21))).text()).isEqualTo("日".repeat(18) + "_renamed");
        assertThat(InterimName.of(Identifier.exact("\uD83D\uDE00".repeat(15))).text())
                .isEqualTo("\uD83D\uDE00".repeat(13) + "_renamed");
    }
}
