package dev.revisor.autogenerate;

import dev.revisor.diff.Equivalence;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameSequence;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the sequences that are called after a renamed table, and go on counting under a name after its new one. */
final class TakenSequences {

    private final Equivalence names;
    private final Schema from;
    private final Schema ours;
    private final Schema wanted;

    /**
     * Prepares the search.
     *
     * @param from what is there
     * @param ours what revisions made
     * @param wanted what is to be there
     */
    TakenSequences(Equivalence names, Schema from, Schema ours, Schema wanted) {
        this.names = names;
        this.from = from;
        this.ours = ours;
        this.wanted = wanted;
    }

    List<Operation> alongWith(List<Operation> renames) {
        return renames.stream()
                .filter(RenameTable.class::isInstance)
                .map(RenameTable.class::cast)
                .flatMap(this::alongWith)
                .toList();
    }

    private Stream<Operation> alongWith(RenameTable table) {
        return from.sequences().values().stream()
                .filter(sequence ->
                        Objects.equals(sequence.name().schema(), table.from().schema())
                                && has(ours, sequence.name())
                                && !has(wanted, sequence.name()))
                .flatMap(sequence ->
                        newName(sequence, table).map(name -> (Operation) new RenameSequence(sequence, name)).stream());
    }

    private Optional<Identifier> newName(Sequence sequence, RenameTable table) {
        String name = lowerCase(sequence.name().name());
        String old = lowerCase(table.from().name());
        if (!name.startsWith(old)) {
            return Optional.empty();
        }
        String expected = lowerCase(table.to()) + name.substring(old.length());
        return wanted.sequences().keySet().stream()
                .filter(candidate ->
                        Objects.equals(candidate.schema(), table.from().schema())
                                && lowerCase(candidate.name()).equals(expected)
                                && !has(from, candidate))
                .map(TableName::name)
                .findFirst();
    }

    private boolean has(Schema schema, TableName sequence) {
        return schema.sequences().keySet().stream()
                .anyMatch(name -> names.fold(name).equals(names.fold(sequence)));
    }

    private static String lowerCase(Identifier name) {
        return name.text().toLowerCase(Locale.ROOT);
    }
}
