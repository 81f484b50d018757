package dev.revisor.diff;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.UniqueConstraint;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which constraint or index of one table is which of another version of it. */
public final class Pairing {

    private final Equivalence equivalence;
    private final Names names;

    /** Pairs by the database's idea of equality. */
    public Pairing(Equivalence equivalence) {
        this.equivalence = equivalence;
        this.names = new Names(equivalence);
    }

    /** Whether both are of one kind and do the same, whatever their names. */
    public boolean sameStructure(Table fromTable, TableElement from, Table toTable, TableElement to) {
        if (from instanceof PrimaryKey one && to instanceof PrimaryKey other) {
            return names.same(one.columns(), other.columns()) && equivalence.sameKey(one, other);
        }
        if (from instanceof UniqueConstraint one && to instanceof UniqueConstraint other) {
            return set(one).equals(set(other)) && equivalence.sameKey(one, other);
        }
        if (from instanceof ForeignKey one && to instanceof ForeignKey other) {
            return equivalence.sameForeignKey(one, other);
        }
        if (from instanceof CheckConstraint one && to instanceof CheckConstraint other) {
            return equivalence.sameCheck(fromTable, one, toTable, other);
        }
        if (from instanceof UniqueConstraint one && to instanceof Index other) {
            return equivalence.isUniqueConstraint(other) && names.same(one.columns(), other.columns());
        }
        return from instanceof Index one
                && to instanceof Index other
                && equivalence.sameIndex(fromTable, one, toTable, other);
    }

    /** Whether both are of one kind and bear the same name; what has no name bears none. */
    public boolean sameName(TableElement one, TableElement other) {
        Identifier name = nameOf(one);
        Identifier otherName = nameOf(other);
        return one.getClass() == other.getClass() && name != null && otherName != null && names.same(name, otherName);
    }

    /** Whether the target wrote a name and the database knows the thing under another one. */
    boolean isRenamed(TableElement from, TableElement to) {
        return !(to instanceof PrimaryKey) && nameOf(from) != null && nameOf(to) != null && !sameName(from, to);
    }

    private static @Nullable Identifier nameOf(TableElement element) {
        return element instanceof NamedElement named ? named.name() : null;
    }

    private Set<Identifier> set(UniqueConstraint unique) {
        return unique.columns().stream().map(equivalence::fold).collect(Collectors.toSet());
    }
}
