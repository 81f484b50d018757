package dev.revisor.diff;

import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Index;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** What changes in one table that stays, sorted by when it may happen. */
final class TableChanges {

    final List<Operation> dropForeignKeys = new ArrayList<>();
    final List<Operation> dropConstraints = new ArrayList<>();
    final List<Operation> addColumns = new ArrayList<>();
    final List<Operation> alterColumns = new ArrayList<>();
    final List<Operation> addConstraints = new ArrayList<>();
    final List<Operation> others = new ArrayList<>();
    final List<Operation> addForeignKeys = new ArrayList<>();
    final List<Operation> dropColumns = new ArrayList<>();

    void add(TableName table, TableElement element) {
        if (element instanceof ForeignKey key) {
            addForeignKeys.add(new AddConstraint(table, key));
        } else if (element instanceof Constraint constraint) {
            addConstraints.add(new AddConstraint(table, constraint));
        } else if (element instanceof Index index) {
            addConstraints.add(new CreateIndex(table, index));
        }
    }

    void drop(TableName table, TableElement element) {
        if (element instanceof ForeignKey key) {
            dropForeignKeys.add(new DropConstraint(table, key.name(), key));
        } else if (element instanceof Constraint constraint) {
            dropConstraints.add(new DropConstraint(table, constraint.name(), constraint));
        } else if (element instanceof Index index) {
            dropConstraints.add(new DropIndex(table, index.name(), index));
        }
    }

    /** What happens to the table in its place, between the creation of tables and their dropping. */
    List<Operation> body() {
        List<Operation> body = new ArrayList<>(dropConstraints);
        body.addAll(addColumns);
        body.addAll(alterColumns);
        body.addAll(addConstraints);
        body.addAll(others);
        return body;
    }
}
