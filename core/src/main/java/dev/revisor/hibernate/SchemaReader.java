package dev.revisor.hibernate;

import dev.revisor.operation.InsertRows;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;

/** Reads the tables and sequences of one factory. */
final class SchemaReader {

    private final MappedTables captured;
    private final OfflineMappings mappings;
    private final Names names;
    private final Notes notes;

    SchemaReader(MappedTables captured, OfflineMappings mappings, Names names, Notes notes) {
        this.captured = captured;
        this.mappings = mappings;
        this.names = names;
        this.notes = notes;
    }

    Schema schema(PortableTypes types) {
        TableReader reader = new TableReader(mappings, types, names, notes);
        List<Table> tables = tables().map(reader::read).toList();
        return Schema.of(tables, sequences());
    }

    /** The rows that Hibernate inserts after it has created a table, except where the table stands for a sequence. */
    List<InsertRows> initialRows(SqlStringGenerationContext context) {
        List<InsertRows> rows = new ArrayList<>();
        tables().forEach(table -> table.getInitCommands(context).stream()
                .flatMap(command -> Arrays.stream(command.initCommands()))
                .distinct()
                .forEach(sql -> initialRow(table, sql).ifPresent(rows::add)));
        return rows;
    }

    private Optional<InsertRows> initialRow(org.hibernate.mapping.Table table, String sql) {
        Optional<InsertRows> row = InitialRows.parse(names.name(table.getQualifiedTableName()), sql);
        if (row.isEmpty()) {
            notes.add(
                    "Table '" + table.getName() + "' is not filled when it is created; Hibernate does it with: " + sql);
        }
        return row;
    }

    private Stream<org.hibernate.mapping.Table> tables() {
        return captured.all().stream()
                .filter(table -> table.isPhysicalTable() && !table.isView())
                .filter(table -> sequenceBehind(table).isEmpty());
    }

    private List<Sequence> sequences() {
        return Stream.concat(
                        captured.sequences().stream(),
                        captured.all().stream().flatMap(table -> sequenceBehind(table).stream()))
                .map(this::sequence)
                .toList();
    }

    // A database without sequences keeps them as tables, which are sequences where there are some.
    private Optional<org.hibernate.boot.model.relational.Sequence> sequenceBehind(org.hibernate.mapping.Table table) {
        return mappings.first().tables().sequence(table.getQualifiedTableName());
    }

    private Sequence sequence(org.hibernate.boot.model.relational.Sequence sequence) {
        notes.options("sequence", sequence.getName().getObjectName().getText(), sequence.getOptions());
        return new Sequence(names.name(sequence.getName()), sequence.getInitialValue(), sequence.getIncrementSize());
    }
}
