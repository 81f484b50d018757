package dev.revisor.dialect;

import dev.revisor.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Asks the connected server how it spells the defaults, checks, generated expressions and index keys of tables. */
public interface ExpressionReprinter {

    /**
     * Tables as the server would give them back, by way of temporary tables that are gone afterwards.
     *
     * @param connection a connection to a database whose permanent objects stay untouched; a transaction that it is in
     *     goes on
     * @param tables authored or already reprinted tables; foreign keys are left out
     * @return for each table, in order, what the inspector would read; the table in its
     *     {@linkplain Dialect#canonical canonical form} where the server can't be asked
     */
    List<Table> reprint(Connection connection, List<Table> tables) throws SQLException;
}
