package dev.revisor.autogenerate;

import dev.revisor.operation.Operation;
import java.util.List;

/**
 * What the author of a new revision said beforehand.
 *
 * @param renames renamed tables and columns, in order
 * @param dropUnknown whether what no revision made may be dropped
 */
public record DraftOptions(List<Operation> renames, boolean dropUnknown) {

    /** Nothing was said. */
    public static final DraftOptions DEFAULT = new DraftOptions(List.of(), false);

    public DraftOptions {
        renames = List.copyOf(renames);
    }
}
