package dev.revisor.pairs;

import dev.revisor.dialect.Dialect;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CommentTable;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Index;
import dev.revisor.schema.Table;
import dev.revisor.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * What one database can't tell apart, so that it drafts nothing where only that changes, and another one finds it left
 * to do.
 *
 * @param writer the database that drafts
 */
record BlindSpots(Pair pair, Dialect writer) {

    boolean hide(Operation operation) {
        if (operation instanceof AlterColumn alter) {
            return pair.renamed()
                    .table(alter.table())
                    .filter(table -> looksSame(table, alter.to()))
                    .isPresent();
        }
        if (operation instanceof CommentTable) {
            return writer.database() == Database.SQLITE;
        }
        return writer.database() == Database.MARIADB && isHiddenFromMariadb(operation);
    }

    private boolean looksSame(Table before, Column wanted) {
        Table after = pair.to().table(before.name()).orElseThrow();
        return writer.canonical(before)
                .column(writer.identifier(writer.storedName(wanted.name())))
                .equals(writer.canonical(after).column(writer.identifier(writer.storedName(wanted.name()))));
    }

    /** Restrict is no action there, and a unique index a unique constraint. */
    private static boolean isHiddenFromMariadb(Operation operation) {
        if (operation instanceof AddConstraint add) {
            return add.constraint() instanceof ForeignKey || add.constraint() instanceof UniqueConstraint;
        }
        if (operation instanceof DropConstraint drop) {
            return drop.definition() instanceof ForeignKey || drop.definition() instanceof UniqueConstraint;
        }
        return operation instanceof CreateIndex create && create.index().isUnique()
                || operation instanceof DropIndex drop && isUnique(drop.definition());
    }

    private static boolean isUnique(@Nullable Index index) {
        return index != null && index.isUnique();
    }
}
