package dev.revisor.runner;

import dev.revisor.error.MigrationException;
import dev.revisor.history.JournalRow;
import java.util.List;

/** The database, or the code of a revision, refused a step of it. */
public final class RevisionFailedException extends MigrationException {

    private final transient FailedStatement failed;
    private final transient List<JournalRow> account;

    RevisionFailedException(FailedStatement failed, String consequence, List<JournalRow> account) {
        super(failed.text() + consequence, failed.cause());
        this.failed = failed;
        this.account = List.copyOf(account);
    }

    /** The id of the revision. */
    public String revision() {
        return failed.step().revision().id();
    }

    /** The place of the statement that failed, from 1. */
    public int position() {
        return failed.position();
    }

    /** The statement that failed, or the description of the code. */
    public String statement() {
        return failed.statement();
    }

    /** What ran and what did not, where something stays; empty where everything was rolled back. */
    public List<JournalRow> account() {
        return account;
    }

    FailedStatement failed() {
        return failed;
    }
}
