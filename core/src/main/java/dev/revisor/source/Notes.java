package dev.revisor.source;

import dev.revisor.operation.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a new revision tells its reader in comments.
 *
 * @param general paragraphs about the whole revision
 * @param byOperation lines above every operation that is equal to the key
 */
public record Notes(List<String> general, Map<Operation, List<String>> byOperation) {

    /** No comments. */
    public static final Notes NONE = new Notes(List.of(), Map.of());

    public Notes {
        general = List.copyOf(general);
        byOperation = Map.copyOf(byOperation);
    }

    /** These comments with one more about the whole revision. */
    public Notes with(String paragraph) {
        return new Notes(plus(general, paragraph), byOperation);
    }

    /** These comments with one more line above an operation. */
    public Notes with(Operation operation, String line) {
        Map<Operation, List<String>> more = new LinkedHashMap<>(byOperation);
        more.put(operation, plus(above(operation), line));
        return new Notes(general, more);
    }

    List<String> above(Operation operation) {
        return byOperation.getOrDefault(operation, List.of());
    }

    private static List<String> plus(List<String> lines, String line) {
        List<String> more = new ArrayList<>(lines);
        more.add(line);
        return more;
    }
}
