package dev.revisor.benchmarks;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bigint;

import dev.revisor.migration.Operations;
import dev.revisor.migration.RevisionScript;
import dev.revisor.revision.RevisionNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Years of work of a team: of twenty revisions, every time, nine were made beside nine others and merged. Tables come as
 * time goes by, and get another column now and then.
 */
final class LongHistory {

    private static final int BLOCK = 20;

    private final List<RevisionScript> scripts = new ArrayList<>();
    private final int size;
    private final int revisionsPerTable;

    private LongHistory(int size, int revisionsPerTable) {
        this.size = size;
        this.revisionsPerTable = revisionsPerTable;
    }

    /**
     * The revisions, parents first.
     *
     * @param size their number, a multiple of twenty
     * @param revisionsPerTable how many of them concern each table: the one that creates it, and others that each add a
     *     column to it
     */
    static List<RevisionScript> of(int size, int revisionsPerTable) {
        LongHistory history = new LongHistory(size, revisionsPerTable);
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

    private Consumer<Operations> up(int number) {
        return createsTable(number)
                ? op -> op.createTable(table(number), column("id", bigint()))
                : op -> op.addColumn(table(number), column("c" + number, bigint()));
    }

    private Consumer<Operations> down(int number) {
        return createsTable(number)
                ? op -> op.dropTable(table(number))
                : op -> op.dropColumn(table(number), "c" + number);
    }

    private boolean createsTable(int number) {
        return number % revisionsPerTable == 0;
    }

    /** The newest table, and then older and older ones, so that each is concerned equally often. */
    private String table(int number) {
        int newest = number / revisionsPerTable;
        return "t" + Math.floorMod(newest - number % revisionsPerTable, newest + 1);
    }
}
