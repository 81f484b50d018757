package dev.revisor.runner;

import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.Statement;
import dev.revisor.history.History;
import dev.revisor.operation.CreateSequence;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.Operation;
import dev.revisor.revision.RevisionNode;
import dev.revisor.schema.Schema;
import dev.revisor.schema.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Creates everything at once in an empty database, together with its history where DDL is transactional. */
final class SchemaCreation {

    private final RunSession session;
    private final Dialect dialect;

    SchemaCreation(RunSession session) {
        this.session = session;
        this.dialect = session.context().dialect();
    }

    List<RevisionNode> run(List<Operation> operations) throws SQLException {
        requireEmpty(operations);
        List<Statement> statements = new StepStatements(dialect, session.connection()).render(operations, Schema.EMPTY);
        session.history().createIfMissing(session.connection());
        StampRunner stamp = new StampRunner(session);
        if (dialect.hasTransactionalDdl()) {
            Transactions.run(session, dialect.transactionGuard(operations), () -> {
                // On SQLite the transaction is the lock.
                requireEmpty(operations);
                execute(statements);
                stamp.stampHeads();
            });
            return stamp.added();
        }
        execute(statements);
        Transactions.run(session, stamp::stampHeads);
        return stamp.added();
    }

    private void requireEmpty(List<Operation> operations) throws SQLException {
        History history = session.readFinished();
        if (!history.rows().isEmpty()) {
            throw DatabaseNotEmptyException.at(history.current());
        }
        List<TableName> created = operations.stream()
                .flatMap(operation -> created(operation).stream())
                .toList();
        List<TableName> present = new PresentTables(dialect, session.connection()).among(created);
        if (!present.isEmpty()) {
            throw DatabaseNotEmptyException.having(present);
        }
    }

    private static Optional<TableName> created(Operation operation) {
        if (operation instanceof CreateTable create) {
            return Optional.of(create.table().name());
        }
        return operation instanceof CreateSequence create
                ? Optional.of(create.sequence().name())
                : Optional.empty();
    }

    private void execute(List<Statement> statements) {
        StatementExecutor executor = new StatementExecutor(session.migrationContext());
        int done = 0;
        for (Statement statement : statements) {
            try {
                executor.execute(statement);
            } catch (Exception failure) {
                int kept = dialect.hasTransactionalDdl() ? 0 : done;
                throw new CreationFailedException(statement.text(), kept, failure);
            }
            done++;
        }
    }
}
