package dev.revisor.source;

import dev.revisor.revision.RevisionNode;
import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.Database;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An SQL revision that is about to be written.
 *
 * @param node its place in the graph, with the time of its creation
 * @param database the database its statements are for, or null for all
 * @param upgrade the statements that lead to it, without semicolons; comments may stand above each
 * @param downgrade the statements that lead back, or null where there is no way back
 * @param isOutsideTransaction whether the statements have to run in autocommit
 * @param notes comments about the whole revision
 * @param attributes what its file is to remember about columns
 */
public record SqlRevisionDraft(
        RevisionNode node,
        @Nullable Database database,
        List<String> upgrade,
        @Nullable List<String> downgrade,
        boolean isOutsideTransaction,
        List<String> notes,
        ColumnAttributes attributes) {

    public SqlRevisionDraft {
        Objects.requireNonNull(node.created(), "created");
        upgrade = List.copyOf(upgrade);
        downgrade = downgrade == null ? null : List.copyOf(downgrade);
        notes = List.copyOf(notes);
        Objects.requireNonNull(attributes, "attributes");
    }

    /** A revision for all databases, to be filled in by hand. */
    public static SqlRevisionDraft empty(RevisionNode node) {
        return new SqlRevisionDraft(node, null, List.of(), List.of(), false, List.of(), ColumnAttributes.NONE);
    }

    /** What autogenerate rendered for the connected database, with a note that says so. */
    public static SqlRevisionDraft rendered(
            RevisionNode node, Database database, List<String> upgrade, @Nullable List<String> downgrade) {
        String note = "Written for " + database.id() + " only: add sections for other databases.";
        return new SqlRevisionDraft(node, database, upgrade, downgrade, false, List.of(note), ColumnAttributes.NONE);
    }

    /** The same, run statement by statement in autocommit: one statement that wants it makes it so for all. */
    public SqlRevisionDraft outsideTransaction() {
        return new SqlRevisionDraft(node, database, upgrade, downgrade, true, notes, attributes);
    }

    /** The same, with what its file is to remember about columns. */
    public SqlRevisionDraft remembering(ColumnAttributes news) {
        return new SqlRevisionDraft(node, database, upgrade, downgrade, isOutsideTransaction, notes, news);
    }
}
