package dev.revisor.pairs;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Database;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import dev.revisor.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Changes a sketch as a developer changes entities, one thing at a time. */
final class RandomEdits {

    private final Sketch sketch;
    private final Chance chance;
    private final RandomParts parts;
    private final Schema before;
    private final List<BooleanSupplier> kinds = List.of(
            this::addTable,
            this::dropTable,
            this::addColumn,
            this::addColumn,
            this::dropColumn,
            this::dropColumn,
            this::alterColumn,
            this::alterColumn,
            this::alterColumn,
            this::retype,
            this::retype,
            this::retypeAcross,
            this::retypeBound,
            this::generate,
            this::changePrimaryKey,
            this::addElement,
            this::addElement,
            this::changeElement,
            this::changeElement,
            this::dropElement,
            this::dropElement,
            this::addForeignKey,
            this::changeForeignKey,
            this::changeKeyReferredTo,
            this::changeSequence,
            this::commentOnTable,
            this::reorder);

    RandomEdits(Sketch sketch) {
        this.sketch = sketch;
        this.chance = sketch.chance;
        this.parts = sketch.parts;
        this.before = sketch.schema;
    }

    /** Makes so many changes, each of which is possible where it comes. */
    void make(int count) {
        for (int i = 0; i < count; i++) {
            int attempts = 0;
            while (!chance.one(kinds).getAsBoolean() && attempts < kinds.size()) {
                attempts++;
            }
        }
    }

    private boolean addTable() {
        Table table = parts.table();
        sketch.put(table);
        sketch.refer(table.name());
        return true;
    }

    private boolean dropTable() {
        boolean isPossible = sketch.schema.tables().size() > 1;
        sketch.anyTable().filter(table -> isPossible).map(Table::name).ifPresent(sketch::dropTable);
        return isPossible;
    }

    private boolean addColumn() {
        return edit(table -> Optional.of(table.edit().add(parts.column()).build()));
    }

    private boolean dropColumn() {
        Optional<Table> table =
                sketch.anyTable().filter(candidate -> candidate.columns().size() > 2);
        table.ifPresent(found -> sketch.drop(found.name(), chance.one(found.columns())));
        return table.isPresent();
    }

    private boolean alterColumn() {
        return editColumn(column -> column.generated() == null, (table, column) -> switch (chance.below(5)) {
            case 0 -> column.comment(parts.comment());
            case 1 -> isFree(table, column) ? column.defaultValue(parts.defaultValue(column.type())) : column;
            case 2 -> isFree(table, column) ? column.withNullable(!column.nullable()) : column;
            case 3 -> recollated(table, column);
            default -> renumbered(table, column);
        });
    }

    private Column recollated(Table table, Column column) {
        boolean isPossible = !sketch.isBound(table.name(), column.name())
                && !Parts.keyColumns(table).contains(column.name())
                && !isComputedFrom(table, column);
        return isPossible ? column.collation(parts.collation(Family.of(column.type()))) : column;
    }

    private Column renumbered(Table table, Column column) {
        if (column.numbering() != null) {
            return column.withNumbering(chance.oneIn(2) ? null : parts.identity());
        }
        PrimaryKey key = table.primaryKey();
        boolean isPossible = Family.of(column.type()) == Family.INTEGER
                && column.type() != Family.INTEGER.types().get(0)
                && column.defaultValue() == null
                && key != null
                && key.columns().equals(List.of(column.name()))
                && isFreeOfKeys(table, column);
        return isPossible ? column.notNull().withNumbering(parts.identity()) : column;
    }

    private boolean retype() {
        return editColumn(
                column -> column.generated() == null && column.numbering() == null,
                (table, column) -> sketch.isBound(table.name(), column.name()) || isComputedFrom(table, column)
                        ? column
                        : retyped(column));
    }

    /** PostgreSQL refuses to change the type of what a column is computed from, also if it is about to be no more. */
    private boolean isComputedFrom(Table table, Column column) {
        return Stream.concat(table.columns().stream(), columnsBefore(table))
                .anyMatch(other -> Parts.mentions(other, column.name()));
    }

    private Stream<Column> columnsBefore(Table table) {
        return before.table(table.name()).stream()
                .flatMap(old -> old.columns().stream())
                .filter(column -> table.column(column.name()).isPresent());
    }

    private Column retyped(Column column) {
        ColumnType type = chance.one(Family.of(column.type()).types());
        boolean keepsDefault = !String.valueOf(column.defaultValue()).startsWith("current_");
        return keepsDefault ? column.withType(type) : column.withType(type).defaultValue(null);
    }

