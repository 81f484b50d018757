package dev.revisor.autoconfigure;

import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A line that says what is going on, written over itself several times a second until something else is printed. What is
 * done in less time than that is not shown at all.
 */
final class ProgressLine {

    private static final long PERIOD_MS = 250;
    private static final String ERASE = "\r\u001b[K";

    private final Consumer<String> terminal;
    private @Nullable Timer timer;
    private @Nullable Supplier<String> line;
    private boolean isShown;

    /** A line of a terminal that is written to at once. */
    ProgressLine(Consumer<String> terminal) {
        this.terminal = terminal;
    }

    synchronized void show(Supplier<String> content) {
        line = content;
        if (timer == null) {
            timer = new Timer("revisor-progress", true);
            timer.schedule(new Drawing(), PERIOD_MS, PERIOD_MS);
        }
    }

    /** Forgets the line, and removes it where it is shown. */
    synchronized void erase() {
        line = null;
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
        if (isShown) {
            terminal.accept(ERASE);
            isShown = false;
        }
    }

    /** Writes the line as it is now. */
    synchronized void draw() {
        if (line != null) {
            terminal.accept(ERASE + line.get());
            isShown = true;
        }
    }

    private final class Drawing extends TimerTask {

        @Override
        public void run() {
            draw();
        }
    }
}
