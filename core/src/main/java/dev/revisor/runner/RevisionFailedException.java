package dev.revisor.runner;

import dev.revisor.error.MigrationException;
import dev.revisor.history.JournalRow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database, or the code of a revision, refused a step of it. */
public final class RevisionFailedException extends MigrationException {

    private final String revision;
    private final int position;
    private final @Nullable String statement;
    private final List<JournalRow> account;

    RevisionFailedException(FailedStatement failed, String consequence, List<JournalRow> account) {
        super(failed.text() + consequence, failed.cause());
        this.revision = failed.step().revision().id();
        this.position = failed.position();
        this.statement = failed.statement();
        this.account = List.copyOf(account);
    }

    /** The id of the revision. */
    public String revision() {
        return revision;
    }

    /** The place of the statement that failed, from 1; 0 where it was none of the revision's own. */
    public int position() {
        return position;
    }

    /** The statement that failed, or the description of the code; nothing where it was none of the revision's own. */
    public Optional<String> statement() {
        return Optional.ofNullable(statement);
    }

    /** What ran and what did not, where something stays; empty where everything was rolled back. */
    public List<JournalRow> account() {
        return account;
    }
}
