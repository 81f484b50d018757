package dev.revisor.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** Reads a schema from the catalogs in a fixed number of queries, whatever the number of tables. */
public interface Inspector {

    /**
     * Reads what is in the schemas of a scope.
     *
     * @param connection a connection that is only read from
     * @param scope what to read
     * @return canonical definitions: raw types in the catalog's spelling, names folded back
     */
    Inspection inspect(Connection connection, InspectionScope scope) throws SQLException;
}
