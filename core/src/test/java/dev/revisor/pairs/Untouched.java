package dev.revisor.pairs;

import dev.revisor.autogenerate.Draft;
import dev.revisor.dialect.Canonicalizer;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.Footprint;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.operation.RenameIndex;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.TableName;
import dev.revisor.schema.UniqueConstraint;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables that a pair leaves as they are, but for names that others give them and the order of what has none. */
record Untouched(Set<TableName> tables, int renames) {

    static Untouched of(Pair pair) {
        Set<TableName> tables = pair.renamed().tables().values().stream()
                .filter(table -> pair.to().table(table.name()).stream()
                        .anyMatch(later -> Canonicalizer.sorted(later).equals(Canonicalizer.sorted(table))))
                .map(table -> table.name())
                .collect(Collectors.toSet());
        return new Untouched(tables, pair.renames().size());
    }

    /** Those that a draft changes after its renames all the same. */
    Set<TableName> in(Draft draft) {
        List<Operation> changes = draft.upgrade().stream()
                .dropWhile(Untouched::isRename)
                .filter(operation -> renames == 0 || !isName(operation))
                .toList();
        Set<ForeignKey> moved = movedForeignKeys(changes);
        Footprint footprint = Footprint.of(changes.stream()
                .filter(operation -> !moved.contains(constraint(operation)))
                .toList());
        return footprint.sharedTables(footprint).stream()
                .filter(tables::contains)
                .collect(Collectors.toSet());
    }

    /** Those that follow a key that another constraint takes over, for example a unique one from the primary key. */
    private static Set<ForeignKey> movedForeignKeys(List<Operation> changes) {
        Set<Constraint> dropped = changes.stream()
                .filter(DropConstraint.class::isInstance)
                .map(Untouched::constraint)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return changes.stream()
                .filter(AddConstraint.class::isInstance)
                .map(Untouched::constraint)
                .filter(dropped::contains)
                .filter(ForeignKey.class::isInstance)
                .map(ForeignKey.class::cast)
                .filter(key -> dropped.stream().anyMatch(other -> isKeyOf(key.targetColumns(), other)))
                .collect(Collectors.toSet());
    }

    private static @Nullable Constraint constraint(Operation operation) {
        if (operation instanceof DropConstraint drop) {
            return drop.definition();
        }
        return operation instanceof AddConstraint add ? add.constraint() : null;
    }

    private static boolean isKeyOf(List<Identifier> columns, Constraint constraint) {
        return constraint instanceof PrimaryKey key && key.columns().equals(columns)
                || constraint instanceof UniqueConstraint unique
                        && unique.columns().equals(columns);
    }

    private static boolean isRename(Operation operation) {
        return operation instanceof RenameTable || operation instanceof RenameColumn;
    }

    private static boolean isName(Operation operation) {
        return operation instanceof RenameConstraint || operation instanceof RenameIndex;
    }
}
