package dev.revisor.dialect;

import dev.revisor.operation.Operation;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.Optional;

/** One database in one version: how it spells, folds, reads back and changes a schema. Stateless and thread-safe. */
public interface Dialect {

    /** The database. */
    Database database();

    /** Product and version as people write it, such as {@code PostgreSQL 18.6}. */
    String displayName();

    /** Whether a schema change can be rolled back with its transaction. */
    boolean hasTransactionalDdl();

    /** The name as the server stores it, folded unless exact; not quoted. */
    String storedName(Identifier identifier);

    /** The identifier for a name that the server stores: not exact where folding gives it back. */
    Identifier identifier(String storedName);

    /** The name folded and quoted, for use in SQL. */
    String quote(Identifier identifier);

    /** The name, with its schema where it has one, folded and quoted. */
    String quote(TableName name);

    /** The type of a column in the words of this database, without nullability, default or check. */
    String typeName(Column column);

    /**
     * The checks that the type of a column brings along on this database, such as the list of values of an enumeration
     * that is kept as text; unnamed.
     */
    List<CheckConstraint> impliedChecks(Column column);

    /**
     * The table in the form in which the inspector reads it back: raw types in the catalog's spelling, folded names,
     * what the database drops dropped (nullability of generated columns, comments where there are none), expressions
     * after cheap rules, implied checks as checks.
     */
    Table canonical(Table table);

    /** The table that stands for a sequence where the database has none, or nothing where it has. */
    Optional<Table> sequenceTable(Sequence sequence);

    /** Reads schemas from the catalogs. */
    Inspector inspector();

    /** Turns operations into SQL. */
    SqlRenderer renderer();

    /** Writes values as SQL. */
    Literals literals();

    /** Asks the connected server for its own spelling of expressions. */
    ExpressionReprinter reprinter();

    /**
     * The lines at the head of a script for the client program of this database: how it is made to stop at the first
     * error, and what else a session needs to understand the rest.
     */
    List<String> scriptHead();

    /**
     * What this database wants done around one transaction.
     *
     * @param operations everything that the transaction does
     */
    default TransactionGuard transactionGuard(List<Operation> operations) {
        return TransactionGuard.NONE;
    }
}
