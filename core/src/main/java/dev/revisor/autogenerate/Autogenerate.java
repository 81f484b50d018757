package dev.revisor.autogenerate;

import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.Inspection;
import dev.revisor.dialect.OpaqueObject;
import dev.revisor.diff.Differ;
import dev.revisor.diff.Difference;
import dev.revisor.diff.Ownership;
import dev.revisor.diff.RenameCandidates;
import dev.revisor.operation.Inverses;
import dev.revisor.operation.Operation;
import dev.revisor.operation.Replay;
import dev.revisor.schema.Schema;
import java.util.List;
import java.util.stream.Stream;

/** Drafts the revision that brings a database to the state of the entities. */
public final class Autogenerate {

    private final Dialect dialect;
    private final DialectEquivalence equivalence;
    private final DraftRules rules;
    private final Naming naming;

    /**
     * An autogenerator for a database.
     *
     * @param dialect the database
     * @param spelling how its server spells expressions
     * @param rules what the application says about every draft
     */
    public Autogenerate(Dialect dialect, ServerSpelling spelling, DraftRules rules) {
        this.dialect = dialect;
        this.equivalence = new DialectEquivalence(dialect, spelling);
        this.rules = rules;
        this.naming = new Naming(rules.naming());
    }

    /**
     * Compares the target with the database.
     *
     * @param past what the applied revisions made and noted
     * @param inspection what is in the database
     * @param target what the entities want
     * @param options what the author said about it
     */
    public Draft draft(Past past, Inspection inspection, Target target, DraftOptions options) {
        Recollection recollection = new Recollection(dialect, equivalence, past.schema(), target.schema());
        Schema found = recollection.recollect(inspection.schema());
        return draft(new Origin(found, past, inspection.opaque(), recollection.notes()), target, options);
    }

    /**
     * Compares the target with what revisions make, whatever some database looks like.
     *
     * @param past what the revisions made and noted
     * @param target what the entities want
     * @param options what the author said about it
     */
    public Draft draft(Past past, Target target, DraftOptions options) {
        return draft(new Origin(past.schema(), past, List.of(), List.of()), target, options);
    }

    private record Origin(Schema found, Past past, List<OpaqueObject> opaque, List<String> notes) {}

    private Draft draft(Origin origin, Target target, DraftOptions options) {
        Past past = origin.past();
        Hooks hooks = rules.hooks().get();
        Selection selection = new Selection(hooks, equivalence, dialect.database());
        Selection.Sides renamable = selection.of(origin.found(), target.schema());
        Past asked = options.asksAttributes() ? past : Past.of(past.schema());
        CertainRenames certain = new CertainRenames(equivalence, renamable.found(), asked, target);
        List<Operation> told = Renaming.of(renamable.found(), options.renames(), target.renames(), certain);
        List<Operation> renames = withFollowers(told, past.schema(), renamable);
        Schema found = renamed(origin.found(), renames);
        Selection.Sides sides = selection.of(found, named(target.schema(), found));
        Verdicts verdicts = new Verdicts(hooks, equivalence);
        Schema wanted = verdicts.heard(sides.found(), sides.wanted());
        equivalence.foresee(sides.found(), wanted);
        Ownership ownership =
                options.dropUnknown() ? Ownership.ALL : Ownership.of(renamed(past.schema(), renames), equivalence);
        Difference difference = new Differ(verdicts, ownership).diff(sides.found(), wanted);
        TakenNames taken = new TakenNames(equivalence).with(found).with(wanted);
        List<Operation> upgrade =
                concat(renames, new NamedOperations(naming, wanted, taken).of(difference.operations()));
        RenameCandidates.Change change = new RenameCandidates.Change(sides.found(), wanted);
        return new Draft(
                target.fill(upgrade),
                WayBack.of(Inverses.of(upgrade).orElseThrow()),
                RenameCandidates.of(equivalence, change, difference.operations(), options.declined()),
                difference.unknown(),
                origin.opaque(),
                certain.reasons(renames),
                new AttributeChange(past.attributes(), target.attributes()),
                notes(origin, renames, difference));
    }

    /** Renamings of tables and columns, then those of what was called after them. */
    private List<Operation> withFollowers(List<Operation> told, Schema ours, Selection.Sides sides) {
        TakenSequences sequences = new TakenSequences(equivalence, sides.found(), ours, sides.wanted());
        FollowingNames names = new FollowingNames(equivalence, naming, dialect.database(), ours, sides);
        List<Operation> renames = concat(told, sequences.alongWith(told));
        return concat(renames, names.alongWith(renames));
    }

    private static List<Operation> concat(List<? extends Operation> first, List<? extends Operation> second) {
        return Stream.<Operation>concat(first.stream(), second.stream()).toList();
    }

    private Schema renamed(Schema schema, List<Operation> renames) {
        return Replay.apply(schema, renames, dialect.database());
    }

    private static List<String> notes(Origin origin, List<Operation> renames, Difference difference) {
        return Stream.of(origin.past().notes(), origin.notes(), LeftSequences.notes(renames, difference.operations()))
                .flatMap(List::stream)
                .toList();
    }

    private Schema named(Schema schema, Schema found) {
        return rules.comparesNames() ? new ComparableNames(naming, found, equivalence).of(schema) : schema;
    }
}
