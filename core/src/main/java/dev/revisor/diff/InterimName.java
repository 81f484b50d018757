package dev.revisor.diff;

import dev.revisor.schema.Identifier;
import java.nio.charset.StandardCharsets;

/** The name that something has while names go round in a circle: its own, with more behind it. */
public final class InterimName {

    private static final String ENDING = "_renamed";

    /** PostgreSQL's limit of 63, the smallest of the supported databases, without the ending. */
    private static final int LONGEST_STEM = 63 - ENDING.length();

    private InterimName() {}

    /**
     * The name in between.
     *
     * @return a name of at most 63 bytes in UTF-8, which every database takes as it is
     */
    public static Identifier of(Identifier name) {
        String stem = name.text();
        while (stem.getBytes(StandardCharsets.UTF_8).length > LONGEST_STEM) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return new Identifier(stem + ENDING, name.exact());
    }
}
