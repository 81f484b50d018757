package dev.revisor.dialect;

/** One step of a run: an SQL statement, or code of a revision. */
public sealed interface Statement permits SqlStatement, CodeStatement {

    /** What to show of it: the SQL, or the description of the code. */
    String text();

    /** Whether it has to run in autocommit. */
    boolean outsideTransaction();

    /** This step, to be run in autocommit. */
    Statement inAutocommit();
}
