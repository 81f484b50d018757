package dev.revisor.runner;

import dev.revisor.dialect.CodeStatement;
import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.SqlStatement;
import dev.revisor.dialect.Statement;
import dev.revisor.history.Direction;
import dev.revisor.history.History;
import dev.revisor.history.HistoryRow;
import dev.revisor.history.JournalKind;
import dev.revisor.history.JournalRow;
import dev.revisor.history.JournalState;
import dev.revisor.history.RowState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a step that can't be rolled back as a whole. Before its first statement, all are in the journal. One that stands
 * alone is marked before and after it; what lies between two such is one transaction together with its marks, so that
 * a mark and what it says about can't part.
 */
final class JournaledRun {

    private static final Logger LOGGER = LoggerFactory.getLogger(JournaledRun.class);

    private final RunSession session;
    private final PlannedStep step;
    private final Connection connection;
    private final Dialect dialect;
    private final StatementExecutor executor;
    private final Stopwatch stopwatch = new Stopwatch();
    private boolean isBegun;

    JournaledRun(RunSession session, PlannedStep step) {
        this.session = session;
        this.step = step;
        this.connection = session.connection();
        this.dialect = session.context().dialect();
        this.executor = new StatementExecutor(session.migrationContext());
    }

    /** Runs the step from its beginning; nothing where another run has done it in the meantime. */
    Optional<FinishedStep> run() throws SQLException {
        List<Statement> statements = new StepStatements(dialect, connection).render(step.operations(), step.before());
        if (statements.isEmpty()) {
            return new TransactionalRun(session).run(List.of(step)).stream().findFirst();
        }
        session.journal().createIfMissing(connection);
        Transactions.run(session, () -> begin(statements));
        return isBegun
                ? Optional.of(resume(
                        statements,
                        IntStream.rangeClosed(1, statements.size()).boxed().collect(Collectors.toSet())))
                : Optional.empty();
    }

    /**
     * Runs the step, which is in the journal.
     *
     * @param open the positions of the statements that are to be run
     */
    FinishedStep resume(List<Statement> statements, Set<Integer> open) throws SQLException {
        session.listener().revisionStarted(step);
        for (List<Integer> group : groups(statements, open)) {
            runGroup(group, statements);
        }
        finish();
        FinishedStep finished = new FinishedStep(step, stopwatch.elapsed());
        session.listener().revisionFinished(step, finished.duration());
        return finished;
    }

    static List<JournalRow> journalRows(PlannedStep step, List<Statement> statements) {
        List<JournalRow> rows = new ArrayList<>();
        statements.forEach(statement -> rows.add(journalRow(step, statement, rows.size() + 1)));
        return rows;
    }

    private static JournalRow journalRow(PlannedStep step, Statement statement, int position) {
        return new JournalRow(
                step.revision().id(),
                step.direction(),
                position,
                kind(statement),
                statement.outsideTransaction(),
                statement.text(),
                JournalState.PENDING,
                null);
    }

    private static JournalKind kind(Statement statement) {
        if (statement instanceof SqlStatement sql) {
            return sql.isDdl() ? JournalKind.DDL : JournalKind.DML;
        }
        return JournalKind.CODE;
    }

    private void begin(List<Statement> statements) throws SQLException {
        History history = session.readFinished();
        isBegun = !StillToDo.of(List.of(step), history).isEmpty();
        if (!isBegun) {
            return;
        }
        if (step.direction() == Direction.DOWNGRADE) {
            session.history().updateState(connection, step.revision().id(), RowState.RUNNING);
        } else {
            session.history().insert(connection, StepRows.begun(step, history), null);
        }
        session.journal().delete(connection, step.revision().id());
        session.journal().insert(connection, journalRows(step, statements));
    }

    /** What is run together: one statement that stands alone, or all up to the next of these. */
    private List<List<Integer>> groups(List<Statement> statements, Set<Integer> open) {
        List<List<Integer>> groups = new ArrayList<>();
        boolean isOpen = false;
        for (int position : new TreeSet<>(open)) {
            boolean alone = standsAlone(statements.get(position - 1));
            if (alone || !isOpen) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(position);
            isOpen = !alone;
        }
        return groups;
    }

    private boolean standsAlone(Statement statement) {
        boolean isData = statement instanceof CodeStatement || statement instanceof SqlStatement sql && !sql.isDdl();
        return statement.outsideTransaction() || !isData && !dialect.hasTransactionalDdl();
    }

    private void runGroup(List<Integer> group, List<Statement> statements) throws SQLException {
        try {
            if (standsAlone(statements.get(group.get(0) - 1))) {
                execute(group.get(0), statements);
                return;
            }
            Transactions.run(session, dialect.transactionGuard(step.operations()), () -> {
                for (int position : group) {
                    execute(position, statements);
                }
            });
        } catch (RevisionFailedException failure) {
            throw recorded(failure.failed(), statements);
        }
    }

    private void execute(int position, List<Statement> statements) throws SQLException {
        Statement statement = statements.get(position - 1);
        session.listener().statementStarted(step, statement, position);
        JournalRow row = journalRow(step, statement, position);
        session.journal().update(connection, row.in(JournalState.RUNNING));
        try {
            executor.execute(statement);
        } catch (Exception failure) {
            FailedStatement failed = new FailedStatement(step, position, statement.text(), dialect.database(), failure);
            throw new RevisionFailedException(failed, "", List.of());
        }
        session.journal().update(connection, row.in(JournalState.DONE));
    }

    private RevisionFailedException recorded(FailedStatement failed, List<Statement> statements) {
        JournalRow row = journalRow(step, statements.get(failed.position() - 1), failed.position());
        List<JournalRow> account = List.of();
        try {
            session.journal().update(connection, row.failed(DatabaseErrors.message(failed.cause())));
            account = session.journal().read(connection, step.revision().id());
        } catch (SQLException unrecorded) {
            LOGGER.debug("The failure could not be recorded; the next run will say what is known", unrecorded);
        }
        return new RevisionFailedException(failed, " " + new Account(account).wayOut(), account);
    }

    private void finish() throws SQLException {
        String id = step.revision().id();
        Optional<String> downgrade = new StepStatements(dialect, connection).downgradeScript(step);
        Transactions.run(session, () -> {
            if (step.direction() == Direction.DOWNGRADE) {
                session.history().delete(connection, id);
            } else {
                HistoryRow row = session.history().read(connection).row(id).orElseThrow(HistoryChangedException::new);
                HistoryRow finished =
                        StepRows.finished(row, stopwatch.elapsed()).withChecksum(step.checksum());
                session.history().update(connection, finished, downgrade.orElse(null));
            }
            session.journal().delete(connection, id);
        });
    }
}
