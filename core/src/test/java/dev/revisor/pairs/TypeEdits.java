package dev.revisor.pairs;

import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Changes of the types of columns. Each tells whether it was possible. */
final class TypeEdits {

    private final Sketch sketch;
    private final Chance chance;
    private final RandomParts parts;

    TypeEdits(Sketch sketch) {
        this.sketch = sketch;
        this.chance = sketch.chance;
        this.parts = sketch.parts;
    }

    /** One for each chance that a kind of change has. */
    List<BooleanSupplier> kinds() {
        return List.of(this::retype, this::retype, this::retypeAcross, this::retypeBound);
    }

    private boolean retype() {
        return sketch.editColumn(
                column -> column.generated() == null && column.numbering() == null,
                (table, column) -> sketch.isBound(table.name(), column.name()) || sketch.isComputedFrom(table, column)
                        ? column
                        : retyped(column));
    }

    private Column retyped(Column column) {
        ColumnType type = chance.one(parts.types(Family.of(column.type())));
        boolean keepsDefault = !String.valueOf(column.defaultValue()).startsWith("current_");
        return keepsDefault ? column.withType(type) : column.withType(type).defaultValue(null);
    }

    private boolean retypeAcross() {
        return sketch.editColumn(
                column -> column.generated() == null && column.numbering() == null,
                (table, column) -> isFreeOfAll(table, column)
                        ? chance.any(Family.of(column.type()).neighbours())
                                .map(family -> column.withType(chance.one(parts.types(family)))
                                        .collation(family.isCollated() ? column.collation() : null)
                                        .defaultValue(null))
                                .orElse(column)
                        : column);
    }

    private boolean isFreeOfAll(Table table, Column column) {
        return !sketch.isBound(table.name(), column.name())
                && !Parts.keyColumns(table).contains(column.name())
                && !Parts.isMentioned(table, column.name())
                && table.indexes().stream()
                        .noneMatch(index -> Parts.columns(index).contains(column.name()));
    }

    /** Columns that refer to each other change together. */
    private boolean retypeBound() {
        Optional<Table> table = sketch.anyTable();
        Optional<ForeignKey> key = table.flatMap(found -> chance.any(found.foreignKeys()));
        key.ifPresent(found -> {
            int place = chance.below(found.columns().size());
            sketch.retypeBound(found.target(), found.targetColumns().get(place));
        });
        return key.isPresent();
    }
}
