package dev.revisor.pairs;

import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Changes of tables as a whole, and of sequences. Each tells whether it was possible. */
final class TableEdits {

    private final Sketch sketch;
    private final Chance chance;

    TableEdits(Sketch sketch) {
        this.sketch = sketch;
        this.chance = sketch.chance;
    }

    /** One for each chance that a kind of change has. */
    List<BooleanSupplier> kinds() {
        return List.of(this::addTable, this::dropTable, this::changeSequence, this::commentOnTable, this::reorder);
    }

    private boolean addTable() {
        Table table = sketch.parts.table();
        sketch.put(table);
        sketch.refer(table.name());
        return true;
    }

    private boolean dropTable() {
        boolean isPossible = sketch.schema.tables().size() > 1;
        sketch.anyTable().filter(table -> isPossible).map(Table::name).ifPresent(sketch::dropTable);
        return isPossible;
    }

    private boolean changeSequence() {
        Optional<Sequence> known =
                chance.any(List.copyOf(sketch.schema.sequences().values()));
        if (known.isEmpty() || chance.oneIn(3)) {
            sketch.schema = sketch.schema.with(sketch.sequence());
            return true;
        }
        TableName name = known.get().name();
        sketch.schema = chance.oneIn(2)
                ? sketch.schema.withoutSequence(name)
                : sketch.schema.with(sketch.sequence().withName(name));
        return true;
    }

    private boolean commentOnTable() {
        return sketch.edit(table ->
                Optional.of(table.edit().comment(sketch.parts.comment()).build()));
    }

    /** What has no order comes in another one, and the table as if nothing had happened. */
    private boolean reorder() {
        return sketch.edit(table -> Optional.of(new Table(
                table.name(),
                table.columns(),
                table.primaryKey(),
                chance.shuffled(table.uniques()),
                chance.shuffled(table.foreignKeys()),
                chance.shuffled(table.checks()),
                chance.shuffled(table.indexes()),
                table.comment())));
    }
}
