package dev.revisor.operation;

import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.Database;
import java.util.List;

/**
 * Follows attributes through operations: what is dropped or made anew keeps none that were known, what is renamed keeps
 * all.
 */
public final class AttributeReplay {

    private final Database database;

    private AttributeReplay(Database database) {
        this.database = database;
    }

    /** What is known after operations on a database, in order. */
    public static ColumnAttributes apply(ColumnAttributes before, List<Operation> operations, Database database) {
        return new AttributeReplay(database).after(before, operations);
    }

    private ColumnAttributes after(ColumnAttributes before, List<Operation> operations) {
        ColumnAttributes known = before;
        for (Operation operation : operations) {
            known = after(known, operation);
        }
        return known;
    }

    private ColumnAttributes after(ColumnAttributes before, Operation operation) {
        if (operation instanceof OnDatabases limited) {
            return limited.databases().contains(database) ? after(before, limited.operations()) : before;
        }
        if (operation instanceof OutsideTransaction outside) {
            return after(before, outside.operations());
        }
        return operation instanceof RenameTable || operation instanceof RenameColumn
                ? renamed(before, operation)
                : forgotten(before, operation);
    }

    private static ColumnAttributes renamed(ColumnAttributes before, Operation operation) {
        if (operation instanceof RenameTable rename) {
            return before.renamed(rename.from(), rename.from().withName(rename.to()));
        }
        RenameColumn rename = (RenameColumn) operation;
        return before.renamed(rename.table(), rename.from(), rename.to());
    }

    private static ColumnAttributes forgotten(ColumnAttributes before, Operation operation) {
        if (operation instanceof CreateTable create) {
            return before.without(create.table().name());
        }
        if (operation instanceof DropTable drop) {
            return before.without(drop.name());
        }
        if (operation instanceof AddColumn add) {
            return before.without(add.table(), add.column().name());
        }
        return operation instanceof DropColumn drop ? before.without(drop.table(), drop.name()) : before;
    }
}
