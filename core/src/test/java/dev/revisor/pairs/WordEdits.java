package dev.revisor.pairs;

import dev.revisor.schema.ArrayType;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.NamedEnumerationType;
import dev.revisor.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** Changes of named enumerations in all columns that have them. Each tells whether it was possible. */
final class WordEdits {

    private final Sketch sketch;
    private final Chance chance;
    private final Vocabulary vocabulary;

    WordEdits(Sketch sketch) {
        this.sketch = sketch;
        this.chance = sketch.chance;
        this.vocabulary = sketch.parts.vocabulary();
    }

    /** One for each chance that a kind of change has. */
    List<BooleanSupplier> kinds() {
        return List.of(this::changeWords, this::changeWords, this::rename);
    }

    private boolean changeWords() {
        return change(vocabulary::changed);
    }

    private boolean rename() {
        return change(vocabulary::renamed);
    }

    private boolean change(UnaryOperator<NamedEnumerationType> change) {
        List<NamedEnumerationType> used = sketch.schema.tables().values().stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> type(column).stream())
                .distinct()
                .toList();
        Optional<NamedEnumerationType> old = chance.any(used);
        old.ifPresent(type -> replace(type, change.apply(type)));
        return old.isPresent();
    }

    private void replace(NamedEnumerationType old, NamedEnumerationType wanted) {
        for (Table table : List.copyOf(sketch.schema.tables().values())) {
            sketch.put(table.edit()
                    .columns(column -> type(column).filter(old::equals).isPresent() ? changed(column, wanted) : column)
                    .build());
        }
    }

    /** A default may be a word that has just come. */
    private Column changed(Column column, NamedEnumerationType wanted) {
        if (column.type() instanceof ArrayType) {
            return column.withType(new ArrayType(wanted));
        }
        String word = chance.one(wanted.values()).replace("'", "''");
        boolean isOther = column.defaultValue() != null && chance.oneIn(3);
        boolean isGone = column.defaultValue() != null
                && wanted.values().stream()
                        .noneMatch(value -> column.defaultValue().equals("'" + value.replace("'", "''") + "'"));
        return (isOther || isGone ? column.defaultValue("'" + word + "'") : column).withType(wanted);
    }

    private static Optional<NamedEnumerationType> type(Column column) {
        ColumnType type = column.type() instanceof ArrayType array ? array.element() : column.type();
        return type instanceof NamedEnumerationType named ? Optional.of(named) : Optional.empty();
    }
}
