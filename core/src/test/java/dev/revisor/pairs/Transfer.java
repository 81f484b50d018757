package dev.revisor.pairs;

import dev.revisor.autogenerate.Draft;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Brings to a database what another one drafted.
 *
 * @param creation what the first of them drafted for the first schema
 * @param change what it drafted for the second
 */
record Transfer(Pair pair, Draft creation, Draft change) {

    /**
     * Drafts on one database, and applies that to another one unless it drafted the same itself, or the draft lacks what
     * the other one needs.
     */
    void check(DataSource written, DataSource applied) throws SQLException {
        Walk writer = new Walk(pair, written);
        Draft writtenCreation = writer.beginWithoutRows();
        Draft writtenChange = writer.draftChange();
        writer.end();
        BlindSpots blind = new BlindSpots(pair, writer.dialect());
        boolean isSame = isSame(writtenCreation, creation) && isSame(writtenChange, change);
        if (!isSame && !blind.hideWhatIsNeeded()) {
            Walk reader = new Walk(pair, applied);
            reader.follow(writtenCreation, writtenChange, blind);
            reader.end();
        }
    }

    private static boolean isSame(Draft one, Draft other) {
        return one.upgrade().equals(other.upgrade()) && one.downgrade().equals(other.downgrade());
    }
}
