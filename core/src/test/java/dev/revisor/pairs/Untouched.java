package dev.revisor.pairs;

import dev.revisor.autogenerate.Draft;
import dev.revisor.dialect.Canonicalizer;
import dev.revisor.operation.Footprint;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.operation.RenameIndex;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
                .skip(renames)
                .filter(operation -> renames == 0 || !isName(operation))
                .toList();
        Footprint footprint = Footprint.of(changes);
        return footprint.sharedTables(footprint).stream()
                .filter(tables::contains)
                .collect(Collectors.toSet());
    }

    private static boolean isName(Operation operation) {
        return operation instanceof RenameConstraint || operation instanceof RenameIndex;
    }
}
