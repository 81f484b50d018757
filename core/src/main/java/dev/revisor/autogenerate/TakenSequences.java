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

    private final Schema from;
    private final Schema wanted;
    private final Counterparts there;
    private final Counterparts ours;
    private final Counterparts target;

    /**
     * Prepares the search.
     *
     * @param from what is there
     * @param ours what revisions made
     * @param wanted what is to be there
     */
    TakenSequences(Equivalence names, Schema from, Schema ours, Schema wanted) {
        this.from = from;
        this.wanted = wanted;
        this.there = new Counterparts(from, names);
        this.ours = new Counterparts(ours, names);
        this.target = new Counterparts(wanted, names);
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
                                && ours.sequence(sequence.name()).isPresent()
                                && target.sequence(sequence.name()).isEmpty())
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
                                && there.sequence(candidate).isEmpty())
                .map(TableName::name)
                .findFirst();
    }

    private static String lowerCase(Identifier name) {
        return name.text().toLowerCase(Locale.ROOT);
    }
}
