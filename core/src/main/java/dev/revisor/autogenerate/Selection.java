package dev.revisor.autogenerate;

import dev.revisor.diff.Equivalence;
import dev.revisor.diff.Pairing;
import dev.revisor.operation.ColumnMentions;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Leaves out of two schemas, on both sides, what the filters of an application don't want compared. */
final class Selection {

    private final Hooks hooks;
    private final Equivalence equivalence;
    private final Pairing pairing;
    private final Database database;

    Selection(Hooks hooks, Equivalence equivalence, Database database) {
        this.hooks = hooks;
        this.equivalence = equivalence;
        this.pairing = new Pairing(equivalence);
        this.database = database;
    }

    /**
     * Two schemas to compare.
     *
     * @param found what the database has
     * @param wanted what the entities want
     */
    record Sides(Schema found, Schema wanted) {}

    Sides of(Schema found, Schema wanted) {
        if (hooks.filters().isEmpty()) {
            return new Sides(found, wanted);
        }
        Set<TableName> tables = new HashSet<>();
        Set<TableName> sequences = new HashSet<>();
        leftOut(found, Side.DATABASE, tables, sequences);
        leftOut(wanted, Side.ENTITIES, tables, sequences);
        Schema one = without(found, tables, sequences);
        Schema other = without(wanted, tables, sequences);
        return new Sides(reduced(one, Side.DATABASE, other), reduced(other, Side.ENTITIES, one));
    }

    private void leftOut(Schema schema, Side side, Set<TableName> tables, Set<TableName> sequences) {
        schema.tables().values().stream()
                .filter(table -> !hooks.include(filter -> filter.includes(table, side)))
                .forEach(table -> tables.add(equivalence.fold(table.name())));
        schema.sequences().values().stream()
                .filter(sequence -> !hooks.include(filter -> filter.includes(sequence, side)))
                .forEach(sequence -> sequences.add(equivalence.fold(sequence.name())));
    }

    private Schema without(Schema schema, Set<TableName> tables, Set<TableName> sequences) {
        List<Table> remaining = schema.tables().values().stream()
                .filter(table -> !tables.contains(equivalence.fold(table.name())))
                .toList();
        List<Sequence> counting = schema.sequences().values().stream()
                .filter(sequence -> !sequences.contains(equivalence.fold(sequence.name())))
                .toList();
        return Schema.of(remaining, counting);
    }

    private Schema reduced(Schema schema, Side side, Schema others) {
        Counterparts counterparts = new Counterparts(others, equivalence);
        List<Table> tables = schema.tables().values().stream()
                .map(table -> reduced(table, side, counterparts.table(table.name())))
                .toList();
        return Schema.of(tables, List.copyOf(schema.sequences().values()));
    }

    private Table reduced(Table table, Side side, Optional<Table> other) {
        Side opposite = side == Side.DATABASE ? Side.ENTITIES : Side.DATABASE;
        List<Column> columns = new ArrayList<>(columns(table, side));
        other.ifPresent(counterpart -> columns.addAll(columns(counterpart, opposite)));
        List<NamedElement> elements = elements(table, side);
        List<NamedElement> opposed =
                other.map(counterpart -> elements(counterpart, opposite)).orElse(List.of());
        var builder = table.edit();
        table.columns().stream()
                .filter(column -> columns.stream().anyMatch(left -> same(left.name(), column.name())))
                .forEach(builder::remove);
        table.namedElements().stream()
                .filter(element -> elements.contains(element)
                        || opposed.stream().anyMatch(left -> same(other.orElseThrow(), left, table, element))
                        || columns.stream().anyMatch(column -> mentions(element, column.name())))
                .forEach(builder::remove);
        return builder.build();
    }

    private List<Column> columns(Table table, Side side) {
        return table.columns().stream()
                .filter(column -> !hooks.include(filter -> filter.includes(table, column, side)))
                .toList();
    }

    private List<NamedElement> elements(Table table, Side side) {
        return table.namedElements().stream()
                .filter(element -> !hooks.include(filter -> element instanceof Index index
                        ? filter.includes(table, index, side)
                        : filter.includes(table, (Constraint) element, side)))
                .toList();
    }

    private boolean same(Table table, NamedElement element, Table other, NamedElement candidate) {
        return pairing.sameName(element, candidate) || pairing.sameStructure(table, element, other, candidate);
    }

    private boolean mentions(NamedElement element, Identifier column) {
        if (element instanceof CheckConstraint check) {
            return new ColumnMentions(column, database).isIn(check.expression());
        }
        if (element instanceof Index index) {
            ColumnMentions mentions = new ColumnMentions(column, database);
            return mentions.isIn(index.predicate())
                    || index.included().stream().anyMatch(name -> same(name, column))
                    || index.parts().stream()
                            .anyMatch(part -> part.column() == null
                                    ? mentions.isIn(part.expression())
                                    : same(part.column(), column));
        }
        return ((Constraint) element).columns().stream().anyMatch(name -> same(name, column));
    }

    private boolean same(Identifier one, Identifier other) {
        return equivalence.fold(one).equals(equivalence.fold(other));
    }
}
