package dev.revisor.autogenerate;

import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.Inspection;
import dev.revisor.diff.Differ;
import dev.revisor.diff.Difference;
import dev.revisor.diff.Ownership;
import dev.revisor.diff.RenameCandidates;
import dev.revisor.operation.Inverses;
import dev.revisor.operation.Operation;
import dev.revisor.operation.Replay;
import dev.revisor.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Drafts the revision that brings a database to the state of the entities. */
public final class Autogenerate {

    private final Dialect dialect;
    private final ServerSpelling spelling;
    private final NamingConvention convention = new NamingConvention();

    /**
     * An autogenerator for a database.
     *
     * @param dialect the database
     * @param spelling how its server spells expressions
     */
    public Autogenerate(Dialect dialect, ServerSpelling spelling) {
        this.dialect = dialect;
        this.spelling = spelling;
    }

    /**
     * Compares the target with the database.
     *
     * @param replayed what the applied revisions made
     * @param inspection what is in the database
     * @param target what the entities want
     * @param options what the author said about it
     */
    public Draft draft(Schema replayed, Inspection inspection, Target target, DraftOptions options) {
        DialectEquivalence equivalence = new DialectEquivalence(dialect, spelling);
        Recollection recollection = new Recollection(dialect, equivalence, replayed, target.schema());
        Schema from = recollection.recollect(inspection.schema());
        List<Operation> renames = Renaming.of(from, options.renames(), target.renames());
        Schema renamed = Replay.apply(from, renames, dialect.database());
        Schema ours = Replay.apply(replayed, renames, dialect.database());
        Ownership ownership = options.dropUnknown() ? Ownership.ALL : Ownership.of(ours, equivalence);
        Difference difference = new Differ(equivalence, ownership).diff(renamed, target.schema());
        List<Operation> upgrade = new ArrayList<>(renames);
        upgrade.addAll(new NamedOperations(convention, target.schema()).of(difference.operations()));
        return new Draft(
                target.fill(upgrade),
                WayBack.of(Inverses.of(upgrade).orElseThrow()),
                RenameCandidates.of(
                        equivalence,
                        new RenameCandidates.Change(renamed, target.schema()),
                        difference.operations(),
                        options.declined()),
                difference.unknown(),
                inspection.opaque(),
                Stream.concat(
                                recollection.notes().stream(),
                                LeftSequences.notes(renames, difference.operations()).stream())
                        .toList());
    }
}
