package dev.revisor.runner;

import dev.revisor.history.History;
import dev.revisor.history.HistoryTable;
import dev.revisor.history.JournalRow;
import dev.revisor.history.JournalTable;
import dev.revisor.operation.Operation;
import dev.revisor.revision.RevisionNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Answers questions about a database; creates and changes nothing in it. */
public final class MigrationReader {

    private final RunnerContext context;
    private final HistoryTable table;
    private final JournalTable journal;
    private final MigrationPlanner planner;

    public MigrationReader(RunnerContext context) {
        this.context = context;
        this.table = new HistoryTable(context.dialect(), context.tables());
        this.journal = new JournalTable(context.dialect(), context.tables());
        this.planner =
                new MigrationPlanner(context.revisions(), context.dialect().database());
    }

    /** What the database says about itself; empty where there is no table yet. */
    public History history() {
        return ask(table::read);
    }

    /** Where the database stands, compared with the application. */
    public MigrationStatus status() {
        return MigrationStatus.of(context.revisions(), history());
    }

    /** The account of a revision that was begun and not finished; none where there is nothing to tell. */
    public List<JournalRow> journal(String revision) {
        return ask(connection -> journal.read(connection, revision));
    }

    /** The applied revisions whose operations are not the ones that were applied. */
    public List<RevisionNode> changed() {
        return MigrationStatus.changed(context.revisions(), history());
    }

    /**
     * What {@link MigrationExecutor#upgrade} would run, with the rows that would be lost counted.
     *
     * @throws dev.revisor.error.MigrationException as {@link MigrationPlanner#upgrade}, or if a revision is unfinished,
     *     or a column can't be added to a table that has rows
     */
    public MigrationPlan planUpgrade(String target, RunOptions options) {
        return ask(connection -> {
            MigrationPlan plan = planner.upgrade(readFinished(connection), target, options);
            UntrackedTables.check(plan, context.dialect(), connection);
            NotNullColumns.check(plan, context.dialect(), connection);
            return counted(plan, connection);
        });
    }

    /**
     * What {@link MigrationExecutor#downgrade} would run, with the rows that would be lost counted.
     *
     * @throws dev.revisor.error.MigrationException as {@link MigrationPlanner#downgrade}, or if a revision is
     *     unfinished, or a column can't be added to a table that has rows
     */
    public MigrationPlan planDowngrade(String target) {
        return ask(connection -> {
            History history = readFinished(connection);
            StoredDowngrades stored = id -> DatabaseSession.call(() -> table.downgradeSql(connection, id));
            MigrationPlan plan = planner.downgrade(history, target, stored);
            NotNullColumns.check(plan, context.dialect(), connection);
            return counted(plan, connection);
        });
    }

    /** What operations that are in no revision yet would take away from data, counted. */
    public List<RowLoss> losses(List<Operation> operations) {
        return ask(connection -> new RowCounts(context.dialect(), connection).count(RowLosses.in(operations)));
    }

    /**
     * The history, for a script that goes on from it.
     *
     * @throws UnfinishedRevisionException if a revision is unfinished
     */
    public History finishedHistory() {
        return ask(this::readFinished);
    }

    private MigrationPlan counted(MigrationPlan plan, Connection connection) {
        return new RowCounts(context.dialect(), connection).count(plan);
    }

    private History readFinished(Connection connection) throws SQLException {
        return Unfinished.refuse(table.read(connection), id -> journal.read(connection, id));
    }

    /** A question to the database. */
    @FunctionalInterface
    private interface Question<T> {

        T ask(Connection connection) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        return DatabaseSession.call(() -> {
            try (DatabaseSession session = DatabaseSession.open(context.dataSource())) {
                return question.ask(session.connection());
            }
        });
    }
}
