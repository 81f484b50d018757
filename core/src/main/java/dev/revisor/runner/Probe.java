package dev.revisor.runner;

import dev.revisor.history.History;
import dev.revisor.history.HistoryTable;
import dev.revisor.schema.Database;
import java.sql.SQLException;

/**
 * A look at a database without any lock, as cheap as possible: every start of an application takes one.
 *
 * @param url the address of the database
 * @param history what it says about itself
 */
record Probe(String url, History history) {

    static Probe of(RunnerContext context, RunOptions options) throws SQLException {
        try (DatabaseSession session = DatabaseSession.open(context.dataSource())) {
            return context.dialect().database() == Database.SQLITE
                    ? patiently(context, options, session)
                    : of(context, session);
        }
    }

    /** A run that changes much on SQLite keeps readers out, too. */
    private static Probe patiently(RunnerContext context, RunOptions options, DatabaseSession session)
            throws SQLException {
        DdlLockTimeout patience = DdlLockTimeout.set(session.connection(), Database.SQLITE, options.lockTimeout());
        try {
            return of(context, session);
        } finally {
            patience.close();
        }
    }

    private static Probe of(RunnerContext context, DatabaseSession session) throws SQLException {
        String url = String.valueOf(session.connection().getMetaData().getURL());
        HistoryTable table = new HistoryTable(context.dialect(), context.tables());
        return new Probe(url, table.read(session.connection()));
    }
}
