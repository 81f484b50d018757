package dev.revisor.pairs;

import dev.revisor.operation.ColumnMentions;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.schema.Deferrability;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Table;
import dev.revisor.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the columns of a table are used for. */
final class Parts {

    private Parts() {}

    /** The columns that can be part of a key; on MariaDB only those of one collation refer to each other. */
    static List<Column> keyable(Table table) {
        return table.columns().stream()
                .filter(column -> column.generated() == null && column.collation() == null)
                .filter(column -> Family.of(column.type()).isKey())
                .toList();
    }

    /** The columns that an index can have on every database; of the computed ones those that are kept in the row. */
    static List<Column> indexable(Table table) {
        return table.columns().stream()
                .filter(column ->
                        column.generated() == null || column.generated().stored())
                .filter(column -> Family.of(column.type()).isKey())
                .toList();
    }

    /** The columns that expressions can speak of on every database. */
    static List<Column> expressible(Table table) {
        return table.columns().stream()
                .filter(column -> RandomNames.isPlain(column.name()))
                .filter(column -> column.generated() == null && column.numbering() == null)
                .filter(column -> Set.of(Family.INTEGER, Family.TEXT).contains(Family.of(column.type())))
                .filter(column -> !inForeignKey(table, column.name()))
                .toList();
    }

    static boolean inForeignKey(Table table, Identifier column) {
        return table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column));
    }

    static boolean inPrimaryKey(Table table, Identifier column) {
        PrimaryKey key = table.primaryKey();
        return key != null && key.columns().contains(column);
    }

    /** Whether an expression of the table speaks of the column. */
    static boolean isMentioned(Table table, Identifier column) {
        ColumnMentions mentions = new ColumnMentions(column, Database.H2);
        return Stream.of(
                        table.checks().stream().map(CheckConstraint::expression),
                        table.columns().stream()
                                .flatMap(other -> Optional.ofNullable(other.generated()).stream())
                                .map(generated -> generated.expression()),
                        table.indexes().stream().flatMap(Parts::expressions))
                .flatMap(expressions -> expressions)
                .anyMatch(mentions::isIn);
    }

    static boolean mentions(Column computed, Identifier column) {
        GeneratedExpression generated = computed.generated();
        return generated != null && new ColumnMentions(column, Database.H2).isIn(generated.expression());
    }

    /** The columns of everything that has to be unique, each as a set. */
    static Set<Set<Identifier>> uniqueColumns(Table table) {
        Set<Set<Identifier>> sets = new HashSet<>();
        Optional.ofNullable(table.primaryKey()).ifPresent(key -> sets.add(Set.copyOf(key.columns())));
        table.uniques().forEach(key -> sets.add(Set.copyOf(key.columns())));
        table.indexes().stream().filter(Index::isUnique).forEach(index -> sets.add(Set.copyOf(columns(index))));
        return sets;
    }

    /** The columns by which rows are told apart or refer to others. */
    static Set<Identifier> keyColumns(Table table) {
        Set<Identifier> columns = new HashSet<>();
        uniqueColumns(table).forEach(columns::addAll);
        table.foreignKeys().forEach(key -> columns.addAll(key.columns()));
        return columns;
    }

    /** What foreign keys can refer to: the primary key and unique constraints, if they don't wait. */
    static List<List<Identifier>> targets(Table table) {
        List<List<Identifier>> targets = new ArrayList<>();
        Optional.ofNullable(table.primaryKey())
                .filter(key -> key.deferrability() == Deferrability.NOT_DEFERRABLE)
                .map(PrimaryKey::columns)
                .ifPresent(targets::add);
        table.uniques().stream()
                .filter(key -> key.deferrability() == Deferrability.NOT_DEFERRABLE)
                .map(UniqueConstraint::columns)
                .forEach(targets::add);
        return targets;
    }

    static boolean isTarget(Table table, ForeignKey key) {
        return targets(table).contains(key.targetColumns());
    }

    static List<Identifier> columns(Index index) {
        return index.parts().stream()
                .flatMap(part -> Optional.ofNullable(part.column()).stream())
                .toList();
    }

    private static Stream<String> expressions(Index index) {
        return Stream.concat(
                Optional.ofNullable(index.predicate()).stream(),
                index.parts().stream()
                        .map(IndexPart::expression)
                        .flatMap(expression -> Optional.ofNullable(expression).stream()));
    }
}
