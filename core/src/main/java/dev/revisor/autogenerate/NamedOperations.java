package dev.revisor.autogenerate;

import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.operation.RenameIndex;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Index;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** Gives a name to everything that operations create. */
final class NamedOperations {

    private final Naming naming;
    private final Schema target;
    private final TakenNames taken;

    /**
     * Prepares the naming.
     *
     * @param target what the operations lead to
     * @param taken the names that are not to be given, which grow by those that are
     */
    NamedOperations(Naming naming, Schema target, TakenNames taken) {
        this.naming = naming;
        this.target = target;
        this.taken = taken;
    }

    List<Operation> of(List<Operation> operations) {
        List<Operation> named = new ArrayList<>();
        for (Operation operation : operations) {
            named.add(named(operation));
        }
        return named;
    }

    private Operation named(Operation operation) {
        if (operation instanceof CreateTable create) {
            return new CreateTable(naming.named(create.table(), taken));
        }
        if (operation instanceof AddConstraint add) {
            return new AddConstraint(
                    add.table(), (Constraint) naming.named(table(add.table()), add.constraint(), taken));
        }
        if (operation instanceof CreateIndex create) {
            return new CreateIndex(create.table(), (Index) naming.named(table(create.table()), create.index(), taken));
        }
        free(operation);
        return operation;
    }

    private void free(Operation operation) {
        if (operation instanceof DropConstraint drop && drop.name() != null) {
            taken.free(drop.table(), drop.name());
        } else if (operation instanceof DropIndex drop && drop.name() != null) {
            taken.free(drop.table(), drop.name());
        } else if (operation instanceof RenameConstraint rename) {
            taken.free(rename.table(), rename.from());
        } else if (operation instanceof RenameIndex rename) {
            taken.free(rename.table(), rename.from());
        }
    }

    private Table table(TableName name) {
        return target.table(name).orElseGet(() -> Table.of(name));
    }
}
