package dev.revisor.command;

import java.util.ArrayList;
import java.util.List;

/** A console with nobody in front of it, which keeps what was written. */
final class RecordedConsole implements Console {

    final List<String> results = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

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
        return false;
    }

    @Override
    public boolean confirm(String question) {
        return false;
    }
}
