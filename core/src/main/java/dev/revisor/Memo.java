package dev.revisor;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is asked for once; one that could not be had is asked for again. */
final class Memo<T> implements Supplier<T> {

    private final Supplier<T> source;
    private @Nullable T value;

    Memo(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        T known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }
}
