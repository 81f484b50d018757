package dev.revisor.runner;

import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.DropSequence;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.OnDatabases;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.operation.Replay;
import dev.revisor.schema.Database;
import dev.revisor.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes of the operations for all databases those for one, with the definitions that their author left out and the
 * replayed schema knows.
 */
final class Completion {

    private final Database database;
    private Schema schema;

    private Completion(Schema before, Database database) {
        this.schema = before;
        this.database = database;
    }

    static List<Operation> of(List<Operation> operations, Schema before, Database database) {
        return List.copyOf(new Completion(before, database).complete(operations));
    }

    private List<Operation> complete(List<Operation> operations) {
        List<Operation> completed = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof OnDatabases on) {
                completed.addAll(on.databases().contains(database) ? complete(on.operations()) : List.of());
            } else if (operation instanceof OutsideTransaction outside) {
                completed.add(new OutsideTransaction(complete(outside.operations())));
            } else {
                completed.add(complete(operation));
                schema = Replay.apply(schema, operation, database);
            }
        }
        return completed;
    }

    private Operation complete(Operation operation) {
        if (operation instanceof DropTable drop && drop.definition() == null) {
            return new DropTable(drop.name(), schema.table(drop.name()).orElse(null));
        }
        if (operation instanceof DropSequence drop && drop.definition() == null) {
            return new DropSequence(drop.name(), schema.sequence(drop.name()).orElse(null));
        }
        if (operation instanceof DropColumn drop && drop.definition() == null) {
            return completeColumn(drop);
        }
        if (operation instanceof DropConstraint drop && drop.definition() == null) {
            return completeConstraint(drop);
        }
        if (operation instanceof DropIndex drop && drop.definition() == null) {
            return completeIndex(drop);
        }
        return operation;
    }

    private Operation completeColumn(DropColumn drop) {
        return schema.table(drop.table())
                .flatMap(table -> table.column(drop.name()))
                .<Operation>map(column -> new DropColumn(drop.table(), drop.name(), column))
                .orElse(drop);
    }

    private Operation completeConstraint(DropConstraint drop) {
        return schema.table(drop.table())
                .flatMap(table -> drop.name() == null ? Optional.empty() : table.constraint(drop.name()))
                .<Operation>map(constraint -> new DropConstraint(drop.table(), drop.name(), constraint))
                .orElse(drop);
    }

    private Operation completeIndex(DropIndex drop) {
        return schema.table(drop.table())
                .flatMap(table -> drop.name() == null ? Optional.empty() : table.index(drop.name()))
                .<Operation>map(index -> new DropIndex(drop.table(), drop.name(), index))
                .orElse(drop);
    }
}
