package dev.revisor.pairs;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Table;
import dev.revisor.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Changes of indexes, checks and unique constraints. Each tells whether it was possible. */
final class ElementEdits {

    private final Sketch sketch;
    private final Chance chance;
    private final RandomParts parts;

    ElementEdits(Sketch sketch) {
        this.sketch = sketch;
        this.chance = sketch.chance;
        this.parts = sketch.parts;
    }

    /** One for each chance that a kind of change has. */
    List<BooleanSupplier> kinds() {
        return List.of(
                this::addElement,
                this::addElement,
                this::changeElement,
                this::changeElement,
                this::changeOptions,
                this::dropElement,
                this::dropElement);
    }

    private boolean addElement() {
        return sketch.edit(table ->
                anyElement(table).map(element -> table.edit().add(element).build()));
    }

    private Optional<? extends NamedElement> anyElement(Table table) {
        return switch (chance.below(3)) {
            case 0 -> parts.unique(table);
            case 1 -> parts.index(table);
            default -> parts.check(table);
        };
    }

    private boolean dropElement() {
        return sketch.edit(table -> chance.any(table.namedElements())
                .filter(element -> !(element instanceof PrimaryKey))
                .map(element -> table.edit().remove(element).build()));
    }

    /** Another definition under the same name, or another name for the same. */
    private boolean changeElement() {
        return sketch.edit(table -> chance.any(table.namedElements())
                .flatMap(element -> changed(table.edit().remove(element).build(), element)));
    }

    private Optional<Table> changed(Table rest, NamedElement element) {
        if (element instanceof CheckConstraint) {
            return parts.check(rest).map(other -> with(rest, other, element.name()));
        }
        if (element instanceof UniqueConstraint) {
            return parts.unique(rest).map(other -> with(rest, other, element.name()));
        }
        return element instanceof Index
                ? parts.index(rest).map(other -> with(rest, other, element.name()))
                : Optional.empty();
    }

    private Table with(Table rest, NamedElement other, @Nullable Identifier known) {
        Identifier name = chance.oneIn(2) ? known : other.name();
        return other instanceof Index index
                ? rest.edit().add(index.withName(name)).build()
                : rest.edit().add(((Constraint) other).withName(name)).build();
    }

    /** The same columns under the same name with other words about them. */
    private boolean changeOptions() {
        return sketch.edit(table -> chance.any(table.namedElements()).flatMap(element -> {
            if (element instanceof Index index) {
                return Optional.of(table.edit()
                        .indexes(other -> other == index ? parts.indexes().reconsidered(table, other) : other)
                        .build());
            }
            return element instanceof UniqueConstraint unique
                    ? Optional.of(table.edit()
                            .uniques(other -> other == unique ? parts.reconsidered(other) : other)
                            .build())
                    : Optional.empty();
        }));
    }
}
