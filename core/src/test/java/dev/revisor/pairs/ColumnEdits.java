package dev.revisor.pairs;

import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Changes of columns that keep their types. Each tells whether it was possible. */
final class ColumnEdits {

    private final Sketch sketch;
    private final Chance chance;
    private final RandomParts parts;

    ColumnEdits(Sketch sketch) {
        this.sketch = sketch;
        this.chance = sketch.chance;
        this.parts = sketch.parts;
    }

    /** One for each chance that a kind of change has. */
    List<BooleanSupplier> kinds() {
        return List.of(
                this::addColumn,
                this::addColumn,
                this::dropColumn,
                this::dropColumn,
                this::alterColumn,
                this::alterColumn,
                this::alterColumn,
                this::generate,
                this::settle);
    }

    private boolean addColumn() {
        return sketch.edit(table -> Optional.of(table.edit().add(parts.column()).build()));
    }

    private boolean dropColumn() {
        Optional<Table> table =
                sketch.anyTable().filter(candidate -> candidate.columns().size() > 2);
        table.ifPresent(found -> sketch.drop(found.name(), chance.one(found.columns())));
        return table.isPresent();
    }

    private boolean alterColumn() {
        return sketch.editColumn(column -> column.generated() == null, (table, column) -> switch (chance.below(5)) {
            case 0 -> column.comment(parts.comment());
            case 1 -> isFree(table, column) ? column.defaultValue(parts.defaultValue(column.type())) : column;
            case 2 -> isFree(table, column) ? column.withNullable(!column.nullable()) : column;
            case 3 -> recollated(table, column);
            default -> renumbered(table, column);
        });
    }

    private Column recollated(Table table, Column column) {
        boolean isPossible = !sketch.isBound(table.name(), column.name())
                && !Parts.keyColumns(table).contains(column.name())
                && !sketch.isComputedFrom(table, column);
        return isPossible ? column.collation(parts.collation(Family.of(column.type()))) : column;
    }

    private Column renumbered(Table table, Column column) {
        if (column.numbering() != null) {
            return column.withNumbering(chance.oneIn(2) ? null : parts.identity());
        }
        PrimaryKey key = table.primaryKey();
        boolean isPossible = Family.of(column.type()) == Family.INTEGER
                && column.type() != Family.INTEGER.types().get(0)
                && column.defaultValue() == null
                && key != null
                && key.columns().equals(List.of(column.name()))
                && isFreeOfKeys(table, column);
        return isPossible ? column.notNull().withNumbering(parts.identity()) : column;
    }

    private boolean generate() {
        return sketch.edit(table -> parts.generated(table).map(column -> {
            Optional<Column> old = table.columns().stream()
                    .filter(other -> other.generated() != null)
                    .filter(other -> other.type().equals(column.type()))
                    .findFirst();
            return old.isPresent()
                            && !Parts.keyColumns(table).contains(old.get().name())
                            && (old.get().generated().stored() || !hasChecks(table))
                    ? table.edit()
                            .columns(other -> other == old.get() ? computedAnew(other, column) : other)
                            .build()
                    : table.edit().add(column).build();
        }));
    }

    /** PostgreSQL changes no expression of a virtual column then; a type with words brings a check along. */
    private static boolean hasChecks(Table table) {
        return !table.checks().isEmpty()
                || table.columns().stream().anyMatch(column -> Family.of(column.type()) == Family.WORD);
    }

    /** Whether the value is stored is not compared, so that it can't change alone. */
    private static Column computedAnew(Column old, Column wanted) {
        String expression = wanted.generated().expression();
        return old.generated().stored() ? old.generatedStored(expression) : old.generatedVirtual(expression);
    }

    /** A computed column becomes one with values of its own. */
    private boolean settle() {
        return sketch.editColumn(column -> column.generated() != null, (table, column) -> column.withGenerated(null));
    }

    private static boolean isFree(Table table, Column column) {
        return column.numbering() == null
                && !Parts.inPrimaryKey(table, column.name())
                && !Parts.inForeignKey(table, column.name());
    }

    private static boolean isFreeOfKeys(Table table, Column column) {
        Identifier name = column.name();
        return !Parts.inForeignKey(table, name) && !Parts.isMentioned(table, name);
    }
}