    private boolean retypeAcross() {
        return editColumn(
                column -> column.generated() == null && column.numbering() == null,
                (table, column) -> isFreeOfAll(table, column)
                        ? chance.any(Family.of(column.type()).neighbours())
                                .map(family -> column.withType(chance.one(family.types()))
                                        .collation(family.isCollated() ? column.collation() : null)
                                        .defaultValue(null))
                                .orElse(column)
                        : column);
    }

    private boolean isFreeOfAll(Table table, Column column) {
        return !sketch.isBound(table.name(), column.name())
                && !Parts.keyColumns(table).contains(column.name())
                && !Parts.isMentioned(table, column.name())
                && table.indexes().stream()
                        .noneMatch(index -> Parts.columns(index).contains(column.name()));
    }

    /** Columns that refer to each other change together. */
    private boolean retypeBound() {
        Optional<Table> table = sketch.anyTable();
        Optional<ForeignKey> key = table.flatMap(found -> chance.any(found.foreignKeys()));
        key.ifPresent(found -> {
            int place = chance.below(found.columns().size());
            sketch.retypeBound(found.target(), found.targetColumns().get(place));
        });
        return key.isPresent();
    }

    private boolean generate() {
        return edit(table -> parts.generated(table).map(column -> {
            Optional<Column> old = table.columns().stream()
                    .filter(other -> other.generated() != null)
                    .filter(other -> other.type().equals(column.type()))
                    .findFirst();
            return old.isPresent()
                            && !Parts.keyColumns(table).contains(old.get().name())
                            && (old.get().generated().stored() || !hasChecks(table))
                    ? table.edit()
                            .columns(other -> other == old.get() ? computedAnew(other, column) : other)
                            .build()
                    : table.edit().add(column).build();
        }));
    }

    /** PostgreSQL changes no expression of a virtual column then; a type with words brings a check along. */
    private static boolean hasChecks(Table table) {
        return !table.checks().isEmpty()
                || table.columns().stream().anyMatch(column -> Family.of(column.type()) == Family.WORD);
    }

    /** Whether the value is stored is not compared, so that it can't change alone. */
    private static Column computedAnew(Column old, Column wanted) {
        String expression = wanted.generated().expression();
        return old.generated().stored() ? old.generatedStored(expression) : old.generatedVirtual(expression);
    }

    private boolean changePrimaryKey() {
        return edit(table -> {
            List<Column> candidates = Parts.keyable(table).stream()
                    .filter(column -> column.defaultValue() == null)
                    .filter(column -> column.numbering() == null)
                    .toList();
            boolean isNumbered = table.columns().stream().anyMatch(column -> column.numbering() != null);
            if (isNumbered || candidates.isEmpty()) {
                return Optional.empty();
            }
            List<Column> columns = chance.some(candidates, 1 + chance.below(3));
            return Optional.of(withPrimaryKey(table, columns));
        });
    }

    private Table withPrimaryKey(Table table, List<Column> columns) {
        TableBuilder builder = table.edit().primaryKey(chance.oneIn(4) ? null : parts.primaryKey(columns));
        boolean isKnown = columns.stream().anyMatch(column -> Parts.inForeignKey(table, column.name()))
                || table.uniques().stream().anyMatch(key -> key.columns().size() == columns.size());
        return isKnown
                ? table
                : builder.columns(column -> columns.contains(column) ? column.notNull() : column)
                        .build();
    }

    private boolean addElement() {
        return edit(table ->
                anyElement(table).map(element -> table.edit().add(element).build()));
    }

    private Optional<? extends TableElement> anyElement(Table table) {
        return switch (chance.below(3)) {
            case 0 -> parts.unique(table);
            case 1 -> parts.index(table);
            default -> parts.check(table);
        };
    }

    private boolean dropElement() {
        return edit(table -> chance.any(table.namedElements())
                .filter(element -> !(element instanceof PrimaryKey))
                .map(element -> table.edit().remove(element).build()));
    }

    /** Another definition under the same name, or another name for the same. */
    private boolean changeElement() {
        return edit(table -> chance.any(table.namedElements())
                .filter(element -> element instanceof Index
                        || element instanceof CheckConstraint
                        || element instanceof UniqueConstraint)
                .flatMap(element -> changed(table.edit().remove(element).build(), element)));
    }

