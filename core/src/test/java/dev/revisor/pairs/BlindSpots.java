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
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.NamedEnumerationType;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one database can't tell apart, so that it drafts nothing where only that changes, and another one finds it left
 * to do: both versions of a table look the same there in what the operation is about. Among that are comments and types
 * with one name on SQLite, {@code restrict} and {@code no action} on MariaDB, and unique constraints and unique indexes
 * there, which are one thing.
 *
 * @param writer the database that drafts
 */
record BlindSpots(Pair pair, Dialect writer) {

    boolean hide(Operation operation) {
        if (operation instanceof AlterColumn alter) {
            return looksSame(alter.table(), alter.to());
        }
        if (operation instanceof CommentTable comment) {
            return looksSame(comment.table(), table -> String.valueOf(table.comment()));
        }
        if (operation instanceof AddConstraint add) {
            return isInBoth(add.table(), add.constraint());
        }
        if (operation instanceof DropConstraint drop) {
            return isInBoth(drop.table(), drop.definition());
        }
        if (operation instanceof CreateIndex create) {
            return isInBoth(create.table(), create.index());
        }
        return operation instanceof DropIndex drop && isInBoth(drop.table(), drop.definition());
    }

    /**
     * Whether something else needs what they hide: a foreign key the named enumeration of its columns, or an expression
     * that a column numbers the rows no longer.
     */
    boolean hideWhatIsNeeded() {
        return pair.to().tables().values().stream()
                .anyMatch(table -> table.columns().stream()
                        .filter(column -> looksSame(table.name(), column))
                        .anyMatch(column -> isNeeded(table, column)));
    }

    private boolean isNeeded(Table table, Column column) {
        boolean isOfKey = column.type() instanceof NamedEnumerationType
                && Parts.keyColumns(table).contains(column.name());
        return isOfKey && isAnother(table.name(), column, Column::type)
                || Parts.isMentioned(table, column.name()) && isAnother(table.name(), column, Column::numbering);
    }

    private boolean isAnother(TableName table, Column column, Function<Column, @Nullable Object> part) {
        return versions(table)
                .flatMap(version -> version.column(column.name()).stream())
                .anyMatch(version -> !Objects.equals(part.apply(version), part.apply(column)));
    }

    private boolean looksSame(TableName table, Column column) {
        return looksSame(table, version -> version.column(writer.identifier(writer.storedName(column.name()))));
    }

    private boolean looksSame(TableName name, Function<Table, Object> part) {
        return versions(name).map(writer::canonical).map(part).distinct().count() == 1;
    }

    /** Whether the element, or what the writer makes of it, is in both versions of the table, under whatever names. */
    private boolean isInBoth(TableName name, @Nullable NamedElement element) {
        Predicate<Table> hasElement = table -> elements(table).containsAll(elements(with(table, element)));
        return element != null && versions(name).filter(hasElement).count() == 2;
    }

    private Stream<Table> versions(TableName name) {
        return Stream.of(pair.renamed(), pair.to()).flatMap(schema -> schema.table(name).stream());
    }

    /** The table with nothing but its columns, its primary key and the element. */
    private static Table with(Table table, NamedElement element) {
        return new Table(
                        table.name(),
                        table.columns(),
                        table.primaryKey(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null)
                .edit()
                .add(element)
                .build();
    }

    private List<NamedElement> elements(Table table) {
        return writer.canonical(table).namedElements().stream()
                .map(element -> element.withName(null))
                .toList();
    }
}
