package dev.revisor.runner;

import dev.revisor.dialect.Statement;
import dev.revisor.history.Checksum;
import dev.revisor.history.History;
import dev.revisor.history.HistoryRow;
import dev.revisor.history.JournalRow;
import dev.revisor.history.JournalState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Goes on with an unfinished revision. */
final class ResumeRun {

    private final RunSession session;
    private final MigrationPlanner planner;
    private final Connection connection;

    ResumeRun(RunSession session, MigrationPlanner planner) {
        this.session = session;
        this.planner = planner;
        this.connection = session.connection();
    }

    RunReport run(ResumePoint point) throws SQLException {
        History history = session.history().read(connection);
        HistoryRow row = history.unfinished().orElseThrow(NothingToResumeException::new);
        List<JournalRow> rows = session.journal().read(connection, row.id());
        if (rows.isEmpty()) {
            throw new UnfinishedRevisionException(row, rows);
        }
        List<JournalRow> marked = mark(row, rows, point);
        PlannedStep step = planner.resumed(history, row, rows.get(0).direction());
        List<Statement> statements = statements(row, step, marked);
        List<JournalRow> journal = journal(step, statements, marked);
        Transactions.run(session, () -> {
            session.journal().delete(connection, row.id());
            session.journal().insert(connection, journal);
        });
        session.listener().runStarted(List.of(step));
        FinishedStep finished = new JournaledRun(session, step).resume(statements, open(journal));
        return new RunReport(step.direction(), List.of(finished.report()));
    }

    /** The rows with everything that is not to be run marked as done. */
    private static List<JournalRow> mark(HistoryRow row, List<JournalRow> rows, ResumePoint point) {
        Account account = new Account(rows);
        if (point.from() != null) {
            int from = valid(row, point.from(), rows.size());
            return rows.stream()
                    .map(each -> each.in(each.position() < from ? JournalState.DONE : JournalState.PENDING))
                    .toList();
        }
        JournalRow interrupted = account.interrupted().orElse(null);
        if (point.skip() && interrupted == null) {
            throw new InvalidResumePointException(
                    row.id(), "no statement of it failed or was interrupted. Type 'db resume'");
        }
        if (!point.skip() && interrupted != null && interrupted.state() == JournalState.RUNNING) {
            throw new UnfinishedRevisionException(row, rows);
        }
        return rows.stream()
                .map(each -> each.equals(interrupted)
                        ? each.in(point.skip() ? JournalState.DONE : JournalState.PENDING)
                        : each)
                .toList();
    }

    private static int valid(HistoryRow row, int from, int size) {
        if (from < 1 || from > size) {
            throw new InvalidResumePointException(row.id(), "its statements are 1 to " + size);
        }
        return from;
    }

    private List<Statement> statements(HistoryRow row, PlannedStep step, List<JournalRow> marked) {
        ResumedStatements resumed =
                new ResumedStatements(step, new StepStatements(session.context().dialect(), connection));
        List<JournalRow> done = marked.stream()
                .filter(each -> each.state() == JournalState.DONE)
                .toList();
        return Checksum.differ(row.checksum(), step.checksum()) ? resumed.changed(done) : resumed.unchanged(marked);
    }

    private static List<JournalRow> journal(PlannedStep step, List<Statement> statements, List<JournalRow> marked) {
        Set<Integer> open = open(marked);
        List<JournalRow> journal = new ArrayList<>();
        for (JournalRow row : JournaledRun.journalRows(step, statements)) {
            boolean isDone = row.position() <= marked.size() && !open.contains(row.position());
            journal.add(row.in(isDone ? JournalState.DONE : JournalState.PENDING));
        }
        return journal;
    }

    private static Set<Integer> open(List<JournalRow> rows) {
        Set<Integer> open = new TreeSet<>();
        rows.stream().filter(row -> row.state() != JournalState.DONE).forEach(row -> open.add(row.position()));
        return open;
    }
}
