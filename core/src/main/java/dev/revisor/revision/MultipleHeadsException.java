package dev.revisor.revision;

import java.util.List;

/** Something that needs the only head found several. */
public final class MultipleHeadsException extends RevisionException {

    private final List<String> heads;

    /** The heads, two or more. */
    public MultipleHeadsException(List<String> heads) {
        super(
                "There are several heads, " + quoted(heads)
                        + ": join them with 'db merge', name one of them or its branch as in 'BRANCH@head', or say 'heads' for all");
        this.heads = List.copyOf(heads);
    }

    /** The heads, two or more. */
    public List<String> heads() {
        return heads;
    }
}
