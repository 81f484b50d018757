package dev.revisor.benchmarks;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bigint;

import dev.revisor.migration.Operations;
import dev.revisor.migration.RevisionScript;
import dev.revisor.revision.RevisionNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Years of work of a team: of twenty revisions, every time, nine were made beside nine others and merged. */
final class LongHistory {

    private static final int BLOCK = 20;
    private static final int TABLES = 200;

    private final List<RevisionScript> scripts = new ArrayList<>();
    private final int size;

    private LongHistory(int size) {
        this.size = size;
    }

    /**
     * The revisions in no particular order.
     *
     * @param size their number, a multiple of twenty
     */
    static List<RevisionScript> of(int size) {
        LongHistory history = new LongHistory(size);
        List<String> parents = List.of();
        while (history.scripts.size() < size) {
            parents = List.of(history.block(parents));
        }
        return history.scripts;
    }

    private String block(List<String> parents) {
        String root = add(parents);
        String left = root;
        String right = root;
        for (int i = 0; i < (BLOCK - 2) / 2; i++) {
            left = add(List.of(left));
            right = add(List.of(right));
        }
        return add(List.of(left, right));
    }

    private String add(List<String> parents) {
        int number = scripts.size();
        String id = "%012x".formatted(number * 7919L + size);
        RevisionNode node = RevisionNode.of(id, parents.toArray(String[]::new));
        scripts.add(new RevisionScript(
                node, "", () -> Operations.record(up(number)), () -> Operations.record(down(number))));
        return id;
    }

    private static Consumer<Operations> up(int number) {
        String table = "t" + number % TABLES;
        return number < TABLES
                ? op -> op.createTable(table, column("id", bigint()))
                : op -> op.addColumn(table, column("c" + number, bigint()));
    }

    private static Consumer<Operations> down(int number) {
        String table = "t" + number % TABLES;
        return number < TABLES ? op -> op.dropTable(table) : op -> op.dropColumn(table, "c" + number);
    }
}
