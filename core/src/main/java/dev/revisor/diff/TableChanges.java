package dev.revisor.diff;

import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.operation.RenameIndex;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changes in one table that stays, sorted by when it may happen. */
final class TableChanges {

    final List<Operation> dropForeignKeys = new ArrayList<>();
    final List<Operation> earlyDrops = new ArrayList<>();
    final List<Operation> renames = new ArrayList<>();
    final List<Operation> dropConstraints = new ArrayList<>();
    final List<Operation> dropComputedColumns = new ArrayList<>();
    final List<Operation> addColumns = new ArrayList<>();
    final List<Operation> alterColumns = new ArrayList<>();
    final List<Operation> addComputedColumns = new ArrayList<>();
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

    void rename(TableName table, NamedElement element, Identifier to) {
        Identifier from = Objects.requireNonNull(element.name());
        renames.add(
                element instanceof Index ? new RenameIndex(table, from, to) : new RenameConstraint(table, from, to));
    }

    /** Makes a foreign key anew, under the name that it was to get. */
    void replace(TableName table, ForeignKey key) {
        @Nullable
        Identifier to = renames.stream()
                .filter(RenameConstraint.class::isInstance)
                .map(RenameConstraint.class::cast)
                .filter(rename -> rename.from().equals(key.name()))
                .map(RenameConstraint::to)
                .findFirst()
                .orElse(key.name());
        renames.removeIf(operation ->
                operation instanceof RenameConstraint rename && rename.from().equals(key.name()));
        drop(table, key);
        add(table, key.withName(to));
    }

    /** Lets some of what is dropped go before anything is made. */
    void dropEarly(Predicate<Operation> isEarly) {
        dropConstraints.stream().filter(isEarly).forEach(earlyDrops::add);
        dropConstraints.removeIf(isEarly);
    }

    /** MariaDB takes no foreign key that empties a column which another one is computed from. */
    void dropComputedBeforeForeignKeys() {
        Predicate<Operation> isComputed = operation -> operation instanceof DropColumn drop
                && drop.definition() != null
                && drop.definition().generated() != null;
        if (!addForeignKeys.isEmpty()) {
            dropColumns.stream().filter(isComputed).forEach(dropComputedColumns::add);
            dropColumns.removeIf(isComputed);
        }
    }

    /** The constraints and indexes that go, but for foreign keys. */
    Stream<Operation> drops() {
        return Stream.concat(earlyDrops.stream(), dropConstraints.stream());
    }

    /** What comes, or comes to bear another name. */
    Stream<Operation> additions() {
        return Stream.of(renames, addConstraints, addForeignKeys).flatMap(List::stream);
    }

    /** What happens to the table in its place, between the creation of tables and their dropping. */
    List<Operation> body() {
        List<Operation> body = new ArrayList<>(dropConstraints);
        body.addAll(dropComputedColumns);
        body.addAll(addColumns);
        body.addAll(alterColumns);
        body.addAll(addComputedColumns);
        body.addAll(addConstraints);
        body.addAll(others);
        return body;
    }
}
