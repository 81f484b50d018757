package dev.revisor.revision;

/** What the name of a branch may look like. */
public final class BranchLabel {

    private BranchLabel() {}

    /**
     * Passes a label through that a branch can have; the rules are those for ids, since both stand in the same places.
     *
     * @throws InvalidBranchLabelException if it is empty or too long, holds anything but ASCII letters, digits,
     *     {@code _} and {@code .}, or is a word that targets use
     */
    public static String validate(String label) {
        if (!RevisionId.isPossible(label)) {
            throw new InvalidBranchLabelException(label);
        }
        return label;
    }
}
