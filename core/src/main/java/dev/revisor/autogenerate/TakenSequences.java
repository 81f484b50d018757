package dev.revisor.autogenerate;

import dev.revisor.diff.Equivalence;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameSequence;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds the sequences that go on counting under another name: one after the new name of a table that they are called
 * after, or their own in other letter case.
 */
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

    List<RenameSequence> alongWith(List<Operation> renames) {
        List<RenameSequence> followers = renames.stream()
                .filter(RenameTable.class::isInstance)
                .map(RenameTable.class::cast)
                .flatMap(this::alongWith)
                .toList();
        return Stream.concat(followers.stream(), spelledOtherwise(followers)).toList();
    }

    private Stream<RenameSequence> alongWith(RenameTable table) {
        return going().filter(sequence ->
                        Objects.equals(sequence.name().schema(), table.from().schema()))
                .flatMap(sequence -> renaming(sequence, expectedName(sequence, table)));
    }

    /** Where letter case counts, another naming strategy spells sequences otherwise, also those of tables that stay. */
    private Stream<RenameSequence> spelledOtherwise(List<RenameSequence> followers) {
        return going().flatMap(
                        sequence -> renaming(sequence, lowerCase(sequence.name().name())))
                .filter(rename -> followers.stream()
                        .noneMatch(follower -> follower.sequence().equals(rename.sequence())
                                || follower.renamed().equals(rename.renamed())));
    }

    private Stream<Sequence> going() {
        return from.sequences().values().stream()
                .filter(sequence -> ours.sequence(sequence.name()).isPresent()
                        && target.sequence(sequence.name()).isEmpty());
    }

    private static String expectedName(Sequence sequence, RenameTable table) {
        String name = lowerCase(sequence.name().name());
        String old = lowerCase(table.from().name());
        return name.startsWith(old) ? lowerCase(table.to()) + name.substring(old.length()) : "";
    }

    private Stream<RenameSequence> renaming(Sequence sequence, String expected) {
        return wanted.sequences().keySet().stream()
                .filter(candidate ->
                        Objects.equals(candidate.schema(), sequence.name().schema())
                                && lowerCase(candidate.name()).equals(expected)
                                && there.sequence(candidate).isEmpty())
                .map(candidate -> new RenameSequence(sequence, candidate.name()))
                .limit(1);
    }

    private static String lowerCase(Identifier name) {
        return name.text().toLowerCase(Locale.ROOT);
    }
}
