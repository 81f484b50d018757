package dev.revisor.pairs;

import dev.revisor.schema.Column;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Changes of primary keys and foreign keys. Each tells whether it was possible. */
final class KeyEdits {

    private final Sketch sketch;
    private final Chance chance;
    private final RandomParts parts;

    KeyEdits(Sketch sketch) {
        this.sketch = sketch;
        this.chance = sketch.chance;
        this.parts = sketch.parts;
    }

    /** One for each chance that a kind of change has. */
    List<BooleanSupplier> kinds() {
        return List.of(this::changePrimaryKey, this::addForeignKey, this::changeForeignKey, this::changeKeyReferredTo);
    }

    private boolean changePrimaryKey() {
        return sketch.edit(table -> {
            List<Column> candidates = Parts.keyable(table).stream()
                    .filter(column -> column.defaultValue() == null)
                    .filter(column -> column.numbering() == null)
                    .toList();
            boolean isNumbered = table.columns().stream().anyMatch(column -> column.numbering() != null);
            if (isNumbered || candidates.isEmpty()) {
                return Optional.empty();
            }
            List<Column> columns = chance.some(candidates, 1 + chance.below(3));
            return Optional.of(withPrimaryKey(table, columns));
        });
    }

    private Table withPrimaryKey(Table table, List<Column> columns) {
        TableBuilder builder = table.edit().primaryKey(chance.oneIn(4) ? null : parts.primaryKey(columns));
        boolean isKnown = columns.stream().anyMatch(column -> Parts.inForeignKey(table, column.name()))
                || table.uniques().stream().anyMatch(key -> key.columns().size() == columns.size());
        return isKnown
                ? table
                : builder.columns(column -> columns.contains(column) ? column.notNull() : column)
                        .build();
    }

    private boolean addForeignKey() {
        return sketch.anyTable()
                .filter(table -> sketch.addForeignKey(table.name()))
                .isPresent();
    }

    private boolean changeForeignKey() {
        return sketch.edit(table -> chance.any(table.foreignKeys()).map(key -> {
            boolean isNullable = key.columns().stream()
                    .allMatch(name -> table.column(name).orElseThrow().nullable() && !Parts.inPrimaryKey(table, name));
            ForeignKey changed = chance.oneIn(4)
                    ? key.withName(sketch.names.maybe("fk"))
                    : parts.references().reconsidered(key, isNullable);
            return table.edit()
                    .foreignKeys(other -> other == key ? changed : other)
                    .build();
        }));
    }

    /** A unique constraint gets another name, or takes the place of the primary key, and foreign keys stay. */
    private boolean changeKeyReferredTo() {
        return sketch.edit(table -> chance.any(table.uniques())
                .map(unique -> chance.oneIn(2)
                        ? renamed(table, unique)
                        : exchanged(table, unique).orElseGet(() -> renamed(table, unique))));
    }

    private Table renamed(Table table, UniqueConstraint unique) {
        return table.edit()
                .remove(unique)
                .add(unique.withName(sketch.names.maybe("uq")))
                .build();
    }

    private Optional<Table> exchanged(Table table, UniqueConstraint unique) {
        PrimaryKey key = table.primaryKey();
        boolean isPossible = key != null
                && table.columns().stream().allMatch(column -> column.numbering() == null)
                && unique.columns().stream()
                        .allMatch(name -> !table.column(name).orElseThrow().nullable());
        return isPossible
                ? Optional.of(table.edit()
                        .remove(unique)
                        .primaryKey(new PrimaryKey(sketch.names.maybe("pk"), unique.columns()))
                        .add(new UniqueConstraint(sketch.names.maybe("uq"), key.columns()))
                        .build())
                : Optional.empty();
    }
}
