package dev.revisor.dialect;

import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.InsertRows;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the replayed schema knows of things that an operation only names, or only describes.
 *
 * @param schema the schema before the operation
 */
record ReplayedElements(Schema schema) {

    /** The constraint to drop; one that is only described is found if it has a name. */
    Optional<Constraint> constraint(DropConstraint drop) {
        Identifier name = drop.name();
        return schema.table(drop.table())
                .flatMap(
                        table -> name == null ? named(table.constraints(), drop.definition()) : table.constraint(name));
    }

    /** The index to drop; one that is only described is found if it has a name. */
    Optional<Index> index(DropIndex drop) {
        Identifier name = drop.name();
        return schema.table(drop.table())
                .flatMap(table -> name == null ? named(table.indexes(), drop.definition()) : table.index(name));
    }

    /** The columns that rows are inserted into; null for those that are not known. */
    List<@Nullable Column> columns(InsertRows insert) {
        Optional<Table> table = schema.table(insert.table());
        List<@Nullable Column> columns = new ArrayList<>();
        insert.columns()
                .forEach(name ->
                        columns.add(table.flatMap(known -> known.column(name)).orElse(null)));
        return columns;
    }

    private static <E extends NamedElement> Optional<E> named(List<E> elements, @Nullable E definition) {
        E wanted = Objects.requireNonNull(definition);
        return elements.stream()
                .filter(element -> element.name() != null && element.equalsIgnoringName(wanted))
                .findFirst();
    }
}
