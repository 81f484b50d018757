package dev.revisor.autogenerate;

/**
 * Has the last word about what a new revision does, before it is written: it may change, drop, add, split or reorder
 * operations. In an application, every bean of this type is called, in order, each with what the one before it returned.
 *
 * <p>It is called where something changed, by {@code db migrate}, {@code db revision --autogenerate} and {@code db check}
 * alike, so it should do nothing but that. Columns that become not null are in it as one operation each; how their rows
 * are filled is worked out afterwards.
 */
@FunctionalInterface
public interface RevisionProcessor {

    /**
     * Changes a revision.
     *
     * @param revision the operations there and back; the way back is not adapted to a changed way there
     * @return what to write, the same where nothing is to change; without operations in its upgrade nothing is written.
     *     Never null
     * @throws RuntimeException to refuse the revision, with a message that follows the name of this class
     */
    DraftedRevision process(DraftedRevision revision);
}
