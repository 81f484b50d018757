package dev.revisor.schema;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table with everything that belongs to it.
 *
 * @param name its name
 * @param columns its columns, in order
 * @param primaryKey its primary key, or null
 * @param uniques its unique constraints
 * @param foreignKeys its foreign keys
 * @param checks its checks, without those that a column's type brings along
 * @param indexes its indexes, without those behind constraints
 * @param comment its comment, or null
 */
public record Table(
        TableName name,
        List<Column> columns,
        @Nullable PrimaryKey primaryKey,
        List<UniqueConstraint> uniques,
        List<ForeignKey> foreignKeys,
        List<CheckConstraint> checks,
        List<Index> indexes,
        @Nullable String comment) {

    public Table {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        uniques = List.copyOf(uniques);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        indexes = List.copyOf(indexes);
    }

    /** A table of the default schema made of these elements. */
    public static Table of(String name, TableElement... elements) {
        return of(TableName.of(name), elements);
    }

    /** A table made of these elements. */
    public static Table of(TableName name, TableElement... elements) {
        TableBuilder builder = new TableBuilder(name);
        for (TableElement element : elements) {
            builder.add(element);
        }
        return builder.build();
    }

    /** A builder that starts with everything this table has. */
    public TableBuilder edit() {
        return new TableBuilder(this);
    }

    /** The column of that name, see {@link Identifier#matches}. */
    public Optional<Column> column(Identifier column) {
        return columns.stream()
                .filter(candidate -> candidate.name().matches(column))
                .findFirst();
    }

    /** The constraint of that name, of whatever kind. */
    public Optional<Constraint> constraint(Identifier constraint) {
        return constraints().stream()
                .filter(candidate ->
                        candidate.name() != null && candidate.name().matches(constraint))
                .findFirst();
    }

    /** The index of that name. */
    public Optional<Index> index(Identifier index) {
        return indexes.stream()
                .filter(candidate ->
                        candidate.name() != null && candidate.name().matches(index))
                .findFirst();
    }

    /** All constraints: primary key, unique constraints, foreign keys, checks. */
    public List<Constraint> constraints() {
        return Stream.of(
                        Optional.ofNullable(primaryKey).stream(),
                        uniques.stream(),
                        foreignKeys.stream(),
                        checks.stream())
                .<Constraint>flatMap(constraints -> constraints)
                .toList();
    }

    /** Everything in it that may have a name of its own: constraints, then indexes. */
    public List<NamedElement> namedElements() {
        return Stream.<NamedElement>concat(constraints().stream(), indexes.stream())
                .toList();
    }

    /** Its parts as the elements of {@code createTable}, foreign keys and indexes included. */
    public List<TableElement> elements() {
        return Stream.of(
                        columns.stream(),
                        namedElements().stream(),
                        Optional.ofNullable(comment).map(TableComment::new).stream())
                .<TableElement>flatMap(elements -> elements)
                .toList();
    }
}
