package dev.revisor.dialect.mariadb;

import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.Table;
import dev.revisor.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The indexes that the server makes for foreign keys. InnoDB wants one that begins with the columns of each foreign
 * key; where none does, the server adds one with the name of the key, takes it away again when another one serves the
 * purpose, and forgets it when the key is dropped, see <a
 * href="https://mariadb.com/kb/en/foreign-keys/">Foreign Keys</a>.
 */
final class ForeignKeyIndexes {

    private ForeignKeyIndexes() {}

    /** Whether an index has the name and the columns of a foreign key of its table, so that nobody else needs it. */
    static boolean isBehind(Index index, Table table) {
        return !index.isUnique()
                && table.foreignKeys().stream()
                        .anyMatch(key -> key.columns().equals(columns(index)) && isNamedAfter(index, key, table));
    }

    /** The foreign keys that the server made an index for, as far as the definition of the table tells. */
    static List<ForeignKey> made(Table table) {
        List<List<Identifier>> indexes = authored(table);
        List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
        Collections.reverse(keys);
        keys.sort(Comparator.comparingInt(key -> -key.columns().size()));
        List<ForeignKey> made = new ArrayList<>();
        for (ForeignKey key : keys) {
            if (indexes.stream().noneMatch(index -> begins(index, key.columns()))) {
                made.add(key);
                indexes.add(key.columns());
            }
        }
        return made;
    }

    /** The columns of an index; nothing where it has expressions or directions. */
    static List<Identifier> columns(Index index) {
        boolean isPlain = index.parts().stream().allMatch(part -> part.column() != null && !part.isDescending());
        return isPlain ? leading(index) : List.of();
    }

    /** The columns that an index begins with, in whatever direction: the server does not mind it. */
    static List<Identifier> leading(Index index) {
        return index.parts().stream()
                .takeWhile(part -> part.column() != null)
                .flatMap(part -> Optional.ofNullable(part.column()).stream())
                .toList();
    }

    /** Whether a key or an index of a table begins with a column. */
    static boolean isLeading(Table table, Identifier column) {
        return authored(table).stream().anyMatch(index -> begins(index, List.of(column)));
    }

    /** Whether an index begins with columns. */
    static boolean begins(List<Identifier> index, List<Identifier> columns) {
        if (index.size() < columns.size()) {
            return false;
        }
        for (int position = 0; position < columns.size(); position++) {
            if (!index.get(position).matches(columns.get(position))) {
                return false;
            }
        }
        return true;
    }

    private static List<List<Identifier>> authored(Table table) {
        List<List<Identifier>> indexes = new ArrayList<>();
        if (table.primaryKey() != null) {
            indexes.add(table.primaryKey().columns());
        }
        table.uniques().stream().map(UniqueConstraint::columns).forEach(indexes::add);
        table.indexes().stream().map(ForeignKeyIndexes::leading).forEach(indexes::add);
        return indexes;
    }

    /** The index of a key without a name is named after the first column, as others without a name are. */
    private static boolean isNamedAfter(Index index, ForeignKey key, Table table) {
        Identifier name = index.name();
        if (name == null || key.name() == null) {
            return false;
        }
        boolean hadNoName = key.name().text().startsWith(table.name().name().text() + "_ibfk_");
        return name.matches(key.name())
                || hadNoName && name.matches(key.columns().get(0));
    }
}
