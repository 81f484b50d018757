package dev.revisor.diff;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import org.jspecify.annotations.Nullable;

/**
 * Whether two definitions, spelled differently, are the same thing on a database. The differ pairs what has the same
 * {@linkplain #fold folded} name or the same structure and asks here; names are none of these methods' business.
 */
public interface Equivalence {

    /** The name as the database would give it back: two names with the same answer are one object. */
    Identifier fold(Identifier name);

    /** The name of a table as the database would give it back. */
    default TableName fold(TableName name) {
        Identifier schema = name.schema();
        return new TableName(schema == null ? null : fold(schema), fold(name.name()));
    }

    /** Whether two columns agree in everything but their names. */
    boolean sameColumn(Table fromTable, Column from, Table toTable, Column to);

    /** Whether two checks accept the same rows, as far as can be told. */
    boolean sameCheck(Table fromTable, CheckConstraint from, Table toTable, CheckConstraint to);

    /** Whether two indexes have the same keys, uniqueness and predicate. */
    boolean sameIndex(Table fromTable, Index from, Table toTable, Index to);

    /** Whether the database keeps an index as a unique constraint, so that it can't tell which of both it was. */
    default boolean isUniqueConstraint(Index index) {
        return false;
    }

    /** Whether two primary keys or unique constraints over the same columns agree in the rest. */
    boolean sameKey(Constraint from, Constraint to);

    /** Whether two foreign keys refer to the same columns with the same effect. */
    boolean sameForeignKey(ForeignKey from, ForeignKey to);

    /** Whether the comments of two tables are kept as the same text; null is none. */
    boolean sameComment(@Nullable String from, @Nullable String to);

    /** Whether two sequences count alike. */
    boolean sameSequence(Sequence from, Sequence to);
}
