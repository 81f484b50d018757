package dev.revisor.runner;

/** Carries a failed statement out of a transaction, to be told when that has been rolled back. */
final class StatementFailure extends RuntimeException {

    private final transient FailedStatement statement;

    StatementFailure(FailedStatement statement) {
        super(statement.cause());
        this.statement = statement;
    }

    FailedStatement statement() {
        return statement;
    }
}
