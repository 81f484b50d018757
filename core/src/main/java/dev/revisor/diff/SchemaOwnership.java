package dev.revisor.diff;

import dev.revisor.schema.Column;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import java.util.List;
import java.util.Optional;

/** Vouches for what a schema, replayed from the revisions, contains. */
final class SchemaOwnership implements Ownership {

    private final Schema ours;
    private final Names names;
    private final Pairing pairing;

    SchemaOwnership(Schema ours, Equivalence equivalence) {
        this.ours = ours;
        this.names = new Names(equivalence);
        this.pairing = new Pairing(equivalence);
    }

    @Override
    public boolean owns(Table table) {
        return counterpart(table).isPresent();
    }

    @Override
    public boolean owns(Table table, TableElement element) {
        return counterpart(table)
                .filter(known -> contains(known, table, element))
                .isPresent();
    }

    @Override
    public boolean owns(Sequence sequence) {
        return names.find(ours.sequences(), sequence.name()).isPresent();
    }

    private Optional<Table> counterpart(Table table) {
        return names.find(ours.tables(), table.name());
    }

    private boolean contains(Table known, Table table, TableElement element) {
        if (element instanceof Column column) {
            return known.columns().stream().anyMatch(candidate -> names.same(candidate.name(), column.name()));
        }
        List<TableElement> candidates = known.elements();
        return candidates.stream()
                .anyMatch(candidate -> pairing.sameName(candidate, element)
                        || pairing.sameStructure(table, element, known, candidate));
    }
}
