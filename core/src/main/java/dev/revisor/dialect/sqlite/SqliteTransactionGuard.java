package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.SqlStatement;
import dev.revisor.dialect.TransactionGuard;
import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.operation.OnDatabases;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.schema.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Turns foreign keys off around a transaction that may rebuild or drop tables, since dropping a table deletes its rows
 * first and that cascades, and looks before the commit whether they still hold.
 *
 * @see <a href="https://www.sqlite.org/pragma.html#pragma_foreign_keys">PRAGMA foreign_keys</a>, which does nothing
 *     within a transaction
 */
final class SqliteTransactionGuard implements TransactionGuard {

    private static final String VIOLATIONS = "select \"table\", \"rowid\", parent from pragma_foreign_key_check";

    private final boolean hasForeignKeysInScripts;
    private boolean hadForeignKeys;
    private boolean hadLegacyRename;
    private List<ForeignKeyViolation> known = List.of();

    private SqliteTransactionGuard(boolean hasForeignKeysInScripts) {
        this.hasForeignKeysInScripts = hasForeignKeysInScripts;
    }

    /**
     * A guard for these operations, which does nothing unless one of them may need it.
     *
     * @param hasForeignKeysInScripts whether the sessions that run offline scripts have foreign keys otherwise
     */
    static TransactionGuard of(List<Operation> operations, boolean hasForeignKeysInScripts) {
        return operations.stream().anyMatch(SqliteTransactionGuard::isDangerous)
                ? new SqliteTransactionGuard(hasForeignKeysInScripts)
                : TransactionGuard.NONE;
    }

    @Override
    public void beforeTransaction(Connection connection) throws SQLException {
        hadForeignKeys = Pragmas.isOn(connection, "foreign_keys");
        hadLegacyRename = Pragmas.isOn(connection, "legacy_alter_table");
        known = ForeignKeyViolation.all(connection);
        Pragmas.set(connection, "foreign_keys", false);
    }

    /** @throws ForeignKeyViolationException if rows refer to none now that did before, or by a key that is new */
    @Override
    public void beforeCommit(Connection connection) throws SQLException {
        List<ForeignKeyViolation> violations = ForeignKeyViolation.all(connection).stream()
                .filter(violation -> !known.contains(violation))
                .toList();
        if (!violations.isEmpty()) {
            throw new ForeignKeyViolationException(violations);
        }
    }

    @Override
    public void afterTransaction(Connection connection) throws SQLException {
        Pragmas.set(connection, "legacy_alter_table", hadLegacyRename);
        Pragmas.set(connection, "foreign_keys", hadForeignKeys);
    }

    @Override
    public List<SqlStatement> scriptBeforeTransaction() {
        return List.of(
                SqlStatement.ddl("pragma foreign_keys = off"),
                SqlStatement.ddl("create temp table revisor_known as " + VIOLATIONS));
    }

    /** Nothing in SQL raises an error on its own, but a check does. */
    @Override
    public List<SqlStatement> scriptBeforeCommit() {
        return List.of(
                SqlStatement.ddl("create temp table revisor_foreign_keys (violations integer"
                        + " constraint \"Rows refer to none\" check (violations = 0))"),
                SqlStatement.dml("insert or rollback into temp.revisor_foreign_keys select count(*) from (" + VIOLATIONS
                        + " except select * from temp.revisor_known)"),
                SqlStatement.ddl("drop table temp.revisor_foreign_keys"));
    }

    @Override
    public List<SqlStatement> scriptAfterTransaction() {
        SqlStatement forget = SqlStatement.ddl("drop table temp.revisor_known");
        return hasForeignKeysInScripts
                ? List.of(forget, SqlStatement.ddl("pragma foreign_keys = on"))
                : List.of(forget);
    }

    private static boolean isDangerous(Operation operation) {
        if (operation instanceof OnDatabases limited) {
            return limited.databases().contains(Database.SQLITE)
                    && limited.operations().stream().anyMatch(SqliteTransactionGuard::isDangerous);
        }
        if (operation instanceof OutsideTransaction outside) {
            return outside.operations().stream().anyMatch(SqliteTransactionGuard::isDangerous);
        }
        return operation instanceof AlterColumn
                || operation instanceof DropColumn
                || operation instanceof AddConstraint
                || operation instanceof DropConstraint
                || operation instanceof RenameConstraint
                || operation instanceof DropTable
                || operation instanceof ExecuteSql plain && isDropTable(plain.sql())
                || operation instanceof AddColumn add && !TableState.canBeAdded(add.column());
    }

    private static boolean isDropTable(String sql) {
        List<Token> tokens = Tokenizer.tokens(sql);
        return tokens.size() > 1 && tokens.get(0).is("drop") && tokens.get(1).is("table");
    }
}
