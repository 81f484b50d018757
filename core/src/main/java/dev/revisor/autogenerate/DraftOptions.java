package dev.revisor.autogenerate;

import dev.revisor.operation.Operation;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the author of a new revision said beforehand.
 *
 * @param renames renamed tables and columns, all at once
 * @param declined renamings of tables and columns that were thought of and are none
 * @param asksAttributes whether what keeps the attributes that it kept is renamed though nobody says so
 * @param dropUnknown whether what no revision made may be dropped
 */
public record DraftOptions(
        List<Operation> renames, List<Operation> declined, boolean asksAttributes, boolean dropUnknown) {

    /** Nothing was said. */
    public static final DraftOptions DEFAULT = new DraftOptions(List.of(), List.of(), true, false);

    public DraftOptions {
        renames = List.copyOf(renames);
        declined = List.copyOf(declined);
    }

    /** These options and one more renaming. */
    public DraftOptions withRename(Operation rename) {
        return new DraftOptions(plus(renames, rename), declined, asksAttributes, dropUnknown);
    }

    /** These options and one more renaming that is none. */
    public DraftOptions withDeclined(Operation rename) {
        return new DraftOptions(renames, plus(declined, rename), asksAttributes, dropUnknown);
    }

    private static List<Operation> plus(List<Operation> operations, Operation operation) {
        return Stream.concat(operations.stream(), Stream.of(operation)).toList();
    }
}
