package dev.revisor.pairs;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Changes a sketch as a developer changes entities, one thing at a time. */
final class RandomEdits {

    private final Chance chance;
    private final List<BooleanSupplier> kinds;

    RandomEdits(Sketch sketch) {
        this.chance = sketch.chance;
        this.kinds = Stream.of(
                        new TableEdits(sketch).kinds(),
                        new ColumnEdits(sketch).kinds(),
                        new TypeEdits(sketch).kinds(),
                        new WordEdits(sketch).kinds(),
                        new ElementEdits(sketch).kinds(),
                        new KeyEdits(sketch).kinds())
                .flatMap(List::stream)
                .toList();
    }

    /** Makes so many changes, each of which is possible where it comes. */
    void make(int count) {
        for (int i = 0; i < count; i++) {
            int attempts = 0;
            while (!chance.one(kinds).getAsBoolean() && attempts < kinds.size()) {
                attempts++;
            }
        }
    }
}
