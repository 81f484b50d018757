package dev.revisor.autogenerate;

import dev.revisor.diff.Equivalence;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An equivalence in which an application has a say about types and defaults. */
final class Verdicts implements Equivalence {

    private final Hooks hooks;
    private final Equivalence usual;
    private final Set<Pair> different = new HashSet<>();

    Verdicts(Hooks hooks, Equivalence usual) {
        this.hooks = hooks;
        this.usual = usual;
    }

    private record Pair(TableName table, Column found, Column wanted) {}

    /** What the entities want, with the types and defaults of the database where the application takes them for the same. */
    Schema heard(Schema found, Schema wanted) {
        if (hooks.types().isEmpty() && hooks.defaults().isEmpty()) {
            return wanted;
        }
        Counterparts counterparts = new Counterparts(found, usual);
        List<Table> tables = wanted.tables().values().stream()
                .map(table -> counterparts
                        .table(table.name())
                        .map(old -> heard(old, table))
                        .orElse(table))
                .toList();
        return Schema.of(tables, List.copyOf(wanted.sequences().values()));
    }

    private Table heard(Table found, Table wanted) {
        return wanted.edit()
                .columns(column -> found.columns().stream()
                        .filter(old -> fold(old.name()).equals(fold(column.name())))
                        .findFirst()
                        .map(old -> heard(wanted, old, column))
                        .orElse(column))
                .build();
    }

    private Column heard(Table table, Column found, Column wanted) {
        Verdict type =
                found.type().equals(wanted.type()) ? Verdict.UNDECIDED : hooks.compareTypes(table, found, wanted);
        Verdict value = Objects.equals(found.defaultValue(), wanted.defaultValue())
                ? Verdict.UNDECIDED
                : hooks.compareDefaults(table, found, wanted);
        Column typed = type == Verdict.SAME ? wanted.withType(found.type()) : wanted;
        Column heard = value == Verdict.SAME ? typed.defaultValue(found.defaultValue()) : typed;
        if (type == Verdict.DIFFERENT || value == Verdict.DIFFERENT) {
            different.add(new Pair(table.name(), found, heard));
        }
        return heard;
    }

    @Override
    public Identifier fold(Identifier name) {
        return usual.fold(name);
    }

    @Override
    public boolean sameColumn(Table fromTable, Column from, Table toTable, Column to) {
        return !different.contains(new Pair(toTable.name(), from, to))
                && usual.sameColumn(fromTable, from, toTable, to);
    }

    @Override
    public boolean sameCheck(Table fromTable, CheckConstraint from, Table toTable, CheckConstraint to) {
        return usual.sameCheck(fromTable, from, toTable, to);
    }

    @Override
    public boolean sameIndex(Table fromTable, Index from, Table toTable, Index to) {
        return usual.sameIndex(fromTable, from, toTable, to);
    }

    @Override
    public boolean isUniqueConstraint(Index index) {
        return usual.isUniqueConstraint(index);
    }

    @Override
    public boolean sameKey(Constraint from, Constraint to) {
        return usual.sameKey(from, to);
    }

    @Override
    public boolean sameForeignKey(ForeignKey from, ForeignKey to) {
        return usual.sameForeignKey(from, to);
    }

    @Override
    public boolean sameComment(@Nullable String from, @Nullable String to) {
        return usual.sameComment(from, to);
    }

    @Override
    public boolean sameSequence(Sequence from, Sequence to) {
        return usual.sameSequence(from, to);
    }
}
