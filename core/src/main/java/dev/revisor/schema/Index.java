package dev.revisor.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table that no constraint made.
 *
 * @param name its name, or null where only its parts were said
 * @param parts its keys, in order
 * @param isUnique whether the keys occur once
 * @param predicate the SQL condition of the rows in it, or null for all rows
 * @param included columns kept beside the keys, for queries that read nothing else
 * @param method how it is organised, such as {@code gin}, or null for the database's usual way
 * @param areNullsEqual whether keys without a value occur once, too; says nothing where it isn't unique
 */
public record Index(
        @Nullable Identifier name,
        List<IndexPart> parts,
        boolean isUnique,
        @Nullable String predicate,
        List<Identifier> included,
        @Nullable String method,
        boolean areNullsEqual)
        implements NamedElement {

    public Index {
        parts = List.copyOf(parts);
        included = List.copyOf(included);
    }

    /** An index as every database has it, apart from a predicate. */
    public Index(@Nullable Identifier name, List<IndexPart> parts, boolean isUnique, @Nullable String predicate) {
        this(name, parts, isUnique, predicate, List.of(), null, false);
    }

    @Override
    public Index withName(@Nullable Identifier other) {
        return new Index(other, parts, isUnique, predicate, included, method, areNullsEqual);
    }

    /** This index, whose keys occur once. */
    public Index unique() {
        return new Index(name, parts, true, predicate, included, method, areNullsEqual);
    }

    /** This index of the rows for which a condition holds. */
    public Index where(String condition) {
        return withPredicate(Objects.requireNonNull(condition, "condition"));
    }

    /** This index of the rows for which a condition holds, or of all. */
    public Index withPredicate(@Nullable String other) {
        return new Index(name, parts, isUnique, other, included, method, areNullsEqual);
    }

    /** This index with columns beside its keys. */
    public Index include(String... columns) {
        return withIncluded(Arrays.stream(columns).map(Identifier::of).toList());
    }

    /** This index with columns beside its keys. */
    public Index include(Identifier... columns) {
        return withIncluded(List.of(columns));
    }

    /** This index with other columns beside its keys. */
    public Index withIncluded(List<Identifier> other) {
        return new Index(name, parts, isUnique, predicate, other, method, areNullsEqual);
    }

    /** This index, organised in another way than usual: {@code gin}, {@code gist}, {@code brin}, {@code hash}. */
    public Index using(String other) {
        return withMethod(Objects.requireNonNull(other, "method"));
    }

    /** This index, organised in that way or in the usual one. */
    public Index withMethod(@Nullable String other) {
        return new Index(name, parts, isUnique, predicate, included, other, areNullsEqual);
    }

    /** This unique index with at most one row for keys that lack a value. */
    public Index nullsNotDistinct() {
        return withNullsEqual(true);
    }

    /** This index with or without a difference between keys that lack a value. */
    public Index withNullsEqual(boolean other) {
        return new Index(name, parts, isUnique, predicate, included, method, other);
    }

    /** The columns among its keys, in order; expressions are left out. */
    public List<Identifier> columns() {
        return parts.stream().flatMap(part -> Stream.ofNullable(part.column())).toList();
    }

    /** This index with each of its parts changed. */
    public Index onParts(UnaryOperator<IndexPart> change) {
        return new Index(
                name, parts.stream().map(change).toList(), isUnique, predicate, included, method, areNullsEqual);
    }

    /** This index with each column changed, those beside the keys as well. */
    public Index onColumns(UnaryOperator<Identifier> change) {
        return onParts(part -> part.onColumn(change))
                .withIncluded(included.stream().map(change).toList());
    }

    /** This index with each expression changed, the predicate as well. */
    public Index onExpressions(UnaryOperator<String> change) {
        return onParts(part -> part.onExpression(change))
                .withPredicate(predicate == null ? null : change.apply(predicate));
    }
}
