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

    private final NamingConvention convention;
    private final Schema target;

    NamedOperations(NamingConvention convention, Schema target) {
        this.convention = convention;
        this.target = target;
    }

    List<Operation> of(List<Operation> operations) {
        return operations.stream().map(this::named).toList();
    }

    private Operation named(Operation operation) {
        if (operation instanceof CreateTable create) {
            return new CreateTable(convention.named(create.table()));
        }
        if (operation instanceof AddConstraint add) {
            return new AddConstraint(add.table(), convention.named(table(add.table()), add.constraint()));
        }
        return operation instanceof CreateIndex create
                ? new CreateIndex(create.table(), convention.named(table(create.table()), create.index()))
                : operation;
    }

    private Table table(TableName name) {
        return target.table(name).orElseGet(() -> Table.of(name));
    }
}
