package dev.revisor.autogenerate;

import dev.revisor.dialect.OpaqueObject;
import dev.revisor.diff.RenameCandidate;
import dev.revisor.diff.UnknownObject;
import dev.revisor.operation.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a new revision would do, and what was seen on the way.
 *
 * @param upgrade the way to the target; empty if the database is there
 * @param downgrade the way back
 * @param candidates what it drops and adds, and may be renamed instead
 * @param unknown what is in the database and in no revision, and is left alone
 * @param opaque what the database has and the schema model can't represent
 * @param reasons why something was taken for renamed of which nobody said so
 * @param attributes which attributes were and are kept in which columns
 * @param notes remarks for people
 */
public record Draft(
        List<Operation> upgrade,
        List<Operation> downgrade,
        List<RenameCandidate> candidates,
        List<UnknownObject> unknown,
        List<OpaqueObject> opaque,
        Map<Operation, String> reasons,
        AttributeChange attributes,
        List<String> notes) {

    /** Nothing to do and nothing seen. */
    public static final Draft EMPTY =
            new Draft(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), AttributeChange.NONE, List.of());

    public Draft {
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
        candidates = List.copyOf(candidates);
        unknown = List.copyOf(unknown);
        opaque = List.copyOf(opaque);
        reasons = Map.copyOf(reasons);
        Objects.requireNonNull(attributes, "attributes");
        notes = List.copyOf(notes);
    }

    /** This draft with other steps to the target. */
    public Draft withUpgrade(List<Operation> steps) {
        return new Draft(steps, downgrade, candidates, unknown, opaque, reasons, attributes, notes);
    }

    /** This draft with other steps to the target and back. */
    Draft withSteps(List<Operation> there, List<Operation> back) {
        return new Draft(there, back, candidates, unknown, opaque, reasons, attributes, notes);
    }

    /** What it would do, for people, with the reasons. */
    public List<ChangeLine> changes() {
        return upgrade.stream()
                .flatMap(operation -> ChangeList.of(List.of(operation)).stream()
                        .map(line -> reasons.containsKey(operation) ? line.because(reasons.get(operation)) : line))
                .toList();
    }

    /** This draft with more remarks. */
    public Draft withNotes(List<String> more) {
        List<String> all = Stream.concat(notes.stream(), more.stream()).toList();
        return new Draft(upgrade, downgrade, candidates, unknown, opaque, reasons, attributes, all);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return upgrade.isEmpty();
    }
}
