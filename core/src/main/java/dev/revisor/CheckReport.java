package dev.revisor;

import dev.revisor.autogenerate.ChangeLine;
import java.util.List;

/**
 * Whether entities, revisions and database agree.
 *
 * @param problems what is wrong with revisions and history, a sentence each
 * @param differences what the entities have and the database lacks, or the other way round
 * @param remarks what is not wrong but worth knowing
 */
public record CheckReport(List<String> problems, List<ChangeLine> differences, List<String> remarks) {

    public CheckReport {
        problems = List.copyOf(problems);
        differences = List.copyOf(differences);
        remarks = List.copyOf(remarks);
    }

    /** Whether nothing is wrong and nothing differs. */
    public boolean isClean() {
        return problems.isEmpty() && differences.isEmpty();
    }
}
