package dev.revisor.runner;

import dev.revisor.history.History;
import dev.revisor.history.HistoryTable;
import java.sql.SQLException;

/**
 * A look at a database without any lock, as cheap as possible: every start of an application takes one.
 *
 * @param url the address of the database
 * @param history what it says about itself
 */
record Probe(String url, History history) {

    static Probe of(RunnerContext context) throws SQLException {
        HistoryTable table = new HistoryTable(context.dialect(), context.tables());
        try (DatabaseSession session = DatabaseSession.open(context.dataSource())) {
            String url = String.valueOf(session.connection().getMetaData().getURL());
            return new Probe(url, table.read(session.connection()));
        }
    }
}
