package dev.revisor.dialect.mariadb;

import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Table;
import dev.revisor.schema.UniqueConstraint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One {@code alter table} that drops keys. With a foreign key goes the index that the server made for it, which it
 * would keep; in place of a key that served a foreign key comes an index that does, without which the server refuses.
 * The catalog may have other such indexes than {@link ForeignKeyIndexes} tells, so MariaDB is told to be content with
 * those it finds; MySQL can't be.
 */
final class KeyDrop {

    private final MariadbDialect dialect;
    private final MariadbDefinitions definitions;
    private final Table before;
    private final Table after;
    private final UnaryOperator<Identifier> names;
    private final Set<String> clauses = new LinkedHashSet<>();

    /**
     * A drop from a table, given what is known of the table before and after it.
     *
     * @param names the names in the database for those of the revisions
     */
    KeyDrop(MariadbDialect dialect, Table before, Table after, UnaryOperator<Identifier> names) {
        this.dialect = dialect;
        this.definitions = new MariadbDefinitions(dialect);
        this.before = before;
        this.after = after;
        this.names = names;
    }

    KeyDrop constraint(Identifier name, Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return primaryKey(key);
        }
        if (constraint instanceof UniqueConstraint key) {
            return index(name, key.columns());
        }
        if (constraint instanceof ForeignKey key) {
            return foreignKey(name, key);
        }
        clauses.add((dialect.isMysql() ? "drop check " : "drop constraint ") + dialect.quote(name));
        return this;
    }

    KeyDrop primaryKey(PrimaryKey key) {
        stopNumbering(key.columns());
        clauses.add("drop primary key");
        return replace(key.columns());
    }

    KeyDrop index(Identifier name, List<Identifier> columns) {
        stopNumbering(columns);
        clauses.add("drop index " + dialect.quote(name));
        return replace(columns);
    }

    KeyDrop foreignKey(Identifier name, ForeignKey key) {
        clauses.add("drop foreign key " + dialect.quote(name));
        Identifier index = key.name() == null ? key.columns().get(0) : name;
        boolean isAuthored =
                after.index(index).isPresent() || after.constraint(index).isPresent();
        boolean isMade = !dialect.isMysql() || ForeignKeyIndexes.made(before).contains(key);
        if (isMade && !isAuthored) {
            clauses.add((dialect.isMysql() ? "drop index " : "drop index if exists ") + dialect.quote(index));
        }
        return replace(key.columns());
    }

    /** Everything that stands in the way of dropping a column. */
    KeyDrop column(Identifier column) {
        before.foreignKeys().stream()
                .filter(key -> key.name() != null && key.columns().stream().anyMatch(column::matches))
                .forEach(key -> foreignKey(names.apply(key.name()), key));
        before.uniques().stream()
                .filter(key -> key.name() != null && isOneOfSeveral(key.columns(), column))
                .forEach(key -> index(names.apply(key.name()), key.columns()));
        before.indexes().stream()
                .filter(index -> index.name() != null && isOneOfSeveral(ForeignKeyIndexes.leading(index), column))
                .forEach(index -> index(names.apply(index.name()), ForeignKeyIndexes.leading(index)));
        if (before.primaryKey() != null && isOneOfSeveral(before.primaryKey().columns(), column)) {
            primaryKey(before.primaryKey());
        }
        clauses.add("drop column " + dialect.quote(column));
        return this;
    }

    String sql() {
        return "alter table " + dialect.quote(before.name()) + " " + String.join(", ", clauses);
    }

    /** Only what leads a key can number the rows. */
    private void stopNumbering(List<Identifier> columns) {
        columns.stream()
                .flatMap(name -> before.column(name).stream())
                .filter(column -> column.numbering() != null && !ForeignKeyIndexes.isLeading(after, column.name()))
                .filter(column -> after.column(column.name()).isPresent())
                .forEach(column -> clauses.add("modify column " + definitions.unnumbered(column)));
    }

    private KeyDrop replace(List<Identifier> columns) {
        List<ForeignKey> known = ForeignKeyIndexes.made(before);
        ForeignKeyIndexes.made(after).stream()
                .filter(key -> ForeignKeyIndexes.begins(columns, key.columns()))
                .filter(key -> !known.contains(key) || key.name() != null && !dialect.isMysql())
                .forEach(key -> clauses.add("add " + definitions.foreignKeyIndex(inCatalog(key))));
        return this;
    }

    private ForeignKey inCatalog(ForeignKey key) {
        return key.name() == null ? key : key.withName(names.apply(key.name()));
    }

    private static boolean isOneOfSeveral(List<Identifier> columns, Identifier column) {
        return columns.size() > 1 && columns.stream().anyMatch(column::matches);
    }
}
