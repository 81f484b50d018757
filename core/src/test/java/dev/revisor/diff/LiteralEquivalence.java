package dev.revisor.diff;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A database that takes everything literally. */
public class LiteralEquivalence implements Equivalence {

    @Override
    public Identifier fold(Identifier name) {
        return name;
    }

    @Override
    public boolean sameColumn(Table fromTable, Column from, Table toTable, Column to) {
        return from.withName(to.name()).equals(to);
    }

    @Override
    public boolean sameCheck(Table fromTable, CheckConstraint from, Table toTable, CheckConstraint to) {
        return from.expression().equals(to.expression());
    }

    @Override
    public boolean sameIndex(Table fromTable, Index from, Table toTable, Index to) {
        return from.withName(null).equals(to.withName(null));
    }

    @Override
    public boolean sameKey(Constraint from, Constraint to) {
        return from.deferrability() == to.deferrability();
    }

    @Override
    public boolean sameForeignKey(ForeignKey from, ForeignKey to) {
        return from.withName(null).equals(to.withName(null));
    }

    @Override
    public boolean sameComment(@Nullable String from, @Nullable String to) {
        return Objects.equals(from, to);
    }

    @Override
    public boolean sameSequence(Sequence from, Sequence to) {
        return from.start() == to.start() && from.increment() == to.increment();
    }
}
