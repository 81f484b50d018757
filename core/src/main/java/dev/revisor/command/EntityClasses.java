package dev.revisor.command;

import dev.revisor.source.EditedClasses;
import dev.revisor.source.MappedNames;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The mapped classes of an application, as they were compiled.
 *
 * @param names finds their names when they are first needed, and those of the mapping files
 * @param loader loads them
 * @param edited has the entities read from other classes from now on; it throws {@link
 *     dev.revisor.hibernate.UnmappableEditException} where that can't be
 */
public record EntityClasses(Supplier<MappedNames> names, ClassLoader loader, Consumer<EditedClasses> edited) {

    public EntityClasses {
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(loader, "loader");
        Objects.requireNonNull(edited, "edited");
    }
}
