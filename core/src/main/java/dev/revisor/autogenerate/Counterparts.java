package dev.revisor.autogenerate;

import dev.revisor.diff.Equivalence;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The tables and sequences of a schema by the names that the database has for them, however others spell those. */
final class Counterparts {

    private final Equivalence equivalence;
    private final Map<TableName, Table> tables = new HashMap<>();
    private final Map<TableName, Sequence> sequences = new HashMap<>();

    Counterparts(Schema schema, Equivalence equivalence) {
        this.equivalence = equivalence;
        schema.tables().values().forEach(table -> tables.put(equivalence.fold(table.name()), table));
        schema.sequences().values().forEach(sequence -> sequences.put(equivalence.fold(sequence.name()), sequence));
    }

    Optional<Table> table(TableName name) {
        return Optional.ofNullable(tables.get(equivalence.fold(name)));
    }

    Optional<Sequence> sequence(TableName name) {
        return Optional.ofNullable(sequences.get(equivalence.fold(name)));
    }
}
