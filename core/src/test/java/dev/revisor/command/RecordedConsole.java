package dev.revisor.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A console that keeps what was written, with nobody in front of it or somebody who always says the same. */
final class RecordedConsole implements Console {

    final List<String> results = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    int width = Integer.MAX_VALUE;
    Palette palette = Palette.PLAIN;
    private final @Nullable Boolean answer;

    RecordedConsole() {
        this(null);
    }

    RecordedConsole(@Nullable Boolean answer) {
        this.answer = answer;
    }

    @Override
    public void result(String line) {
        results.add(line);
    }

    @Override
    public void note(String line) {
        notes.add(line);
    }

    @Override
    public boolean isInteractive() {
        return answer != null;
    }

    @Override
    public boolean confirm(String question) {
        notes.add(question);
        return Boolean.TRUE.equals(answer);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public Palette resultPalette() {
        return palette;
    }

    @Override
    public Palette notePalette() {
        return palette;
    }
}
