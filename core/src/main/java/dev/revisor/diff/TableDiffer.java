package dev.revisor.diff;

import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CommentTable;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.Operation;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Compares two versions of one table. */
final class TableDiffer {

    private final Equivalence equivalence;
    private final Ownership ownership;
    private final Changes changes;
    private final Names names;
    private final Pairing pairing;

    TableDiffer(Equivalence equivalence, Ownership ownership, Changes changes) {
        this.equivalence = equivalence;
        this.ownership = ownership;
        this.changes = changes;
        this.names = new Names(equivalence);
        this.pairing = new Pairing(equivalence);
    }

    void diff(Table from, Table to) {
        if (from.equals(to)) {
            return;
        }
        TableChanges table = changes.table(to.name());
        diffColumns(from, to, table);
        diffElements(from, keys(from), to, keys(to), table);
        diffElements(from, from.uniques(), to, to.uniques(), table);
        diffElements(from, from.foreignKeys(), to, to.foreignKeys(), table);
        table.dropComputedBeforeForeignKeys();
        diffElements(from, from.checks(), to, to.checks(), table);
        diffElements(from, from.indexes(), to, to.indexes(), table);
        if (!equivalence.sameComment(from.comment(), to.comment())) {
            table.others.add(new CommentTable(to.name(), from.comment(), to.comment()));
        }
    }

    private void diffColumns(Table from, Table to, TableChanges table) {
        for (Column column : inOrderOfCreation(to)) {
            counterpart(from, column)
                    .ifPresentOrElse(
                            old -> diffColumn(from, old, to, column, table),
                            () -> additions(column, table).add(new AddColumn(to.name(), column)));
        }
        List<Column> old = new ArrayList<>(inOrderOfCreation(from));
        Collections.reverse(old);
        for (Column column : old) {
            if (counterpart(to, column).isEmpty() && vouched(from, column)) {
                drops(column, table).add(new DropColumn(to.name(), column.name(), column));
            }
        }
    }

    /** PostgreSQL gives no other type to a column that one is computed from, so that this one comes later. */
    private static List<Operation> additions(Column column, TableChanges table) {
        return column.generated() == null ? table.addColumns : table.addComputedColumns;
    }

    /** Where types change, computed columns go before that, with which no value is lost that can't be computed. */
    private static List<Operation> drops(Column column, TableChanges table) {
        return column.generated() == null || table.alterColumns.isEmpty()
                ? table.dropColumns
                : table.dropComputedColumns;
    }

    /** Computed columns after those that they may be computed from. */
    private static List<Column> inOrderOfCreation(Table table) {
        return table.columns().stream()
                .sorted(Comparator.comparing(column -> column.generated() != null))
                .toList();
    }

    private void diffColumn(Table from, Column old, Table to, Column column, TableChanges table) {
        if (!old.equals(column) && !equivalence.sameColumn(from, old, to, column)) {
            table.alterColumns.add(new AlterColumn(to.name(), old.withName(column.name()), column));
        }
    }

    private Optional<Column> counterpart(Table table, Column column) {
        return table.columns().stream()
                .filter(candidate -> names.same(candidate.name(), column.name()))
                .findFirst();
    }

    private void diffElements(
            Table from,
            List<? extends TableElement> old,
            Table to,
            List<? extends TableElement> wanted,
            TableChanges table) {
        List<TableElement> left = new ArrayList<>(old);
        List<TableElement> missing = new ArrayList<>(wanted);
        missing.removeIf(element -> left.remove(element)
                || take(left, other -> pairing.sameName(other, element) && isSame(from, other, to, element))
                        .isPresent());
        missing.removeIf(element -> take(
                        left, other -> !pairing.isRenamed(other, element) && isSame(from, other, to, element))
                .isPresent());
        List<TableElement> renamed = missing.stream()
                .filter(element -> take(
                                left, other -> !hasAnotherOrder(other, element) && isSame(from, other, to, element))
                        .map(other -> rename(table, to, (NamedElement) other, (NamedElement) element))
                        .isPresent())
                .toList();
        missing.removeAll(renamed);
        renamed.forEach(element ->
                take(left, other -> pairing.sameName(other, element)).ifPresent(other -> table.drop(to.name(), other)));
        for (TableElement element : missing) {
            replaced(from, left, to, element).ifPresent(stale -> table.drop(to.name(), stale));
            table.add(to.name(), element);
        }
        left.stream().filter(element -> vouched(from, element)).forEach(element -> table.drop(to.name(), element));
    }

    private boolean isSame(Table from, TableElement old, Table to, TableElement wanted) {
        return pairing.sameStructure(from, old, to, wanted);
    }

    private boolean hasAnotherOrder(TableElement old, TableElement wanted) {
        return old instanceof UniqueConstraint one
                && wanted instanceof UniqueConstraint other
                && !names.same(one.columns(), other.columns());
    }

    private static NamedElement rename(TableChanges changes, Table table, NamedElement old, NamedElement wanted) {
        changes.rename(table.name(), old, Objects.requireNonNull(wanted.name()));
        return wanted;
    }

    /** What has to go because the new element takes its name or its place, whoever made it. */
    private Optional<TableElement> replaced(Table from, List<TableElement> left, Table to, TableElement element) {
        return take(
                left,
                candidate -> element instanceof PrimaryKey
                        || pairing.sameName(candidate, element)
                        || pairing.sameStructure(from, candidate, to, element));
    }

    private static Optional<TableElement> take(List<TableElement> left, Predicate<TableElement> wanted) {
        Optional<TableElement> taken = left.stream().filter(wanted).findFirst();
        taken.ifPresent(left::remove);
        return taken;
    }

    private boolean vouched(Table table, TableElement element) {
        if (ownership.owns(table, element)) {
            return true;
        }
        changes.unknown.add(new UnknownObject(kind(element), name(table, element)));
        return false;
    }

    private static List<PrimaryKey> keys(Table table) {
        return Optional.ofNullable(table.primaryKey()).stream().toList();
    }

    private static String kind(TableElement element) {
        if (element instanceof UniqueConstraint) {
            return "unique constraint";
        }
        if (element instanceof ForeignKey) {
            return "foreign key";
        }
        if (element instanceof PrimaryKey) {
            return "primary key";
        }
        return element instanceof CheckConstraint
                ? "check"
                : element.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Behind that of its table; what has none is told by what it is about. */
    private static String name(Table table, TableElement element) {
        Identifier name = element instanceof Column column ? column.name() : ((NamedElement) element).name();
        return name == null ? table.name() + " (" + subject(element) + ")" : table.name() + "." + name;
    }

    private static String subject(TableElement element) {
        if (element instanceof CheckConstraint check) {
            return check.expression();
        }
        List<Identifier> columns = element instanceof Index index ? index.columns() : ((Constraint) element).columns();
        return columns.stream().map(Identifier::toString).collect(Collectors.joining(", "));
    }
}
