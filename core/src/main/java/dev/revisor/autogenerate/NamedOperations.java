package dev.revisor.autogenerate;

import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.List;

/** Gives a name to everything that operations create. */
final class NamedOperations {

    private final Naming naming;
    private final Schema target;

    NamedOperations(Naming naming, Schema target) {
        this.naming = naming;
        this.target = target;
    }

    List<Operation> of(List<Operation> operations) {
        return operations.stream().map(this::named).toList();
    }

    private Operation named(Operation operation) {
        if (operation instanceof CreateTable create) {
            return new CreateTable(naming.named(create.table()));
        }
        if (operation instanceof AddConstraint add) {
            return new AddConstraint(add.table(), naming.named(table(add.table()), add.constraint()));
        }
        return operation instanceof CreateIndex create
                ? new CreateIndex(create.table(), naming.named(table(create.table()), create.index()))
                : operation;
    }

    private Table table(TableName name) {
        return target.table(name).orElseGet(() -> Table.of(name));
    }
}