    private Optional<Table> changed(Table rest, TableElement element) {
        if (element instanceof CheckConstraint check) {
            return parts.check(rest)
                    .map(other -> rest.edit()
                            .add(other.withName(chance.oneIn(2) ? check.name() : other.name()))
                            .build());
        }
        if (element instanceof UniqueConstraint key) {
            return parts.unique(rest)
                    .map(other -> rest.edit()
                            .add(other.withName(chance.oneIn(2) ? key.name() : other.name()))
                            .build());
        }
        Index index = (Index) element;
        return parts.index(rest)
                .map(other -> rest.edit()
                        .add(other.withName(chance.oneIn(2) ? index.name() : other.name()))
                        .build());
    }

    private boolean addForeignKey() {
        return sketch.anyTable()
                .filter(table -> sketch.addForeignKey(table.name()))
                .isPresent();
    }

    private boolean changeForeignKey() {
        return edit(table -> chance.any(table.foreignKeys()).map(key -> {
            boolean isNullable = key.columns().stream()
                    .allMatch(name -> table.column(name).orElseThrow().nullable() && !Parts.inPrimaryKey(table, name));
            ForeignKey changed = chance.oneIn(4)
                    ? key.withName(sketch.names.maybe("fk"))
                    : key.onDelete(parts.onDelete(isNullable))
                            .onUpdate(parts.onUpdate(isNullable))
                            .withDeferrability(parts.deferrability(Database.POSTGRESQL, Database.SQLITE));
            return table.edit()
                    .foreignKeys(other -> other == key ? changed : other)
                    .build();
        }));
    }

    /** A unique constraint gets another name, or takes the place of the primary key, and foreign keys stay. */
    private boolean changeKeyReferredTo() {
        return edit(table -> chance.any(table.uniques())
                .map(unique -> chance.oneIn(2)
                        ? renamed(table, unique)
                        : exchanged(table, unique).orElseGet(() -> renamed(table, unique))));
    }

    private Table renamed(Table table, UniqueConstraint unique) {
        return table.edit()
                .remove(unique)
                .add(unique.withName(sketch.names.maybe("uq")))
                .build();
    }

    private Optional<Table> exchanged(Table table, UniqueConstraint unique) {
        PrimaryKey key = table.primaryKey();
        boolean isPossible = key != null
                && table.columns().stream().allMatch(column -> column.numbering() == null)
                && unique.columns().stream()
                        .allMatch(name -> !table.column(name).orElseThrow().nullable());
        return isPossible
                ? Optional.of(table.edit()
                        .remove(unique)
                        .primaryKey(new PrimaryKey(sketch.names.maybe("pk"), unique.columns()))
                        .add(new UniqueConstraint(sketch.names.maybe("uq"), key.columns()))
                        .build())
                : Optional.empty();
    }

    private boolean changeSequence() {
        Optional<Sequence> known =
                chance.any(List.copyOf(sketch.schema.sequences().values()));
        if (known.isEmpty() || chance.oneIn(3)) {
            sketch.schema = sketch.schema.with(sketch.sequence());
            return true;
        }
        TableName name = known.get().name();
        sketch.schema = chance.oneIn(2)
                ? sketch.schema.withoutSequence(name)
                : sketch.schema.with(sketch.sequence().withName(name));
        return true;
    }

    private boolean commentOnTable() {
        return edit(table -> Optional.of(table.edit().comment(parts.comment()).build()));
    }

    /** What has no order comes in another one, and the table as if nothing had happened. */
    private boolean reorder() {
        return edit(table -> Optional.of(new Table(
                table.name(),
                table.columns(),
                table.primaryKey(),
                chance.shuffled(table.uniques()),
                chance.shuffled(table.foreignKeys()),
                chance.shuffled(table.checks()),
                chance.shuffled(table.indexes()),
                table.comment())));
    }

    private boolean edit(Function<Table, Optional<Table>> change) {
        Optional<Table> changed = sketch.anyTable().flatMap(change);
        changed.ifPresent(sketch::replace);
        return changed.isPresent();
    }

    private boolean editColumn(Predicate<Column> isPossible, BiFunction<Table, Column, Column> change) {
        return edit(table -> chance.any(
                        table.columns().stream().filter(isPossible).toList())
                .map(column -> table.edit()
                        .columns(other -> other == column ? change.apply(table, column) : other)
                        .build()));
    }

    private boolean isFree(Table table, Column column) {
        return column.numbering() == null
                && !Parts.inPrimaryKey(table, column.name())
                && !Parts.inForeignKey(table, column.name());
    }

    private boolean isFreeOfKeys(Table table, Column column) {
        Identifier name = column.name();
        return !Parts.inForeignKey(table, name) && !Parts.isMentioned(table, name);
    }
}
