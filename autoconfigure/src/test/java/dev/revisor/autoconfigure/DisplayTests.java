package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.command.Palette;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTests {

    private static final Map<String, String> USUAL = Map.of("TERM", "xterm-256color");

    @Test
    void hasColorsAndProgressOnATerminal() {
        Display display = Display.of(true, true, USUAL);
        assertThat(display.resultPalette()).isEqualTo(Palette.ANSI);
        assertThat(display.notePalette()).isEqualTo(Palette.ANSI);
        assertThat(display.hasProgress()).isTrue();
        assertThat(display.columns().getAsInt()).isBetween(1, 99_999);
    }

    @Test
    void isPlainWhereNobodyWatches() {
        assertPlain(Display.of(false, false, USUAL));
        assertThat(Display.of(false, false, USUAL).hasProgress()).isFalse();
        assertThat(Display.of(false, false, USUAL).columns().getAsInt()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void keepsAFileWithErrorsPlain() {
        Display display = Display.of(true, false, USUAL);
        assertThat(display.resultPalette()).isEqualTo(Palette.ANSI);
        assertThat(display.notePalette()).isEqualTo(Palette.PLAIN);
        assertThat(display.hasProgress()).isFalse();
    }

    @Test
    void hasNoColorsWhereTheEnvironmentWantsNone() {
        assertPlain(Display.of(true, true, Map.of("TERM", "xterm", "NO_COLOR", "1")));
        assertPlain(Display.of(true, true, Map.of("TERM", "xterm", "NO_COLOR", "")));
        assertThat(Display.of(true, true, Map.of("TERM", "xterm", "NO_COLOR", "1"))
                        .hasProgress())
                .isTrue();
    }

    @Test
    void sendsNothingToTerminalsThatMayNotUnderstandIt() {
        for (Map<String, String> environment :
                List.of(Map.of("TERM", "dumb"), Map.of("TERM", ""), Map.<String, String>of())) {
            assertPlain(Display.of(true, true, environment));
            assertThat(Display.of(true, true, environment).hasProgress()).isFalse();
        }
        assertThat(Display.of(true, true, Map.of("WT_SESSION", "x")).resultPalette())
                .isEqualTo(Palette.ANSI);
    }

    private static void assertPlain(Display display) {
        assertThat(display.resultPalette()).isEqualTo(Palette.PLAIN);
        assertThat(display.notePalette()).isEqualTo(Palette.PLAIN);
    }
}
