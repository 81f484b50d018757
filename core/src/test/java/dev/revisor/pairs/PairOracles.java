package dev.revisor.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.autogenerate.Draft;
import dev.revisor.migration.RevisionScript;
import dev.revisor.schema.Schema;
import dev.revisor.zoo.WrittenRevisions;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What holds for the ways between two schemas on empty databases, which are empty afterwards. */
final class PairOracles {

    private final Pair pair;
    private final Walk there;
    private final Walk back;

    /** With two databases of one kind. */
    PairOracles(Pair pair, DataSource one, DataSource other) {
        this.pair = pair;
        this.there = new Walk(pair, one);
        this.back = Walk.beside(pair.reversed(), other);
    }

    long tablesWithRows() {
        return there.tablesWithRows();
    }

    /**
     * Goes both ways on databases of one kind, and then the way that a database of another kind drafts.
     *
     * @param foreign the other kind
     */
    void check(DataSource one, DataSource foreign) throws SQLException {
        Draft creation = there.begin();
        back.begin();
        Schema from = there.inspect();
        Schema to = back.inspect();
        Draft change = there.goOn();
        assertSame(there.inspect(), to, pair.to());
        there.comeBack(change, from);
        Draft reverse = back.goOn();
        assertSame(back.inspect(), from, pair.from());
        back.comeBack(reverse, to);
        there.end();
        back.end();
        assertSameInFile(change);
        if (pair.isPortable()) {
            new Transfer(pair, creation, change).check(foreign, one);
        }
    }

    /** Some drafts go through a file, since to compile each takes long. */
    private void assertSameInFile(Draft draft) {
        if (pair.seed() % 10 == 0) {
            RevisionScript written = WrittenRevisions.of(draft);
            assertThat(written.upgrade()).isEqualTo(draft.upgrade());
            assertThat(written.downgrade()).isEqualTo(draft.downgrade());
        }
    }

    private void assertSame(Schema changed, Schema created, Schema authored) {
        assertThat(Inspected.withNamesOf(authored, there.dialect(), changed))
                .as("changed as created")
                .isEqualTo(Inspected.withNamesOf(authored, there.dialect(), created));
    }
}
