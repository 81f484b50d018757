package dev.revisor.pairs;

import dev.revisor.dialect.Dialect;
import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows with which the tables of a pair's first schema go on their way. They hold in both schemas: in one row of all
 * tables all columns of a family have the same value, so that each reference finds its row.
 *
 * <p>A table has one row only where a key comes or goes, which gives all rows the same value, and none where it can't
 * but refer to what is not there in both schemas. All names are those of the second schema.
 */
final class Rows {

    private final Pair pair;
    private final Schema before;
    private final Schema after;
    private final Set<TableName> empty = new HashSet<>();
    private final Set<TableName> single = new HashSet<>();

    Rows(Pair pair) {
        this.pair = pair;
        this.before = pair.renamed();
        this.after = pair.to();
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = before.tables().values().stream().filter(this::reduce).count() > 0;
        }
    }

    /** How many tables of the first schema have rows. */
    long tablesWithRows() {
        return before.tables().keySet().stream()
                .filter(name -> !empty.contains(name))
                .count();
    }

    /** The statements that insert the rows, in whatever order. */
    List<String> inserts(Dialect dialect) {
        List<String> inserts = new ArrayList<>();
        for (Table table : pair.from().tables().values()) {
            Table renamed = before.table(pair.renamed(table.name())).orElseThrow();
            int count = empty.contains(renamed.name()) ? 0 : single.contains(renamed.name()) ? 1 : 2;
            for (int row = 1; row <= count; row++) {
                inserts.add(insert(dialect, table, renamed, row));
            }
        }
        return inserts;
    }

    private boolean reduce(Table table) {
        boolean mustBeEmpty = hopeless(table.name()).anyMatch(key -> !isOptional(key)) || changesFamily(table);
        boolean mustBeSingle =
                hasOtherKeys(table) || foreignKeys(table.name()).anyMatch(key -> single.contains(key.target()));
        return mustBeEmpty && empty.add(table.name()) || mustBeSingle && single.add(table.name());
    }

    private boolean changesFamily(Table table) {
        return after.table(table.name()).stream()
                .flatMap(later -> later.columns().stream())
                .anyMatch(column -> table.column(column.name())
                        .filter(old -> !Family.of(old.type()).isKeptAs(Family.of(column.type())))
                        .isPresent());
    }

    private boolean hasOtherKeys(Table table) {
        return after.table(table.name())
                .filter(other -> hasOwnKeys(table, other) || hasOwnKeys(other, table))
                .isPresent();
    }

    /** Whether one has key columns that the other lacks, or that may lack a value in one only. */
    private static boolean hasOwnKeys(Table one, Table other) {
        return Parts.keyColumns(one).stream()
                .anyMatch(name -> other.column(name)
                        .filter(column -> column.nullable()
                                == one.column(name).orElseThrow().nullable())
                        .isEmpty());
    }

    /** The foreign keys of both versions of a table that stays. */
    private Stream<ForeignKey> foreignKeys(TableName name) {
        Optional<Table> later = after.table(name);
        return later.isEmpty()
                ? Stream.empty()
                : Stream.concat(before.table(name).stream(), later.stream())
                        .flatMap(table -> table.foreignKeys().stream());
    }

    /** Those of the foreign keys that find no row. */
    private Stream<ForeignKey> hopeless(TableName name) {
        return foreignKeys(name)
                .filter(key -> empty.contains(key.target())
                        || key.targetColumns().stream()
                                .anyMatch(column ->
                                        !isIn(before, key.target(), column) || !isIn(after, key.target(), column)));
    }

    private static boolean isIn(Schema schema, TableName table, Identifier column) {
        return schema.table(table).flatMap(found -> found.column(column)).isPresent();
    }

    private boolean isOptional(ForeignKey key) {
        return Stream.of(before, after)
                .flatMap(schema -> schema.tables().values().stream())
                .filter(table -> table.foreignKeys().contains(key))
                .allMatch(table -> Stream.of(before, after)
                        .flatMap(schema -> schema.table(table.name()).stream())
                        .allMatch(version -> key.columns().stream().allMatch(column -> isOptional(version, column))));
    }

    private static boolean isOptional(Table table, Identifier name) {
        return !Parts.inPrimaryKey(table, name)
                && table.column(name)
                        .filter(column -> !column.nullable() || column.defaultValue() != null)
                        .isEmpty();
    }

    private String insert(Dialect dialect, Table table, Table renamed, int row) {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        boolean isOverriding = false;
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (column.generated() == null) {
                columns.add(dialect.quote(column.name()));
                values.add(value(dialect, renamed, renamed.columns().get(i), row));
            }
            Identity numbering = column.numbering();
            isOverriding |= numbering != null && numbering.always();
        }
        boolean hasWords = Set.of(Database.H2, Database.POSTGRESQL).contains(dialect.database());
        return "insert into " + dialect.quote(table.name()) + " (" + String.join(", ", columns)
                + (isOverriding && hasWords ? ") overriding system value values (" : ") values (")
                + String.join(", ", values) + ")";
    }

    private String value(Dialect dialect, Table table, Column column, int row) {
        Set<Identifier> keys = Stream.of(before, after)
                .flatMap(schema -> schema.table(table.name()).stream())
                .flatMap(version -> Parts.keyColumns(version).stream())
                .collect(Collectors.toSet());
        boolean isLost = hopeless(table.name()).anyMatch(key -> key.columns().contains(column.name()));
        boolean isEmpty = isLost || row == 2 && column.nullable() && !keys.contains(column.name());
        return isEmpty ? "null" : Family.of(column.type()).value(row, dialect.database());
    }
}
