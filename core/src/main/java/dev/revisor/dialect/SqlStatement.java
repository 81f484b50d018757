package dev.revisor.dialect;

import java.util.Objects;

/**
 * One SQL statement without the semicolon after it.
 *
 * @param text the statement
 * @param isDdl whether it changes the schema, so that databases without transactional DDL commit around it
 * @param outsideTransaction whether it has to run in autocommit
 */
public record SqlStatement(String text, boolean isDdl, boolean outsideTransaction) implements Statement {

    public SqlStatement {
        Objects.requireNonNull(text, "text");
    }

    /** A statement that changes the schema. */
    public static SqlStatement ddl(String text) {
        return new SqlStatement(text, true, false);
    }

    /** A statement that works on data. */
    public static SqlStatement dml(String text) {
        return new SqlStatement(text, false, false);
    }

    @Override
    public SqlStatement inAutocommit() {
        return new SqlStatement(text, isDdl, true);
    }
}
