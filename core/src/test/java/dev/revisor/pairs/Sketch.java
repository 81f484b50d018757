package dev.revisor.pairs;

import dev.revisor.operation.DropColumn;
import dev.revisor.operation.Replay;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Database;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A schema in the making, which every database can have that it is for. */
final class Sketch {

    private static final int MOST_TABLES = 30;

    final Chance chance;
    final RandomNames names;
    final RandomParts parts;
    Schema schema = Schema.EMPTY;
    private Schema before = Schema.EMPTY;

    Sketch(Chance chance, RandomNames names, Set<Database> databases) {
        this.chance = chance;
        this.names = names;
        this.parts = new RandomParts(chance, names, databases);
    }

    /** Goes on from a schema. */
    void begin(Schema other) {
        schema = other;
        before = other;
    }

    /** A schema of 1 to 30 tables, mostly few. */
    Schema fill() {
        double share = chance.random().nextDouble();
        int tables = 1 + (int) (share * share * share * MOST_TABLES);
        for (int i = 0; i < tables; i++) {
            schema = schema.with(parts.table());
        }
        List.copyOf(schema.tables().keySet()).forEach(this::refer);
        for (int i = chance.below(3); i > 0; i--) {
            schema = schema.with(sequence());
        }
        return schema;
    }

    Sequence sequence() {
        TableName name = parts.placed(names.next("seq"));
        return chance.oneIn(6)
                ? new Sequence(name, -1, chance.one(List.of(-1L, -10L)))
                : new Sequence(name, chance.one(List.of(1L, 1L, 100L)), chance.one(List.of(1L, 10L, 50L)));
    }

    Table table(TableName name) {
        return schema.table(name).orElseThrow();
    }

    Optional<Table> anyTable() {
        return chance.any(List.copyOf(schema.tables().values()));
    }

    void put(Table table) {
        schema = schema.with(table);
    }

    /** Puts a table in the place of another version of it, from which foreign keys may have to let go. */
    void replace(Table table) {
        put(table);
        letGo();
    }

    /** Changes any table, if that is possible. */
    boolean edit(Function<Table, Optional<Table>> change) {
        Optional<Table> changed = anyTable().flatMap(change);
        changed.ifPresent(this::replace);
        return changed.isPresent();
    }

    /** Changes any column of those that can, if there is one. */
    boolean editColumn(Predicate<Column> isPossible, BiFunction<Table, Column, Column> change) {
        return edit(table -> chance.any(
                        table.columns().stream().filter(isPossible).toList())
                .map(column -> table.edit()
                        .columns(other -> other == column ? change.apply(table, column) : other)
                        .build()));
    }

    /** PostgreSQL refuses to change the type of what a column is computed from, also if it is about to be no more. */
    boolean isComputedFrom(Table table, Column column) {
        return Stream.concat(table.columns().stream(), columnsBefore(table))
                .anyMatch(other -> Parts.mentions(other, column.name()));
    }

    private Stream<Column> columnsBefore(Table table) {
        return before.table(table.name()).stream()
                .flatMap(old -> old.columns().stream())
                .filter(column -> table.column(column.name()).isPresent());
    }

    /** Drops a column with all that stands on it. */
    void drop(TableName table, Column column) {
        schema = Replay.apply(schema, new DropColumn(table, column.name(), column), Database.H2);
        table(table).columns().stream()
                .filter(other -> Parts.mentions(other, column.name()))
                .forEach(other -> drop(table, other));
        letGo();
    }

    void dropTable(TableName name) {
        schema = schema.withoutTable(name);
        letGo();
    }

    /** Lets a table refer to others, or to itself. */
    boolean refer(TableName name) {
        boolean isChanged = false;
        for (int i = chance.below(3); i > 0; i--) {
            isChanged |= addForeignKey(name);
        }
        return isChanged;
    }

    boolean addForeignKey(TableName name) {
        Optional<Table> target = anyTable().filter(table -> parts.canRefer(name, table.name()));
        Optional<Table> referring = target.flatMap(table -> parts.references().withForeignKey(table(name), table));
        referring.ifPresent(this::put);
        return referring.isPresent();
    }

    /** Gives a column, and all that it is bound to by foreign keys, another type of its family, unless others need it. */
    void retypeBound(TableName name, Identifier column) {
        ColumnType old = table(name).column(column).orElseThrow().type();
        List<ColumnType> types = parts.types(Family.of(old));
        ColumnType type = chance.one(types.size() == 1 ? types : types.subList(1, types.size()));
        Map<TableName, Set<Identifier>> bound = new HashMap<>(Map.of(name, new HashSet<>(Set.of(column))));
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = schema.tables().values().stream()
                            .flatMap(table -> table.foreignKeys().stream().map(key -> spread(table.name(), key, bound)))
                            .filter(spread -> spread)
                            .count()
                    > 0;
        }
        if (bound.entrySet().stream().anyMatch(entry -> needsItsType(table(entry.getKey()), entry.getValue()))) {
            return;
        }
        bound.forEach((table, columns) -> put(table(table)
                .edit()
                .columns(other -> columns.contains(other.name()) ? other.withType(type) : other)
                .build()));
    }

    /** PostgreSQL changes no type that a column is computed from, and SQLite can't tell the types of numbered columns. */
    private boolean needsItsType(Table table, Set<Identifier> columns) {
        return table.columns().stream()
                .anyMatch(other -> columns.stream().anyMatch(name -> Parts.mentions(other, name))
                        || parts.isPortable() && other.numbering() != null && columns.contains(other.name()));
    }

    private static boolean spread(TableName table, ForeignKey key, Map<TableName, Set<Identifier>> bound) {
        boolean isSpread = false;
        Set<Identifier> sources = bound.computeIfAbsent(table, name -> new HashSet<>());
        Set<Identifier> targets = bound.computeIfAbsent(key.target(), name -> new HashSet<>());
        for (int i = 0; i < key.columns().size(); i++) {
            Identifier source = key.columns().get(i);
            Identifier target = key.targetColumns().get(i);
            isSpread |= targets.contains(target) && sources.add(source);
            isSpread |= sources.contains(source) && targets.add(target);
        }
        return isSpread;
    }

    private void letGo() {
        for (Table table : List.copyOf(schema.tables().values())) {
            TableBuilder builder = table.edit();
            table.foreignKeys().stream().filter(key -> !hasTarget(key)).forEach(builder::remove);
            put(builder.build());
        }
    }

    private boolean hasTarget(ForeignKey key) {
        return schema.table(key.target())
                .filter(target -> Parts.isTarget(target, key))
                .isPresent();
    }

    /** The tables that refer to a column, or in which it refers. */
    boolean isBound(TableName name, Identifier column) {
        return Parts.inForeignKey(table(name), column)
                || schema.tables().values().stream()
                        .flatMap(table -> table.foreignKeys().stream())
                        .anyMatch(key ->
                                key.target().equals(name) && key.targetColumns().contains(column));
    }
}
