package dev.revisor.command;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The mapped classes of an application, as they were compiled.
 *
 * @param names finds their names when they are first needed
 * @param loader loads them
 */
public record EntityClasses(Supplier<List<String>> names, ClassLoader loader) {

    public EntityClasses {
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(loader, "loader");
    }
}
