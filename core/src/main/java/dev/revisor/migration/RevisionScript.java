package dev.revisor.migration;

import dev.revisor.error.MigrationException;
import dev.revisor.operation.Operation;
import dev.revisor.revision.RevisionNode;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A revision with what it does, recorded when it is first asked for; not safe for use by several threads. */
public final class RevisionScript {

    private final RevisionNode node;
    private final String origin;
    private final Supplier<List<Operation>> upgradeRecorder;
    private final Supplier<List<Operation>> downgradeRecorder;
    private final Supplier<AttributeNote> attributes;
    private @Nullable List<Operation> upgrade;
    private @Nullable List<Operation> downgrade;

    /**
     * A revision that is recorded on demand.
     *
     * @param node its place in the graph
     * @param origin the class or file it comes from, for messages
     * @param upgrade records the way up
     * @param downgrade records the way down
     */
    public RevisionScript(
            RevisionNode node, String origin, Supplier<List<Operation>> upgrade, Supplier<List<Operation>> downgrade) {
        this(node, origin, upgrade, downgrade, () -> AttributeNote.NONE);
    }

    private RevisionScript(
            RevisionNode node,
            String origin,
            Supplier<List<Operation>> upgrade,
            Supplier<List<Operation>> downgrade,
            Supplier<AttributeNote> attributes) {
        this.node = Objects.requireNonNull(node, "node");
        this.origin = Objects.requireNonNull(origin, "origin");
        this.upgradeRecorder = Objects.requireNonNull(upgrade, "upgrade");
        this.downgradeRecorder = Objects.requireNonNull(downgrade, "downgrade");
        this.attributes = Objects.requireNonNull(attributes, "attributes");
    }

    /** This revision, with what its file notes about attributes; it is read whenever somebody asks. */
    public RevisionScript noting(Supplier<AttributeNote> note) {
        return new RevisionScript(node, origin, upgradeRecorder, downgradeRecorder, note);
    }

    /** Its place in the graph. */
    public RevisionNode node() {
        return node;
    }

    /** The class or file it comes from, for messages. */
    public String origin() {
        return origin;
    }

    /**
     * What leads from its parents to it, for all databases.
     *
     * @throws RevisionRecordingException if its code throws something else than a {@link MigrationException}
     */
    public List<Operation> upgrade() {
        if (upgrade == null) {
            upgrade = recorded("upgrade", upgradeRecorder);
        }
        return upgrade;
    }

    /**
     * The way back, for all databases.
     *
     * @throws RevisionRecordingException if its code throws something else than a {@link MigrationException}
     */
    public List<Operation> downgrade() {
        if (downgrade == null) {
            downgrade = recorded("downgrade", downgradeRecorder);
        }
        return downgrade;
    }

    /** What its file notes about the attributes behind columns; nothing where the file is not known. */
    public AttributeNote attributes() {
        return attributes.get();
    }

    /** The id with the message, as people read it. */
    @Override
    public String toString() {
        return node.id() + " " + node.message();
    }

    // A class that the code needs and that is gone is a fault of the revision, too.
    private List<Operation> recorded(String direction, Supplier<List<Operation>> recorder) {
        try {
            return List.copyOf(recorder.get());
        } catch (MigrationException ex) {
            throw ex;
        } catch (RuntimeException | LinkageError ex) {
            throw new RevisionRecordingException(this, direction, ex);
        }
    }
}
