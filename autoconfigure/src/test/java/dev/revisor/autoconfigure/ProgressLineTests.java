package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.command.Palette;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTests {

    private final StringBuilder terminal = new StringBuilder();
    private final ProgressLine line = new ProgressLine(terminal::append);

    @Test
    void writesOverItselfAndGoes() {
        synchronized (line) {
            line.show(() -> "one");
            line.draw();
            line.show(() -> "two");
            line.draw();
            line.erase();
            line.draw();
        }
        assertThat(terminal).hasToString("\r\u001b[Kone\r\u001b[Ktwo\r\u001b[K");
    }

    @Test
    void leavesNoTraceOfWhatWasNotDrawn() {
        synchronized (line) {
            line.show(() -> "one");
            line.erase();
        }
        assertThat(terminal).isEmpty();
    }

    @Test
    void isNotForThoseWhoDontWatch() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ProcessConsole console = new ProcessConsole(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Display.NONE);
        console.progress(() -> {
            throw new AssertionError();
        });
        console.result("result");
        console.note("note");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("result\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("note\n");
        assertThat(console.resultPalette()).isEqualTo(Palette.PLAIN);
    }
}
