package dev.revisor.pairs;

import dev.revisor.dialect.Canonicalizer;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import java.util.List;
import java.util.Random;

/** Schemas whose constraints and indexes come in another order, and what remains the same of their drafts. */
final class Shuffled {

    private Shuffled() {}

    /** Checks stay, since those of one column are numbered where they have no names. */
    static Schema of(Schema schema) {
        Chance chance = new Chance(new Random(schema.toString().hashCode()));
        List<Table> tables = schema.tables().values().stream()
                .map(table -> shuffled(table, chance))
                .toList();
        return Schema.of(
                chance.shuffled(tables),
                chance.shuffled(List.copyOf(schema.sequences().values())));
    }

    /** The operations without the order in a table. */
    static List<Operation> inOneOrder(List<Operation> operations) {
        return operations.stream().map(Shuffled::inOneOrder).toList();
    }

    private static Operation inOneOrder(Operation operation) {
        if (operation instanceof CreateTable create) {
            return new CreateTable(Canonicalizer.sorted(create.table()));
        }
        return operation instanceof DropTable drop && drop.definition() != null
                ? new DropTable(drop.name(), Canonicalizer.sorted(drop.definition()))
                : operation;
    }

    private static Table shuffled(Table table, Chance chance) {
        return new Table(
                table.name(),
                table.columns(),
                table.primaryKey(),
                chance.shuffled(table.uniques()),
                chance.shuffled(table.foreignKeys()),
                table.checks(),
                chance.shuffled(table.indexes()),
                table.comment());
    }
}
