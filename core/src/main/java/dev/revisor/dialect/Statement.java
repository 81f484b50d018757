package dev.revisor.dialect;

/** One step of a run: an SQL statement, several that are told at their turn, or code of a revision. */
public sealed interface Statement permits SqlStatement, DeferredStatements, CodeStatement {

    /** What to show of it: the SQL, or the description of what can't be told or is code. */
    String text();

    /** Whether it has to run in autocommit. */
    boolean outsideTransaction();

    /** This step, to be run in autocommit. */
    Statement inAutocommit();
}
